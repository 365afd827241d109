"""The look at an address, against servers that are not what one would wish."""

import contextlib
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from nodetool.tray.supervisor.events import Answer
from nodetool.tray.supervisor.health import HealthReport, probe
from tests.helpers.misbehaving.launch import free_address

OURS = {"status": "ok", "version": "1.2.3", "instance_id": "mine"}


def answer(body: bytes, *, status: str = "200 OK", header: str = "") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n{header}\r\n".encode() + body


def ours(**changes: object) -> bytes:
    return answer(json.dumps({**OURS, **changes}).encode())


@contextlib.contextmanager
def serving(talk: Callable[[socket.socket], None]) -> Iterator[str]:
    """Serve one connection with `talk`; yield the address."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            connection, _ = server.accept()
            with connection, contextlib.suppress(OSError):
                connection.recv(4096)
                talk(connection)

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}"
        thread.join(10)
        assert not thread.is_alive()


def look(address: str, *, timeout: float = 5) -> HealthReport:
    return probe(address, instance_id="mine", timeout=timeout)


def test_our_worker_is_known_by_its_instance_id() -> None:
    with serving(lambda connection: connection.sendall(ours())) as address:
        assert look(address) == HealthReport(Answer.OURS, version="1.2.3")


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(ours(instance_id="another"), id="another instance"),
        pytest.param(answer(b"<html>Hello</html>"), id="a page"),
        pytest.param(answer(b"not found", status="404 Not Found"), id="not found"),
        pytest.param(answer(b'["mine"]'), id="json that is no object"),
        pytest.param(answer(b"[" * 16_000), id="json that is too deep"),
        pytest.param(answer(b"{}"), id="no instance id"),
        pytest.param(b"SSH-2.0-OpenSSH_9.2\r\n", id="no http"),
        pytest.param(b"\0\xff\r\n\r\n", id="noise"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{", id="cut off"),
        pytest.param(b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 2000, id="headers without end"),
    ],
)
def test_whoever_else_answers_is_a_stranger(raw: bytes) -> None:
    with serving(lambda connection: connection.sendall(raw)) as address:
        assert look(address).answer is Answer.STRANGER


def test_our_worker_that_is_not_yet_ready_counts_as_nobody() -> None:
    raw = answer(json.dumps(OURS).encode(), status="503 Service Unavailable")
    with serving(lambda connection: connection.sendall(raw)) as address:
        assert look(address).answer is Answer.NOBODY


def test_a_redirect_is_not_followed() -> None:
    with serving(lambda connection: connection.sendall(ours())) as ours_address:
        header = f"Location: {ours_address}/health\r\n"
        raw = answer(b"", status="302 Found", header=header)
        with serving(lambda connection: connection.sendall(raw)) as address:
            assert look(address).answer is Answer.STRANGER
        assert look(ours_address).answer is Answer.OURS


@pytest.mark.parametrize("address", ["", "http://", "http://127.0.0.1:99999", "http://\udc80", "nonsense"])
def test_an_address_that_is_none_is_answered_by_nobody(address: str) -> None:
    assert look(address, timeout=0.5).answer is Answer.NOBODY


def test_a_free_address_is_answered_by_nobody() -> None:
    assert look(free_address()).answer is Answer.NOBODY


def test_a_proxy_of_the_environment_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(lambda connection: connection.sendall(ours())) as proxy:
        monkeypatch.setenv("http_proxy", proxy)
        monkeypatch.setenv("HTTP_PROXY", proxy)
        assert look(free_address()).answer is Answer.NOBODY
        assert look(proxy).answer is Answer.OURS


def test_an_answer_that_is_never_ended_is_judged_at_the_deadline() -> None:
    release = threading.Event()

    def keep_open(connection: socket.socket) -> None:
        connection.sendall(ours())
        release.wait(10)

    with serving(keep_open) as address:
        assert look(address, timeout=0.3).answer is Answer.OURS
        release.set()


def test_a_server_that_says_nothing_is_nobody_at_the_deadline() -> None:
    release = threading.Event()

    def say_nothing(_connection: socket.socket) -> None:
        release.wait(10)

    with serving(say_nothing) as address:
        began = time.monotonic()
        assert look(address, timeout=0.3).answer is Answer.NOBODY
        assert time.monotonic() - began < 2
        release.set()


def test_a_server_that_drips_bytes_does_not_stretch_the_deadline() -> None:
    release = threading.Event()

    def drip(connection: socket.socket) -> None:
        while not release.wait(0.05):
            connection.sendall(b"H")

    with serving(drip) as address:
        began = time.monotonic()
        assert look(address, timeout=0.3).answer is Answer.STRANGER
        assert time.monotonic() - began < 2
        release.set()


def test_a_server_that_floods_is_read_only_so_far() -> None:
    def flood(connection: socket.socket) -> None:
        for _ in range(1000):
            connection.sendall(b"x" * 65_536)

    with serving(flood) as address:
        assert look(address).answer is Answer.STRANGER


def test_an_address_of_every_interface_is_reached_over_the_loopback() -> None:
    with serving(lambda connection: connection.sendall(ours())) as address:
        assert look(address.replace("127.0.0.1", "0.0.0.0")).answer is Answer.OURS
