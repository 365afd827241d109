import base64
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from nodetool.deploy.config import handed_listener
from nodetool.deploy.config.handed_listener import HandedListenerError
from nodetool.deploy.config.listener import listen


@pytest.fixture
def descriptor() -> Iterator[int]:
    """A listening socket as another process would hand it over: inheritable."""
    with listen("127.0.0.1", 0) as listener:
        copy = listener.dup()
        copy.set_inheritable(True)
        yield copy.detach()


def test_an_inherited_socket_is_listened_on_and_not_inherited_further(descriptor: int) -> None:
    with handed_listener.inherited(descriptor) as listener:
        assert not listener.get_inheritable()
        with socket.create_connection(listener.getsockname(), timeout=5):
            listener.accept()[0].close()


def test_the_address_of_the_socket_decides_whatever_is_written_down(descriptor: int) -> None:
    with handed_listener.inherited(descriptor) as listener:
        port = listener.getsockname()[1]
        assert handed_listener.address_settings(listener) == {"NODETOOL_HOST": "127.0.0.1", "PORT": str(port)}


def test_a_descriptor_that_is_no_socket_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "file").open("w") as file, pytest.raises(HandedListenerError, match="cannot be listened on"):
        handed_listener.inherited(file.fileno())


@pytest.mark.parametrize(
    ("family", "kind"), [(socket.AF_INET, socket.SOCK_DGRAM), (socket.AF_UNIX, socket.SOCK_STREAM)]
)
def test_a_socket_of_another_kind_is_refused(family: int, kind: int) -> None:
    other = socket.socket(family, kind).detach()
    with pytest.raises(HandedListenerError, match="it is no TCP socket with a port"):
        handed_listener.inherited(other)


def test_a_socket_that_was_never_bound_is_refused() -> None:
    with pytest.raises(HandedListenerError, match="it is no TCP socket with a port"):
        handed_listener.inherited(socket.socket().detach())


def test_the_first_line_of_the_input_is_the_socket_and_the_rest_is_left(
    descriptor: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    shares: list[bytes] = []

    def from_share(share: bytes) -> socket.socket:
        shares.append(share)
        return socket.socket(fileno=descriptor)

    monkeypatch.setattr(handed_listener, "_from_share", from_share)
    reader, writer = os.pipe()
    os.write(writer, base64.b64encode(b"WSAPROTOCOL_INFO\n") + b"\nstop\n")
    with handed_listener.received(reader):
        assert shares == [b"WSAPROTOCOL_INFO\n"]
        assert os.read(reader, 100) == b"stop\n"
    os.close(reader)
    os.close(writer)


@pytest.mark.parametrize("line", [b"", b"\n", b"no base64\n", base64.b64encode(b"x") + b"\n"])
def test_an_input_without_a_socket_is_refused(line: bytes) -> None:
    reader, writer = os.pipe()
    os.write(writer, line)
    os.close(writer)
    with pytest.raises(HandedListenerError, match="What came on standard input cannot be listened on"):
        handed_listener.received(reader)
    os.close(reader)


def test_systemd_hands_its_socket_over_once(descriptor: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handed_listener, "_FIRST_OF_SYSTEMD", descriptor)
    environ = {"LISTEN_PID": "7", "LISTEN_FDS": "1", "LISTEN_FDNAMES": "worker", "HOME": "/"}
    listener = handed_listener.of_the_service_manager(environ, pid=7)
    assert listener is not None
    listener.close()
    assert environ == {"HOME": "/"}


@pytest.mark.parametrize(
    "environ", [{}, {"LISTEN_PID": "8", "LISTEN_FDS": "1"}, {"LISTEN_PID": "7", "LISTEN_FDS": "0"}]
)
def test_a_socket_that_systemd_did_not_hand_to_this_process_is_left_alone(environ: dict[str, str]) -> None:
    assert handed_listener.of_the_service_manager(environ, pid=7) is None


def test_several_sockets_of_systemd_are_refused() -> None:
    with pytest.raises(HandedListenerError, match="systemd handed 2 sockets over; the worker takes one"):
        handed_listener.of_the_service_manager({"LISTEN_PID": "7", "LISTEN_FDS": "2"}, pid=7)
