"""What is known of a request when it is over, and the id by which it is found."""

import asyncio

import aiohttp
import pytest
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocketDisconnect
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from nodetool.deploy.server.middleware.recording import RecordingMiddleware
from nodetool.deploy.server.request_record import RequestRecord, record_of
from tests.conftest import ExpectLog
from tests.helpers.app_server import HEADERS, application, serving
from tests.helpers.asgi_call import ask

OK: Message = {"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]}
END: Message = {"type": "http.response.body", "body": b"done"}


async def well(_scope: Scope, _receive: Receive, send: Send) -> None:
    await send(OK)
    await send(END)


def recorded(app: ASGIApp, *, counts_bytes: bool = False) -> tuple[ASGIApp, list[RequestRecord]]:
    records: list[RequestRecord] = []

    def listener(_scope: Scope, record: RequestRecord) -> None:
        records.append(record)

    return RecordingMiddleware(app, listeners=[listener], counts_bytes=counts_bytes), records


async def test_record_knows_status_headers_and_end() -> None:
    app, records = recorded(well)
    answer = await ask(app, "GET", "/x", headers=[("Accept", "a"), ("X-Some", "b")])
    (record,) = records
    assert (record.status, record.refused, record.bytes_sent) == (200, None, None)
    assert record.request_headers[b"x-some"] == b"b"
    assert record.ended is not None
    assert record.ended >= record.began
    assert answer.headers == {"content-type": "text/plain", "x-request-id": record.id}


async def test_message_of_whoever_answers_is_left_as_it_is() -> None:
    app, records = recorded(well)
    for _ in range(2):
        await ask(app, "GET", "/x", headers=[])
    assert OK["headers"] == [(b"content-type", b"text/plain")]
    assert len({record.id for record in records}) == 2


async def test_bytes_are_counted_where_somebody_wants_to_know() -> None:
    app, records = recorded(well, counts_bytes=True)
    await ask(app, "GET", "/x", headers=[])
    assert records[0].bytes_sent == 4


@pytest.mark.parametrize("given", ["a", "0b3c-4f", "!~" * 64])
async def test_sane_id_of_the_caller_is_kept(given: str) -> None:
    app, records = recorded(well)
    answer = await ask(app, "GET", "/x", headers=[("X-Request-Id", given)])
    assert answer.headers["x-request-id"] == records[0].id == given


@pytest.mark.parametrize("given", ["", "two words", "a" * 129, "ümlaut", "tab\there", "x\x7f"])
async def test_other_id_of_the_caller_is_replaced(given: str) -> None:
    app, _ = recorded(well)
    answer = await ask(app, "GET", "/x", headers=[("X-Request-Id", given)])
    assert answer.headers["x-request-id"].isascii()
    assert answer.headers["x-request-id"] != given


async def test_failure_is_answered_with_the_id_and_the_traceback_names_the_request() -> None:
    async def broken(_scope: Scope, _receive: Receive, _send: Send) -> None:
        raise ZeroDivisionError

    app, records = recorded(broken)
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": "/v1/x\n", "query_string": b"", "headers": []}
    with pytest.raises(ZeroDivisionError) as caught:
        await app(scope, asyncio.Event().wait, send)  # type: ignore[arg-type]  # nothing is received
    assert caught.value.__notes__ == [f"Request {records[0].id}: GET '/v1/x\\n'"]
    assert (sent[0]["status"], records[0].status) == (500, 500)
    assert (b"x-request-id", records[0].id.encode()) in sent[0]["headers"]
    assert b'"server_error"' in sent[1]["body"]


async def test_failure_after_the_answer_has_begun_is_not_answered_again() -> None:
    async def breaking_off(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send(OK)
        raise ZeroDivisionError

    app, records = recorded(breaking_off)
    with pytest.raises(ZeroDivisionError):
        await ask(app, "GET", "/x", headers=[])
    assert records[0].status == 200


@pytest.mark.parametrize("left", [ClientDisconnect(), WebSocketDisconnect(1001)])
async def test_caller_who_has_left_is_no_failure(left: Exception) -> None:
    async def leaving(_scope: Scope, _receive: Receive, _send: Send) -> None:
        raise left

    app, records = recorded(leaving)
    answer = await ask(app, "GET", "/x", headers=[])
    assert (answer.messages, records[0].status) == ([], 0)


async def test_websocket_gets_its_id_when_it_is_accepted() -> None:
    async def socket(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "websocket.accept"})

    app, records = recorded(socket)
    answer = await ask(app, "WEBSOCKET", "/x", headers=[])
    assert answer.messages == [{"type": "websocket.accept", "headers": [(b"x-request-id", records[0].id.encode())]}]
    assert records[0].status == 101


async def test_requests_under_way_are_known_until_they_end_however_they_do() -> None:
    open_requests: set[RequestRecord] = set()
    seen: list[int] = []

    async def app(scope: Scope, _receive: Receive, _send: Send) -> None:
        seen.append(len(open_requests))
        assert open_requests == {record_of(scope)}
        raise asyncio.CancelledError

    recording = RecordingMiddleware(app, open_requests=open_requests)
    with pytest.raises(asyncio.CancelledError):
        await ask(recording, "GET", "/x", headers=[])
    assert (seen, open_requests) == ([1], set())


async def test_listener_that_fails_costs_a_line_in_the_log_and_no_answer(expect_log: ExpectLog) -> None:
    expect_log("A request could not be written down")
    heard: list[str] = []

    def failing(_scope: Scope, _record: RequestRecord) -> None:
        raise ZeroDivisionError

    app = RecordingMiddleware(well, listeners=[failing, lambda _, record: heard.append(record.id)])
    answer = await ask(app, "GET", "/x", headers=[])
    assert (answer.status, heard) == (200, [answer.headers["x-request-id"]])


async def test_who_fills_a_record_that_nobody_keeps_is_not_disturbed() -> None:
    record_of({}).model = "some"
    record_of({"state": {}}).model = "some"


async def test_life_of_the_server_is_no_request() -> None:
    seen: list[Scope] = []

    async def app(scope: Scope, _receive: Receive, _send: Send) -> None:
        seen.append(scope)

    recording, records = recorded(app)
    await recording({"type": "lifespan"}, asyncio.Event().wait, well)  # type: ignore[arg-type]  # not called
    assert seen == [{"type": "lifespan"}]
    assert not records


@pytest.mark.parametrize("path", ["/broken", "/v1/broken"])
async def test_failure_in_a_running_server_is_found_by_the_id_of_its_answer(
    path: str, caplog: pytest.LogCaptureFixture, expect_log: ExpectLog
) -> None:
    expect_log("Exception in ASGI application")
    app = application()
    app.get(path)(lambda: 1 / 0)
    async with (
        serving(app) as base_url,
        aiohttp.ClientSession(base_url, headers={**HEADERS, "X-Request-Id": "of-this-test"}) as caller,
        caller.get(path) as answer,
    ):
        assert (answer.status, answer.headers["X-Request-Id"]) == (500, "of-this-test")
    assert f"Request of-this-test: GET '{path}'" in caplog.text


async def test_every_answer_of_a_running_server_has_an_id() -> None:
    async with serving(application()) as base_url, aiohttp.ClientSession(base_url) as caller:
        seen = set()
        for method, path, status in (("GET", "/ping", 200), ("GET", "/v1/models", 401), ("DELETE", "/ping", 405)):
            async with caller.request(method, path) as answer:
                assert answer.status == status
                seen.add(answer.headers["X-Request-Id"])
        for headers, status in (({}, 401), (HEADERS, 403)):
            with pytest.raises(InvalidStatus) as refused:
                await connect(base_url.replace("http", "ws") + "/nothing", additional_headers=headers, proxy=None)
            assert refused.value.response.status_code == status
            if status == 401:  # the other one is the server's own, which has no headers
                seen.add(refused.value.response.headers["X-Request-Id"])
    assert len(seen) == 4
