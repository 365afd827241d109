import contextlib
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodetool.tray.control import endpoint
from nodetool.tray.control.client import NotRunningError, ask
from nodetool.tray.control.protocol import ProtocolError, Request, decode_result, encode_result
from nodetool.tray.control.server import ControlServer
from nodetool.tray.result import Code, Result


@pytest.fixture(params=["unix", "loopback"])
def folder(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a private folder; the loopback endpoint of Windows works here as well."""
    monkeypatch.setattr(endpoint, "_HAS_UNIX_SOCKETS", request.param == "unix")
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture
def server(folder: Path) -> Iterator[ControlServer]:
    server = ControlServer(
        endpoint.listen(folder), lambda request: Result(f"did {request.verb}", {"verb": request.verb})
    )
    yield server
    server.close()


@pytest.mark.usefixtures("server")
def test_answer_reaches_whoever_asked(folder: Path) -> None:
    assert ask(folder, "status") == Result("did status", {"verb": "status"}, Code.OK)


def test_nobody_to_ask_is_told(folder: Path) -> None:
    with pytest.raises(NotRunningError, match="start it with `nodetool-tray`"):
        ask(folder, "status")


def test_socket_of_a_killed_tray_is_nobody_and_is_replaced(folder: Path) -> None:
    listening = endpoint.listen(folder)
    listening.socket.close()  # what is left when the process is killed: the file alone
    with pytest.raises(NotRunningError):
        ask(folder, "status")
    server = ControlServer(endpoint.listen(folder), lambda request: Result(request.verb))
    assert ask(folder, "again").text == "again"
    server.close()


def test_closing_leaves_nothing_behind(folder: Path, server: ControlServer) -> None:
    server.close()
    assert list(folder.iterdir()) == []
    with pytest.raises(NotRunningError):
        ask(folder, "status")


def test_slow_answer_holds_nobody_else_up(folder: Path) -> None:
    released = threading.Event()

    def handle(request: Request) -> Result:
        if request.verb == "slow":
            released.wait(30)
        return Result(request.verb)

    server = ControlServer(endpoint.listen(folder), handle)
    answers: list[str] = []
    slow = threading.Thread(target=lambda: answers.append(ask(folder, "slow").text))
    slow.start()
    assert ask(folder, "quick").text == "quick"
    assert answers == []
    released.set()
    slow.join(10)
    assert answers == ["slow"]
    server.close()


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize(
    "said", [b"nonsense\n", b"[]\n", b'{"verb": 1, "argument": "", "key": ""}\n', b"\xff\xfe\n", b"[" * 100_000 + b"\n"]
)
def test_nonsense_gets_no_answer_and_does_no_harm(folder: Path, said: bytes) -> None:
    connection, _ = endpoint.connect(folder)
    with connection:
        connection.sendall(said)
        assert connection.recv(100) == b""
    assert ask(folder, "status").code is Code.OK


def test_wrong_key_is_refused_where_a_key_is_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endpoint, "_HAS_UNIX_SOCKETS", False)
    verbs: list[str] = []

    def handle(request: Request) -> Result:
        verbs.append(request.verb)
        return Result(request.verb)

    listening = endpoint.listen(tmp_path)
    server = ControlServer(listening, handle)
    assert listening.file.stat().st_mode & 0o777 == 0o600
    for key in ("", "wrong", listening.key[:-1]):
        with socket.create_connection(listening.socket.getsockname(), timeout=10) as connection:
            connection.sendall(Request("token show", key=key).encode())
            assert connection.recv(100) == b""
    assert verbs == []
    server.close()


@given(text=st.text(), code=st.sampled_from(Code), data=st.dictionaries(st.text(), st.integers() | st.text()))
def test_any_result_survives_the_channel(text: str, code: Code, data: dict[str, int | str]) -> None:
    result = Result(text, data, code)
    line = encode_result(result)
    assert line.count(b"\n") == 1
    assert decode_result(line) == result


@given(st.binary())
def test_arbitrary_bytes_are_a_request_or_a_protocol_error(line: bytes) -> None:
    with contextlib.suppress(ProtocolError):
        Request.decode(line)
