import base64
import socket

from nodetool.tray.supervisor.handing_over.posix import ByInheritance
from nodetool.tray.supervisor.handing_over.windows import OverInput


def test_posix_has_the_one_descriptor_inherited() -> None:
    with socket.socket() as listener:
        number = listener.fileno()
        assert ByInheritance().arguments(listener) == ("--listen-fd", str(number))
        assert ByInheritance().popen_arguments(listener) == {"pass_fds": (number,)}
        assert ByInheritance().first_words(listener, pid=7) == b""


def test_windows_describes_the_socket_for_the_one_process_on_its_input() -> None:
    def share(listener: socket.socket, pid: int) -> bytes:
        return f"socket {listener.fileno()}\nfor {pid}".encode()

    with socket.socket() as listener:
        way = OverInput(share)
        assert way.arguments(listener) == ("--listen-from-input",)
        assert way.popen_arguments(listener) == {}
        words = way.first_words(listener, pid=7)
        assert words.endswith(b"\n")
        assert base64.b64decode(words) == f"socket {listener.fileno()}\nfor 7".encode()
