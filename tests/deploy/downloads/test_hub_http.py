"""Redirects and proxies on the way to the bytes."""

import pytest
from aiohttp import web

from nodetool.deploy.downloads.errors import SourceUnavailableError
from nodetool.deploy.downloads.hub_http import HubHttp, proxy_for
from tests.helpers.model_server import ModelServer, model_server


async def sent_to(target: str, *, location: str) -> ModelServer:
    """Follow a redirect from the Hub to `location`, which answers everything else."""

    async def answer(request: web.Request) -> web.Response:
        if request.path == target:
            return web.Response(text="the bytes")
        return web.Response(status=302, headers={"Location": location.format(port=server.port)})

    async with model_server(answer) as server:
        hub = f"http://127.0.0.1:{server.port}"
        async with HubHttp(hub, "hf_token").get(f"{hub}/begin", {}) as response:
            assert await response.text() == "the bytes"
    return server


@pytest.mark.parametrize("location", ["/end", "end", "http://127.0.0.1:{port}/end"])
async def test_token_stays_with_the_request_on_the_hub_itself(location: str) -> None:
    server = await sent_to("/end", location=location)
    assert [seen.headers.get("Authorization") for seen in server.seen] == ["Bearer hf_token"] * 2


async def test_token_does_not_follow_to_another_host() -> None:
    server = await sent_to("/end", location="http://localhost:{port}/end")
    assert [seen.headers.get("Authorization") for seen in server.seen] == ["Bearer hf_token", None]


@pytest.mark.parametrize("location", ["/round", "ftp://127.0.0.1/x", "file:///etc/passwd", "//[broken"])
async def test_redirect_that_leads_nowhere_ends(location: str) -> None:
    with pytest.raises(SourceUnavailableError):
        await sent_to("/end", location=location)


@pytest.mark.parametrize(
    ("proxies", "address", "proxy"),
    [
        ({}, "https://huggingface.co/x", None),
        ({"https_proxy": "http://p:3128"}, "https://huggingface.co/x", "http://p:3128"),
        ({"https_proxy": "http://p:3128"}, "http://huggingface.co/x", None),
        ({"all_proxy": "http://p:3128"}, "http://huggingface.co/x", "http://p:3128"),
        ({"https_proxy": "http://p:3128", "no_proxy": "huggingface.co"}, "https://huggingface.co/x", None),
        ({"https_proxy": "socks5://p:1080"}, "https://huggingface.co/x", None),
    ],
)
def test_proxies_are_those_of_the_environment(
    proxies: dict[str, str], address: str, proxy: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    for name, value in proxies.items():
        monkeypatch.setenv(name, value)
    assert proxy_for(address) == proxy
