"""The client against servers that behave well, and against those that do not."""

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from nodetool.deploy.inference.http1.address import Address
from nodetool.deploy.inference.http1.client import USUAL, Client, Connections
from nodetool.deploy.inference.http1.errors import (
    CannotConnectError,
    ConnectionLostError,
    ConnectTimeoutError,
    HttpError,
    NotHttpError,
)
from nodetool.deploy.inference.http1.response import MOST_WAITING, Response
from tests.helpers.model_server import unused_port
from tests.helpers.scripted_server import Script, ScriptedServer, Talk, scripted_server
from tests.helpers.self_signed import self_signed

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
HEAD = b"HTTP/1.1 200 OK\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
SECONDS = 5


@asynccontextmanager
async def client_of(
    server: ScriptedServer | int, *, scheme: str = "http", connections: Connections = USUAL, patience: float = 2
) -> AsyncIterator[Client]:
    port = server if isinstance(server, int) else server.port
    address = Address.from_url(f"{scheme}://127.0.0.1:{port or 1}/v1")
    client = Client(address, {"X-Own": "1"}, connect_seconds=patience, connections=connections)
    try:
        async with asyncio.timeout(20):
            yield client
    finally:
        await client.aclose()


async def whole(response: Response) -> bytes:
    body = bytearray()
    while piece := await response.read():
        body += piece
    return bytes(body)


def answering(answer: bytes) -> Script:
    """Answer every request on every connection so."""

    async def script(talk: Talk) -> None:
        while True:
            await talk.request()
            await talk.say(answer)

    return script


def once(answer: bytes) -> Script:
    """Answer one request so, and hang up."""

    async def script(talk: Talk) -> None:
        await talk.request()
        await talk.say(answer)

    return script


async def test_request_goes_out_as_it_should() -> None:
    seen = []

    async def script(talk: Talk) -> None:
        for _ in range(2):
            seen.append(await talk.request())
            await talk.say(OK)

    async with scripted_server(script) as server, client_of(server) as client:
        assert await whole(await client.request("POST", "/chat", b"{}")) == b"ok"
        assert await whole(await client.request("GET", "/models")) == b"ok"
    host = b"Host: 127.0.0.1:%d\r\n" % server.port
    assert seen == [
        b"POST /v1/chat HTTP/1.1\r\n" + host + b"X-Own: 1\r\nContent-Length: 2\r\n\r\n{}",
        b"GET /v1/models HTTP/1.1\r\n" + host + b"X-Own: 1\r\n\r\n",
    ]


@pytest.mark.parametrize("body", [b"x" * 65_536, b"x" * 5_000_000])
async def test_long_body_arrives_whole(body: bytes) -> None:
    lengths = []

    async def script(talk: Talk) -> None:
        lengths.append(len(await talk.request()))
        await talk.say(OK)

    async with scripted_server(script) as server, client_of(server) as client:
        assert await whole(await client.request("POST", "/", body)) == b"ok"
    assert lengths[0] > len(body)


async def test_connection_is_used_again_one_after_another_and_not_at_once() -> None:
    async with scripted_server(answering(OK)) as server, client_of(server) as client:
        for _ in range(5):
            await whole(await client.request("POST", "/"))
        assert server.connections == 1
        answers = await asyncio.gather(*(client.request("POST", "/") for _ in range(5)))
        assert [await whole(answer) for answer in answers] == [b"ok"] * 5
        assert server.connections == 5


@pytest.mark.parametrize(
    "answer",
    [
        HEAD + b"Connection: close\r\nContent-Length: 2\r\n\r\nok",
        b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok",
        OK + b"more than was asked for",
        OK + OK,
    ],
)
async def test_connection_that_must_not_be_used_again_is_not(answer: bytes) -> None:
    async with scripted_server(answering(answer)) as server, client_of(server) as client:
        for _ in range(2):
            assert await whole(await client.request("POST", "/")) == b"ok"
        assert server.connections == 2


async def test_connections_are_closed_after_each_answer_where_they_are_not_to_be_kept() -> None:
    seen = []

    async def script(talk: Talk) -> None:
        while True:
            seen.append(await talk.request())
            await talk.say(OK)

    connections = Connections(are_kept=False)
    async with scripted_server(script) as server, client_of(server, connections=connections) as client:
        for _ in range(2):
            await whole(await client.request("POST", "/"))
        assert {await server.ended.get(), await server.ended.get()} == {0, 1}
    assert b"\r\nConnection: close\r\n" in seen[0]


async def test_kept_connection_that_was_closed_meanwhile_is_replaced_once() -> None:
    async def script(talk: Talk) -> None:
        await talk.request()
        await talk.say(OK)
        if talk.number == 0:
            await talk.request()  # the server had given up on the connection when the second one came
            return
        await talk.request()

    async with scripted_server(script) as server, client_of(server) as client:
        for _ in range(2):
            assert await whole(await client.request("POST", "/")) == b"ok"
        assert server.connections == 2


