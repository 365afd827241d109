import os
import pwd
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from nodetool.deploy.config.errors import SettingError
from nodetool.deploy.config.listener import PortBusyError, listen

HOLDER = """
import socket
with socket.create_server(("127.0.0.1", 0)) as server:
    print(server.getsockname()[1], flush=True)
    input()
"""


def lowest_port_for_everyone() -> int:
    return int(Path("/proc/sys/net/ipv4/ip_unprivileged_port_start").read_text())


def has_ipv6() -> bool:
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        return False
    return True


@pytest.fixture
def holder() -> Iterator[tuple[int, int]]:
    """Another program that listens: its process id and its port."""
    command = [sys.executable, "-c", HOLDER]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process.pid, int(process.stdout.readline())
        process.kill()


IPV6 = pytest.mark.skipif(not has_ipv6(), reason="there is no IPv6 here")


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "0.0.0.0", pytest.param("::1", marks=IPV6), pytest.param("::", marks=IPV6)],
)
def test_free_port_is_taken_and_answers(host: str) -> None:
    with listen(host, 0) as listener, socket.create_connection((host, listener.getsockname()[1]), timeout=5):
        listener.accept()[0].close()


def test_busy_port_names_port_program_and_process(holder: tuple[int, int]) -> None:
    pid, port = holder
    with pytest.raises(PortBusyError, match=f"^Port {port} on 127.0.0.1 is taken by ") as caught:
        listen("127.0.0.1", port)
    user = pwd.getpwuid(os.geteuid()).pw_name
    assert "python" in str(caught.value)
    assert f"(process {pid}, user {user})" in str(caught.value)
    assert "--port or PORT" in str(caught.value)


def test_every_address_is_busy_where_one_of_them_is(holder: tuple[int, int]) -> None:
    pid, port = holder
    with pytest.raises(PortBusyError, match=rf"\(process {pid},"):
        listen("0.0.0.0", port)


def test_holder_of_the_same_port_on_another_address_is_not_blamed(holder: tuple[int, int]) -> None:
    pid, port = holder
    with socket.create_server(("127.0.0.2", port)):
        with pytest.raises(PortBusyError, match=rf"\(process {os.getpid()},"):
            listen("127.0.0.2", port)
        with pytest.raises(PortBusyError, match=rf"\(process {pid},"):
            listen("127.0.0.1", port)


@pytest.mark.parametrize(
    "host", ["192.0.2.1", "2001:db8::1", "no-such-name.invalid", "256.1.1.1", "x" * 64, "a..b", "schlüssel.invalid"]
)
def test_what_is_no_address_of_this_machine_is_told(host: str) -> None:
    with pytest.raises(SettingError, match=r"is not an address of this machine: .+\.$") as caught:
        listen(host, 0)
    assert host in str(caught.value)
    assert caught.value.name == "NODETOOL_HOST"


def test_listener_goes_back_to_its_port_at_once_after_an_end() -> None:
    with listen("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)), first.accept()[0] as accepted:
            accepted.shutdown(socket.SHUT_RDWR)  # the side that ends first keeps the port in TIME_WAIT
    with listen("127.0.0.1", port):
        pass


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody who has no right to a low port")
@pytest.mark.skipif(lowest_port_for_everyone() < 2, reason="everyone may take every port here, as in containers")
def test_port_that_the_user_may_not_take_is_told() -> None:
    program = """
import os, sys
from nodetool.deploy.config.errors import SettingError
from nodetool.deploy.config.listener import listen
listen("127.0.0.1", 0).close()  # what Python imports for it may be out of reach afterwards
os.setuid(65534)
try:
    listen("127.0.0.1", int(sys.argv[1]))
except SettingError as error:
    print(error.name, error)
"""
    environment = {"PYTHONPATH": os.pathsep.join(entry for entry in sys.path if entry)}
    command = [sys.executable, "-c", program, str(lowest_port_for_everyone() - 1)]
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert result.stderr == ""
    assert result.stdout.startswith("PORT This user may not listen on port ")
    assert "1024" in result.stdout
