"""How many connections one address may have."""

import asyncio

import pytest
from fastapi import WebSocket
from websockets.asyncio.client import connect

from nodetool.deploy.server import connections as module
from nodetool.deploy.server.connections import TELL_SECONDS, Connections
from tests.conftest import ExpectLog
from tests.helpers.app_server import HEADERS, application, serving
from tests.helpers.waiting import until


@pytest.fixture
def _as_if_from_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "is_loopback", lambda _: False)


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.9.1", "::1", "::ffff:127.0.0.1", ""])
def test_this_machine_has_as_many_as_it_likes(address: str) -> None:
    connections = Connections(1)
    if address:
        assert all(connections.enter(address) for _ in range(5))
        assert connections.open == 5


def test_each_address_has_its_own_share_and_gets_it_back(expect_log: ExpectLog) -> None:
    expect_log("10.0.0.1 has 2 connections open")
    connections = Connections(2)
    assert [connections.enter("10.0.0.1") for _ in range(3)] == [True, True, False]
    assert connections.enter("10.0.0.2")
    connections.leave("10.0.0.1")
    assert connections.enter("10.0.0.1")
    assert (connections.open, connections.refused) == (3, 1)


def test_all_addresses_of_an_ipv6_customer_are_one(expect_log: ExpectLog) -> None:
    expect_log("2001:db8::/64 has 1 connections open")
    connections = Connections(1)
    assert connections.enter("2001:db8::1")
    assert not connections.enter("2001:db8::2")
    assert connections.enter("2001:db8:0:1::1")


def test_addresses_that_have_left_are_forgotten() -> None:
    connections = Connections(1)
    for number in range(100):
        connections.enter(f"10.0.0.{number}")
        connections.leave(f"10.0.0.{number}")
    assert not connections._of


def test_refusals_are_told_once_a_minute(caplog: pytest.LogCaptureFixture, expect_log: ExpectLog) -> None:
    expect_log("more are refused")
    now = 0.0
    connections = Connections(1, clock=lambda: now)
    for _ in range(50):
        connections.enter("10.0.0.1")
    assert len(caplog.messages) == 1
    now = TELL_SECONDS
    connections.enter("10.0.0.1")
    assert len(caplog.messages) == 2


@pytest.mark.usefixtures("_as_if_from_elsewhere")
async def test_connection_beyond_the_share_is_429_and_those_before_go_on(expect_log: ExpectLog) -> None:
    expect_log("more are refused")
    connections = Connections(2)
    async with serving(application(), connections=connections) as base_url, asyncio.timeout(20):
        port = int(base_url.rpartition(":")[2])
        kept = [await asyncio.open_connection("127.0.0.1", port) for _ in range(2)]
        await until(lambda: connections.open == 2)
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        answer = await reader.read()
        writer.close()
        assert answer.startswith(b"HTTP/1.1 429 Too Many Requests\r\n")
        assert b"retry-after: 5\r\n" in answer
        for reader, writer in kept:
            writer.write(b"GET /ping HTTP/1.1\r\nhost: h\r\nconnection: close\r\n\r\n")
            assert (await reader.read()).startswith(b"HTTP/1.1 200")
            writer.close()
        await until(lambda: connections.open == 0)
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET /ping HTTP/1.1\r\nhost: h\r\nconnection: close\r\n\r\n")
        assert (await reader.read()).startswith(b"HTTP/1.1 200")
        writer.close()


@pytest.mark.usefixtures("_as_if_from_elsewhere")
async def test_websocket_is_counted_until_it_is_closed() -> None:
    connections, app = Connections(1), application()

    async def echo(socket: WebSocket) -> None:
        await socket.accept()
        await socket.send_text(await socket.receive_text())

    app.add_api_websocket_route("/echo", echo)
    async with serving(app, connections=connections) as base_url, asyncio.timeout(20):
        for _ in range(3):
            address = base_url.replace("http", "ws") + "/echo"
            async with connect(address, additional_headers=HEADERS, proxy=None) as socket:
                assert connections.open == 1
                await socket.send("x")
                assert await socket.recv() == "x"
            await until(lambda: connections.open == 0)