async def test_request_that_was_heard_is_not_sent_again() -> None:
    requests = []

    async def script(talk: Talk) -> None:
        requests.append(await talk.request())
        await talk.say(OK)
        requests.append(await talk.request())
        await talk.say(b"HTTP/1.1 2")

    async with scripted_server(script) as server, client_of(server) as client:
        await whole(await client.request("POST", "/"))
        with pytest.raises(ConnectionLostError):
            await client.request("POST", "/")
    assert len(requests) == 2


async def test_new_connection_that_is_closed_is_not_tried_again() -> None:
    async with scripted_server(once(b"")) as server, client_of(server) as client:
        with pytest.raises(ConnectionLostError):
            await client.request("POST", "/")
        assert server.connections == 1


async def test_idle_connection_on_which_something_is_said_is_not_used() -> None:
    said = asyncio.Event()

    async def script(talk: Talk) -> None:
        await talk.request()
        await talk.say(OK)
        if talk.number == 0:
            await talk.say(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil")
            said.set()
        await talk.request()

    async with scripted_server(script) as server, client_of(server) as client:
        assert await whole(await client.request("POST", "/")) == b"ok"
        await said.wait()
        assert await server.ended.get() == 0
        assert await whole(await client.request("POST", "/")) == b"ok"
        assert server.connections == 2


@pytest.mark.parametrize(
    ("answer", "body"),
    [
        (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + OK, b"ok"),
        (CHUNKED + b"2;extension=1\r\nok\r\n0\r\nTrailer: 1\r\n\r\n", b"ok"),
        (HEAD + b"Content-Length: 0\r\n\r\n", b""),
        (b"HTTP/1.1 204 No Content\r\n\r\n", b""),
        (HEAD + b"\r\nuntil the end", b"until the end"),
        (HEAD + b"\r\n", b""),
        (HEAD + b"Content-Encoding: identity\r\nContent-Length: 2\r\n\r\nok", b"ok"),
    ],
)
async def test_all_kinds_of_framing_are_read(answer: bytes, body: bytes) -> None:
    async with scripted_server(once(answer)) as server, client_of(server) as client:
        response = await client.request("POST", "/")
        assert response.status in {200, 204}
        assert await whole(response) == body


@pytest.mark.parametrize(
    "answer",
    [
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"\x16\x03\x01\x00\x00",
        b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n",
        HEAD + b"Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\nok",
        HEAD + b"X: " + b"x" * 200_000,
        HEAD + b"X: 1\r\n" * 20_000,
        b"HTTP/1.1 100 Continue\r\n\r\n" * 20_000,
    ],
)
async def test_what_is_no_answer_is_told_and_ends_the_connection(answer: bytes) -> None:
    async def script(talk: Talk) -> None:
        await talk.request()
        await talk.say(answer)
        await talk.request()

    async with scripted_server(script) as server, client_of(server) as client:
        with pytest.raises(NotHttpError):
            await client.request("POST", "/")
        assert await asyncio.wait_for(server.ended.get(), SECONDS) == 0


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (HEAD + b"Content-Length: 9\r\n\r\nhalf", ConnectionLostError),
        (CHUNKED + b"4\r\nhalf\r\n", ConnectionLostError),
        (CHUNKED + b"4\r\nhalf\r\nxyz\r\n", NotHttpError),
        (CHUNKED + b"4\r\nhalf\r\n0\r\n" + b"X: 1\r\n" * 80_000, NotHttpError),
        (CHUNKED + b"4\r\nhalf\r\n4;" + b"x" * 200_000, NotHttpError),
    ],
)
async def test_answer_that_breaks_off_gives_what_had_arrived_and_then_an_error(
    answer: bytes, error: type[HttpError]
) -> None:
    async with scripted_server(once(answer)) as server, client_of(server) as client:
        response = await client.request("POST", "/")
        assert await response.read() == b"half"
        with pytest.raises(error):
            await response.read()


async def test_slow_reader_holds_the_server_back_and_gets_everything() -> None:
    piece, pieces = b"x" * 65_536, 400
    sent = 0

    async def script(talk: Talk) -> None:
        nonlocal sent
        await talk.request()
        await talk.say(HEAD + b"Content-Length: %d\r\n\r\n" % (len(piece) * pieces))
        for _ in range(pieces):
            await talk.say(piece)
            sent += len(piece)

    async with scripted_server(script) as server, client_of(server) as client:
        response = await client.request("POST", "/")
        before = -1
        while before != sent:  # until the server has got no further
            before = sent
            await asyncio.sleep(0.1)
        assert sent < len(piece) * pieces / 2
        assert response._unread < MOST_WAITING + 1_000_000
        assert len(await whole(response)) == len(piece) * pieces


@pytest.mark.parametrize("begins", [True, False])
async def test_reader_who_leaves_ends_the_connection(*, begins: bool) -> None:
    asked = asyncio.Event()

    async def script(talk: Talk) -> None:
        await talk.request()
        asked.set()
        if begins:
            await talk.say(CHUNKED)
        await talk.request()

    async with scripted_server(script) as server, client_of(server) as client:
        asking = asyncio.create_task(client.request("POST", "/"))
        await asked.wait()
        if begins:
            response = await asking
            response.close()
            response.close()
            with pytest.raises(ConnectionLostError):
                await response.read()
        else:
            asking.cancel()
            await asyncio.wait([asking])
        assert await asyncio.wait_for(server.ended.get(), SECONDS) == 0


