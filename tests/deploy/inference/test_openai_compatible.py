import asyncio

import pytest
from aiohttp import web

from nodetool.deploy.inference.errors import UpstreamError, UpstreamTimeoutError, UpstreamUnavailableError
from nodetool.deploy.inference.openai_compatible import OpenAICompatible, Timeouts
from nodetool.deploy.inference.upstream import Model, Reply
from tests.helpers.model_server import Handler, model_server, raw_server, unused_port

KEY = "sk-upstream-secret"
BODY = b'{"model": "m", "messages": []}'
SHORT = Timeouts(connect=0.3, listing=0.3, answer=0.3)


async def _post(upstream: OpenAICompatible) -> Reply:
    return await upstream.post("chat/completions", model="m", body=BODY)


async def _whole(reply: Reply) -> bytes:
    return b"".join([piece async for piece in reply.chunks()])


def _always(status: int, text: str, content_type: str = "application/json") -> Handler:
    async def handler(_: web.Request) -> web.StreamResponse:
        return web.Response(status=status, text=text, content_type=content_type)

    return handler


async def _error_of(status: int, text: str) -> str:
    async with model_server(_always(status, text)) as server:
        upstream = OpenAICompatible("Box", server.base_url, KEY)
        with pytest.raises(UpstreamUnavailableError) as caught:
            await _post(upstream)
        await upstream.aclose()
    assert KEY not in str(caught.value)
    assert "127.0.0.1" not in str(caught.value)
    assert caught.value.upstream == "Box"
    return str(caught.value)


async def test_models_are_listed_under_the_upstreams_name() -> None:
    async with model_server(_always(200, '{"data": [{"id": "m", "created": 3}]}')) as server:
        upstream = OpenAICompatible("Box", server.base_url)
        assert await upstream.models() == (Model("m", "Box", 3),)
        assert [(seen.method, seen.path) for seen in server.seen] == [("GET", "/v1/models")]
        await upstream.aclose()


async def test_body_goes_up_unchanged_with_the_upstreams_own_key_and_nothing_else() -> None:
    async with model_server(_always(200, '{"choices": []}')) as server:
        upstream = OpenAICompatible("Box", server.base_url + "/", KEY)
        reply = await _post(upstream)
        assert (reply.status, reply.content_type) == (200, "application/json; charset=utf-8")
        assert await _whole(reply) == b'{"choices": []}'
        await upstream.aclose()
    (seen,) = server.seen
    assert (seen.method, seen.path, seen.body) == ("POST", "/v1/chat/completions", BODY)
    assert seen.headers["Authorization"] == f"Bearer {KEY}"
    assert "Cookie" not in seen.headers


