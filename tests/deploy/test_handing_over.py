"""Two real workers on one listening socket: the second takes over from the first, and no caller notices."""

import http.client
import json
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from nodetool.deploy.config import lifeline_orders
from nodetool.deploy.config.exit_code import ExitCode
from nodetool.deploy.config.listener import listen
from tests.helpers.waiting import wait_until
from tests.helpers.worker_process import COMMAND, run_worker, worker

MAKE_WAY = lifeline_orders.MAKE_WAY.decode()


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """The socket of a supervisor, which accepts nothing itself."""
    with listen("127.0.0.1", 0) as bound:
        yield bound


@pytest.fixture
def arguments(listener: socket.socket) -> tuple[str, ...]:
    return ("--supervised", "--listen-fd", str(listener.fileno()))


def connection(listener: socket.socket) -> http.client.HTTPConnection:
    host, port = listener.getsockname()
    return http.client.HTTPConnection(host, port, timeout=20)


def answering_instance(caller: http.client.HTTPConnection) -> tuple[str, str | None]:
    """Ask for the health; return who answered, and whether the connection ends with that."""
    caller.request("GET", "/health")
    answer = caller.getresponse()
    return json.loads(answer.read())["instance_id"], answer.getheader("Connection")


def test_a_worker_says_when_it_accepts_on_the_socket_it_was_handed(
    tmp_path: Path, listener: socket.socket, arguments: tuple[str, ...]
) -> None:
    with worker(tmp_path, *arguments, inherits=[listener.fileno()]) as running:
        assert running.output.wait_for(lifeline_orders.ready_line(running.instance_id))
        assert running.base_url == f"http://127.0.0.1:{listener.getsockname()[1]}"
        running.say("stop")
        assert running.wait() == 0


def test_a_caller_waits_while_nobody_accepts_and_is_answered_by_the_next_worker(
    tmp_path: Path, listener: socket.socket, arguments: tuple[str, ...]
) -> None:
    early = connection(listener)
    early.connect()
    with worker(tmp_path, *arguments, inherits=[listener.fileno()]) as running:
        assert answering_instance(early) == (running.instance_id, None)
        early.close()
        running.say("stop")
        assert running.wait() == 0


def test_an_idle_connection_may_be_used_once_more_when_the_worker_makes_way(
    tmp_path: Path, listener: socket.socket, arguments: tuple[str, ...]
) -> None:
    inherits = [listener.fileno()]
    with worker(tmp_path, *arguments, inherits=inherits) as first:
        busy, idle = connection(listener), connection(listener)
        assert answering_instance(idle) == answering_instance(busy) == (first.instance_id, None)
        first.say(MAKE_WAY)
        wait_until(lambda: answering_instance(busy)[1] == "close", timeout=20, what="the worker to make way")
        fresh = connection(listener)
        fresh.connect()
        assert answering_instance(idle) == (first.instance_id, "close")
        assert first.wait() == 0
    with worker(tmp_path, *arguments, inherits=inherits) as second:
        assert answering_instance(fresh) == (second.instance_id, None)
        fresh.close()
        second.say("stop")
        assert second.wait() == 0


def test_a_worker_that_makes_way_does_not_keep_whoever_stops_it_waiting(
    tmp_path: Path, listener: socket.socket, arguments: tuple[str, ...]
) -> None:
    with worker(tmp_path, *arguments, inherits=[listener.fileno()]) as running:
        idle = connection(listener)
        assert answering_instance(idle) == (running.instance_id, None)
        running.say(MAKE_WAY)
        running.say("stop")
        assert running.wait() == 0
        assert idle.sock is None or idle.sock.recv(1) == b""
        idle.close()


def test_no_child_of_the_worker_inherits_the_socket(
    tmp_path: Path, listener: socket.socket, arguments: tuple[str, ...]
) -> None:
    with worker(tmp_path, *arguments, inherits=[listener.fileno()]) as running:
        flags = Path(f"/proc/{running.pid}/fdinfo/{listener.fileno()}").read_text()
        octal = next(line.split()[1] for line in flags.splitlines() if line.startswith("flags:"))
        assert int(octal, 8) & os.O_CLOEXEC
        running.say("stop")
        assert running.wait() == 0


def test_the_socket_of_systemd_is_listened_on_and_named_to_nobody_else(tmp_path: Path, listener: socket.socket) -> None:
    # As systemd does: descriptor 3, and the number of the very process that is to take it.
    as_systemd = 'export LISTEN_PID=$$ LISTEN_FDS=1; exec 3<&"$0"-; exec "$@"'
    program = ("bash", "-c", as_systemd, str(listener.fileno()), *COMMAND)
    with worker(tmp_path, program=program, inherits=[listener.fileno()]) as running:
        assert running.base_url == f"http://127.0.0.1:{listener.getsockname()[1]}"
        record = json.loads(next(tmp_path.rglob("worker-*.json")).read_text())
        assert (record["pid"], record["port"]) == (running.pid, listener.getsockname()[1])


def test_everybody_may_call_is_refused_where_the_handed_socket_is_open_to_the_network(tmp_path: Path) -> None:
    with listen("0.0.0.0", 0) as listener:
        descriptor = listener.fileno()
        environ = {"AUTH_PROVIDER": "none", "NODETOOL_HOST": "127.0.0.1"}
        refused = run_worker(tmp_path, "--listen-fd", str(descriptor), environ=environ, inherits=[descriptor])
    assert refused.returncode == ExitCode.CONFIGURATION
    assert "0.0.0.0" in refused.stderr