async def test_end_of_the_client_ends_the_answers_under_way() -> None:
    async def script(talk: Talk) -> None:
        await talk.request()
        await talk.say(CHUNKED)
        await talk.request()

    async with scripted_server(script) as server, client_of(server) as client:
        response = await client.request("POST", "/")
        await client.aclose()
        with pytest.raises(ConnectionLostError):
            await response.read()
        assert await asyncio.wait_for(server.ended.get(), SECONDS) == 0


async def test_pieces_are_forwarded_as_they_come_and_those_that_wait_as_one() -> None:
    go_on, taken = asyncio.Event(), []

    async def script(talk: Talk) -> None:
        await talk.request()
        await talk.say(CHUNKED + b"1\r\na\r\n")
        await go_on.wait()
        await talk.say(b"1\r\nb\r\n")
        await talk.say(b"1\r\nc\r\n1\r\nd\r\n0\r\n\r\n")

    async def slowly() -> None:
        go_on.set()
        await asyncio.sleep(0.2)  # until all the rest has arrived

    def write(piece: bytes, is_last: bool) -> asyncio.Task[None] | None:  # noqa: FBT001
        taken.append((piece, is_last))
        return asyncio.create_task(slowly()) if piece == b"a" else None

    async with scripted_server(script) as server, client_of(server) as client:
        await (await client.request("POST", "/")).forward(write)
    assert taken == [(b"a", False), (b"bcd", True)]


async def test_error_of_the_writer_comes_out_where_it_forwards() -> None:
    async def script(talk: Talk) -> None:
        await talk.request()
        await talk.say(CHUNKED)
        await talk.say(b"1\r\na\r\n")
        await talk.request()

    def write(_piece: bytes, _is_last: bool) -> None:  # noqa: FBT001
        raise ZeroDivisionError

    async with scripted_server(script) as server, client_of(server) as client:
        response = await client.request("POST", "/")
        with pytest.raises(ZeroDivisionError):
            await response.forward(write)
        response.close()
        assert await asyncio.wait_for(server.ended.get(), SECONDS) == 0


async def test_unix_socket_takes_the_place_of_host_and_port(tmp_path: Path) -> None:
    path = str(tmp_path / "socket")
    async with (
        scripted_server(answering(OK), path=path) as server,
        client_of(server, connections=Connections(unix_socket=path)) as client,
    ):
        assert await whole(await client.request("POST", "/")) == b"ok"


async def test_nobody_there_is_told(tmp_path: Path) -> None:
    nowhere = Connections(unix_socket=str(tmp_path / "none"))
    for connections in (USUAL, nowhere):
        async with client_of(unused_port(), connections=connections) as client:
            with pytest.raises(CannotConnectError) as caught:
                await client.request("POST", "/")
            assert not isinstance(caught.value, ConnectTimeoutError)


async def test_server_that_does_not_shake_hands_in_time_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        async with client_of(silent.getsockname()[1], scheme="https", patience=0.2) as client:
            with pytest.raises(ConnectTimeoutError):
                await client.request("POST", "/")


@pytest.mark.parametrize("is_trusted", [True, False])
async def test_certificate_is_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_trusted: bool) -> None:
    certificate, key = self_signed(tmp_path, host="127.0.0.1")
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate, key)
    if is_trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    async with scripted_server(answering(OK), tls=tls) as server, client_of(server, scheme="https") as client:
        if is_trusted:
            for _ in range(2):
                assert await whole(await client.request("POST", "/", b"x" * 100_000)) == b"ok"
            assert server.connections == 1
        else:
            with pytest.raises(CannotConnectError, match="certificate verify failed"):
                await client.request("POST", "/")


async def test_idle_connections_are_closed_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nodetool.deploy.inference.http1.client.KEPT_SECONDS", 0.1)
    async with scripted_server(answering(OK)) as server, client_of(server) as client:
        await whole(await client.request("POST", "/"))
        assert await asyncio.wait_for(server.ended.get(), SECONDS) == 0


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nb", "a\rb", "a\0b"])
def test_header_with_a_line_break_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="line break"):
        Client(Address("box", 80, is_tls=False, path=""), {"Authorization": value}, connect_seconds=1)


@pytest.mark.parametrize("cut", [1, 2, 3, 7, 1000])
async def test_answer_in_crumbs_is_the_same(cut: int) -> None:
    answer = CHUNKED + b"5\r\ndata:\r\n6\r\n [DONE\r\n3\r\n]\n\n\r\n0\r\n\r\n"

    async def script(talk: Talk) -> None:
        await talk.request()
        for start in range(0, len(answer), cut):
            await talk.say(answer[start : start + cut])
            await asyncio.sleep(0)
        await talk.request()

    async with scripted_server(script) as server, client_of(server) as client:
        assert await whole(await client.request("POST", "/")) == b"data: [DONE]\n\n"
