"""What a supervisor orders besides an end, in a real worker."""

import socket
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from nodetool.deploy.config.process_start import process_start
from nodetool.deploy.config.runtime_folder import runtime_folder
from nodetool.deploy.config.worker_record import StartedBy, read_record, record_file
from tests.helpers.worker_process import WorkerProcess, worker, worker_environment

HANGING = """
import sys, time
from nodetool.deploy.config import lifeline_orders
from nodetool.deploy.processes import this_system
from nodetool.deploy.server import orders
from nodetool.deploy.server.lifeline import Lifeline
def hang_for_ever():
    print("hanging", flush=True)
    time.sleep(1000)
Lifeline(sys.stdin.fileno(), system=this_system(), orders={lifeline_orders.DUMP: orders.dump_stacks}).hold()
hang_for_ever()
"""


def half_a_request(running: WorkerProcess) -> socket.socket:
    url = urlsplit(running.base_url)
    connection = socket.create_connection((url.hostname, url.port))
    head = f"POST /v1/chat/completions HTTP/1.1\r\nHost: {url.netloc}\r\nAuthorization: Bearer {running.token}\r\n"
    connection.sendall(f"{head}Content-Length: 1000\r\nExpect: 100-continue\r\n\r\n".encode())
    assert connection.recv(100).startswith(b"HTTP/1.1 100")
    return connection


def test_worker_that_hangs_says_where() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HANGING],
        env=worker_environment(Path("/")),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as hanging:
        assert hanging.stdin is not None
        assert hanging.stdout is not None
        assert hanging.stderr is not None
        assert hanging.stdout.readline() == b"hanging\n"
        hanging.stdin.write(b"dump\n")
        hanging.stdin.close()
        said = hanging.stderr.read().decode()
    assert "The supervisor gets no answer" in said
    assert "in hang_for_ever" in said
    assert said.count("hread 0x") == 2


def test_worker_that_is_well_survives_the_question_where_it_is(home: Path) -> None:
    with worker(home, "--supervised") as running:
        running.say("dump")
        running.log.wait_for("Current thread 0x")
        running.expected += ["The supervisor gets no answer", "hread 0x", r"^  File ", "^$"]
        assert running.call("GET", "/health").status == 200


def test_worker_that_shall_stop_when_idle_does_so_at_once_where_it_is_idle(home: Path) -> None:
    with worker(home, "--supervised") as running:
        running.say("stop when idle")
        assert running.wait() == 0


def test_worker_that_shall_stop_when_idle_waits_for_the_last_answer(home: Path) -> None:
    with worker(home, "--supervised") as running, half_a_request(running):
        running.say("stop when idle")
        with pytest.raises(subprocess.TimeoutExpired):
            running.wait(timeout=0.5)
        assert running.call("GET", "/health").status == 200
    # The caller has left; the helper has seen the worker end well.


def test_listening_worker_writes_down_who_it_is_until_it_ends(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "session").mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "session"))
    with worker(home, environ={"XDG_RUNTIME_DIR": str(tmp_path / "session")}) as running:
        port = urlsplit(running.base_url).port or 0
        record = read_record(runtime_folder(), port)
        assert record is not None
        assert (record.pid, record.started) == (running.pid, process_start(running.pid))
        assert record.lives
        assert (record.instance_id, record.address) == (running.instance_id, running.base_url)
        assert record.started_by is StartedBy.PROGRAM
        assert running.stop() == 0
        assert not record_file(runtime_folder(), port).exists()
