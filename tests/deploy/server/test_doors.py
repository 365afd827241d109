"""The doors beside the token: too many wrong ones, web pages, tokens in addresses, rights, and what is written down."""

import asyncio

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from nodetool.deploy.config.audit import AuditEvent, Deed
from nodetool.deploy.config.settings import Provider
from tests.helpers.app_server import HEADERS, TOKEN, application, serving
from tests.helpers.http_call import Answer, call

PAGE = "https://app.example.org"
OWN = [*HEADERS.items()]
WRONG = [("Authorization", "Bearer wrong")]


async def ask(base_url: str, path: str, headers: list[tuple[str, str]], *, method: str = "GET") -> Answer:
    return await asyncio.to_thread(call, base_url, method, path, headers=headers)


async def test_eleventh_wrong_token_is_slowed_and_the_right_one_never_is() -> None:
    async with serving(application()) as base_url:
        wrong = [(await ask(base_url, "/v1/models", WRONG)).status for _ in range(10)]
        slowed = await ask(base_url, "/v1/models", WRONG)
        right = await ask(base_url, "/v1/models", OWN)
        missing = await ask(base_url, "/v1/models", [])
    assert wrong == [401] * 10
    assert slowed.status == 429
    assert 1 <= int(slowed.headers["retry-after"]) <= 60
    assert b"Too many wrong tokens" in slowed.body
    assert (right.status, missing.status) == (200, 401)


async def test_configured_page_may_ask_beforehand_and_read_answers_and_refusals() -> None:
    asks = [
        ("Origin", PAGE),
        ("Access-Control-Request-Method", "POST"),
        ("Access-Control-Request-Headers", "authorization"),
    ]
    async with serving(application(NODETOOL_CORS_ORIGINS=PAGE)) as base_url:
        beforehand = await ask(base_url, "/v1/chat/completions", asks, method="OPTIONS")
        answer = await ask(base_url, "/v1/models", [*OWN, ("Origin", PAGE)])
        refusal = await ask(base_url, "/v1/models", [("Origin", PAGE)])
    assert beforehand.status == 200
    assert beforehand.headers["access-control-allow-headers"] == "authorization"
    assert (answer.status, refusal.status) == (200, 401)
    for each in (beforehand, answer, refusal):
        assert each.headers["access-control-allow-origin"] == PAGE


async def test_refusal_that_one_page_may_read_is_not_the_refusal_of_others() -> None:
    async with serving(application(NODETOOL_CORS_ORIGINS=PAGE)) as base_url:
        own = await ask(base_url, "/v1/models", [("Origin", PAGE)])
        other = await ask(base_url, "/v1/models", [("Origin", "https://evil.example.org")])
    assert own.headers["access-control-allow-origin"] == PAGE
    assert other.status == 401
    assert "access-control-allow-origin" not in other.headers


@pytest.mark.parametrize("origins", ["", PAGE])
async def test_other_pages_may_not(origins: str) -> None:
    other = ("Origin", "https://evil.example.org")
    async with serving(application(NODETOOL_CORS_ORIGINS=origins)) as base_url:
        beforehand = await ask(
            base_url, "/v1/models", [other, ("Access-Control-Request-Method", "GET")], method="OPTIONS"
        )
        answer = await ask(base_url, "/v1/models", [*OWN, other])
    assert beforehand.status in {400, 401}
    assert "access-control-allow-origin" not in beforehand.headers
    assert "access-control-allow-origin" not in answer.headers


async def test_configured_page_passes_the_browser_guard_where_nobody_authenticates() -> None:
    app = application(provider=Provider.LOCAL, NODETOOL_CORS_ORIGINS=PAGE)
    async with serving(app) as base_url:
        own = await ask(base_url, "/v1/models", [("Origin", PAGE), ("Sec-Fetch-Site", "cross-site")])
        other = await ask(base_url, "/v1/models", [("Origin", PAGE + ".evil.org"), ("Sec-Fetch-Site", "cross-site")])
    assert (own.status, other.status) == (200, 403)


async def handshake(base_url: str, path: str) -> int:
    """Return the status with which a WebSocket is refused; past the authentication, where no route is, that is 403."""
    with pytest.raises(InvalidStatus) as caught:
        await connect(base_url.replace("http", "ws") + path, proxy=None)
    return caught.value.response.status_code


@pytest.mark.parametrize(
    ("query", "status"),
    [
        (f"?api_key={TOKEN}", 403),
        ("?api_key=wrong", 401),
        ("?api_key=", 401),
        (f"?api_key={TOKEN}&api_key={TOKEN}", 401),
        (f"?token={TOKEN}", 401),
        ("?api_key=%FF%FE", 401),
    ],
)
async def test_websocket_may_bring_its_token_in_the_address(query: str, status: int) -> None:
    async with serving(application()) as base_url:
        assert await handshake(base_url, f"/nothing{query}") == status


async def test_request_may_not_bring_its_token_in_the_address() -> None:
    async with serving(application()) as base_url:
        assert (await ask(base_url, f"/v1/models?api_key={TOKEN}", [])).status == 401


async def test_refusals_and_admin_calls_are_written_down_without_a_secret() -> None:
    events: list[AuditEvent] = []
    async with serving(application(audit=events.append)) as base_url:
        await ask(base_url, "/v1/models?secret=1", WRONG)
        await ask(base_url, "/v1/models", OWN)
        await ask(base_url, "/admin/nothing", OWN, method="DELETE")
        await handshake(base_url, "/chat?api_key=wrong")
    assert [(event.deed, event.outcome, event.what, event.by) for event in events] == [
        (Deed.REQUEST_REFUSED, "401", "GET /v1/models", ""),
        (Deed.ADMIN_CALL, "404", "DELETE /admin/nothing", "worker token 1"),
        (Deed.REQUEST_REFUSED, "401", "WEBSOCKET /chat", ""),
    ]
    assert {event.address for event in events} == {"127.0.0.1"}
    assert not any(TOKEN in event.line() or "wrong" in event.line() for event in events)