async def test_without_a_key_no_authorization_is_sent_and_proxies_and_netrc_are_ignored(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{unused_port()}")
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{unused_port()}")
    async with model_server(_always(200, "{}")) as server:
        upstream = OpenAICompatible("Box", server.base_url)
        await (await _post(upstream)).aclose()
        await upstream.aclose()
    assert "Authorization" not in server.seen[0].headers


async def test_cookies_are_not_kept() -> None:
    async def handler(_: web.Request) -> web.StreamResponse:
        return web.Response(text="{}", headers={"Set-Cookie": "session=1; Path=/"})

    async with model_server(handler) as server:
        upstream = OpenAICompatible("Box", server.base_url.replace("127.0.0.1", "localhost"))
        for _ in range(2):
            await _whole(await _post(upstream))
        await upstream.aclose()
    assert "Cookie" not in server.seen[1].headers


async def test_pieces_arrive_as_they_are_sent() -> None:
    may_go_on = asyncio.Event()

    async def handler(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        await response.write(b"data: one\n\n")
        await may_go_on.wait()
        await response.write(b"data: two\n\n")
        return response

    async with model_server(handler) as server:
        upstream = OpenAICompatible("Box", server.base_url)
        reply = await _post(upstream)
        pieces = aiter(reply.chunks())
        assert reply.content_type == "text/event-stream"
        assert await anext(pieces) == b"data: one\n\n"
        may_go_on.set()
        assert await anext(pieces) == b"data: two\n\n"
        with pytest.raises(StopAsyncIteration):
            await anext(pieces)
        await upstream.aclose()


async def _forever(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse()
    await response.prepare(request)
    await response.write(b"first")
    await asyncio.Event().wait()
    return response


async def test_closing_early_closes_the_connection_and_ends_the_chunks_quietly() -> None:
    async with model_server(_forever) as server:
        upstream = OpenAICompatible("Box", server.base_url)
        reply = await _post(upstream)
        pieces = aiter(reply.chunks())
        assert await anext(pieces) == b"first"
        rest: asyncio.Task[bytes] = asyncio.create_task(anext(pieces))  # type: ignore[arg-type]
        await reply.aclose()
        await reply.aclose()
        await asyncio.wait_for(server.gone.wait(), 5)
        with pytest.raises(StopAsyncIteration):
            await rest
        await upstream.aclose()


async def test_caller_who_goes_away_before_the_headers_closes_the_connection_too() -> None:
    arrived = asyncio.Event()

    async def handler(_: web.Request) -> web.StreamResponse:
        arrived.set()
        await asyncio.Event().wait()
        raise AssertionError

    async with model_server(handler) as server:
        upstream = OpenAICompatible("Box", server.base_url)
        posting = asyncio.create_task(_post(upstream))
        await asyncio.wait_for(arrived.wait(), 5)
        posting.cancel()
        await asyncio.wait_for(server.gone.wait(), 5)
        await asyncio.wait([posting])
        assert posting.cancelled()
        await upstream.aclose()


@pytest.mark.parametrize("status", [400, 403, 404, 413, 422, 429])
async def test_the_callers_mistake_is_passed_on_as_it_is(status: int) -> None:
    async with model_server(_always(status, '{"error": {"message": "no such field"}}')) as server:
        upstream = OpenAICompatible("Box", server.base_url)
        reply = await _post(upstream)
        assert reply.status == status
        assert b"no such field" in await _whole(reply)
        await upstream.aclose()


async def test_the_upstreams_own_failure_is_an_error_with_its_words() -> None:
    said = await _error_of(500, '{"error": {"message": "out of memory"}}')
    assert said == "Box answered with status 500: out of memory"


async def test_address_that_was_cut_short_is_told_by_its_missing_list_of_models() -> None:
    async with model_server(_always(404, '{"error": "Not Found"}')) as server:
        upstream = OpenAICompatible("Box", server.base_url)
        with pytest.raises(
            UpstreamUnavailableError, match=r"at its address \(status 404\)\. Set the whole address.*/v1"
        ):
            await upstream.models()
        await upstream.aclose()


async def test_failure_without_words_points_to_the_log() -> None:
    assert await _error_of(503, "<html>busy</html>") == "Box answered with status 503. Look at its log."


async def test_words_with_the_key_in_them_are_not_repeated() -> None:
    assert await _error_of(500, f'{{"error": "bad {KEY}"}}') == "Box answered with status 500. Look at its log."


@pytest.mark.parametrize("status", [401, 407])
async def test_refused_key_is_the_workers_trouble_and_not_the_callers(status: int) -> None:
    assert f"refuses the key that the worker has for it (status {status})" in await _error_of(status, "{}")


async def test_redirects_are_not_followed() -> None:
    async def handler(_: web.Request) -> web.StreamResponse:
        raise web.HTTPTemporaryRedirect("/elsewhere")

    async with model_server(handler) as server:
        upstream = OpenAICompatible("Box", server.base_url, KEY)
        with pytest.raises(UpstreamUnavailableError, match=r"redirect \(status 307\)"):
            await _post(upstream)
        assert len(server.seen) == 1
        await upstream.aclose()


async def test_refused_connection_is_unavailable_and_names_no_address() -> None:
    upstream = OpenAICompatible("Box", f"http://127.0.0.1:{unused_port()}/v1", KEY)
    for asking in (upstream.models(), _post(upstream)):
        with pytest.raises(UpstreamUnavailableError, match=r"^Box does not accept connections\. Start it") as caught:
            await asking
        assert "127.0.0.1" not in str(caught.value)
    await upstream.aclose()


async def test_upstream_that_is_silent_is_a_timeout() -> None:
    async def handler(_: web.Request) -> web.StreamResponse:
        await asyncio.Event().wait()
        raise AssertionError

    async with model_server(handler) as server:
        upstream = OpenAICompatible("Box", server.base_url, timeouts=SHORT)
        for asking in (upstream.models(), _post(upstream)):
            with pytest.raises(UpstreamTimeoutError, match=r"Box did not answer within 0\.3 s"):
                await asking
        await upstream.aclose()


async def test_listing_that_never_ends_is_a_timeout_too() -> None:
    async with model_server(_forever) as server:
        upstream = OpenAICompatible("Box", server.base_url, timeouts=SHORT)
        with pytest.raises(UpstreamTimeoutError):
            await upstream.models()
        await asyncio.wait_for(server.gone.wait(), 5)
        await upstream.aclose()


async def test_listing_without_end_is_no_listing() -> None:
    async def handler(_: web.Request) -> web.StreamResponse:
        return web.Response(body=b" " * (5 * 1024 * 1024))

    async with model_server(handler) as server:
        upstream = OpenAICompatible("Box", server.base_url, timeouts=Timeouts(listing=10))
        with pytest.raises(UpstreamUnavailableError, match="no list of models"):
            await upstream.models()
        await upstream.aclose()


@pytest.mark.parametrize("answer", [b"", b"SSH-2.0-OpenSSH_9.2\r\n", b"HTTP/1.1 200 OK\r\nContent-Le", b"\x00\xff\n\n"])
async def test_what_is_no_http_is_unavailable(answer: bytes) -> None:
    async with raw_server(answer) as port:
        upstream = OpenAICompatible("Box", f"http://127.0.0.1:{port}/v1")
        with pytest.raises(UpstreamUnavailableError, match="Box"):
            await _post(upstream)
        await upstream.aclose()


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
    ],
)
async def test_death_in_the_middle_is_an_error_after_what_had_arrived(answer: bytes) -> None:
    async with raw_server(answer) as port:
        upstream = OpenAICompatible("Box", f"http://127.0.0.1:{port}/v1")
        reply = await _post(upstream)
        pieces = aiter(reply.chunks())
        assert await anext(pieces) == b"half"
        with pytest.raises(UpstreamError, match="Box broke off in the middle"):
            await anext(pieces)
        await reply.aclose()
        await upstream.aclose()


@pytest.mark.parametrize("url", ["http://", "nonsense", "http://[::1/v1", "http://127.0.0.1:99999/v1"])
async def test_address_that_is_none_is_unavailable(url: str) -> None:
    upstream = OpenAICompatible("Box", url)
    with pytest.raises(UpstreamUnavailableError, match="Check its address"):
        await _post(upstream)
    await upstream.aclose()


async def test_many_requests_at_once_are_not_held_back() -> None:
    together = asyncio.Barrier(150)

    async def handler(_: web.Request) -> web.StreamResponse:
        await together.wait()
        return web.Response(text="{}")

    async with model_server(handler) as server:
        upstream = OpenAICompatible("Box", server.base_url)
        replies = await asyncio.wait_for(asyncio.gather(*(_post(upstream) for _ in range(150))), 20)
        assert {reply.status for reply in replies} == {200}
        for reply in replies:
            await reply.aclose()
        await upstream.aclose()


def test_neither_key_nor_address_shows_in_its_repr() -> None:
    assert repr(OpenAICompatible("Box", "http://gpu.internal/v1", KEY)) == "OpenAICompatible('Box')"
