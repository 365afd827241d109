import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from filelock import FileLock

from tests.helpers.output_lines import OutputLines
from tests.helpers.waiting import wait_until
from tests.helpers.worker_process import COMMAND, WorkerProcess, worker, worker_environment

PROMPT_SECONDS = 2.5
"""For an end that is announced; the process itself takes about half a second of it on two busy cores."""


@pytest.fixture
def supervised(home: Path) -> Iterator[WorkerProcess]:
    with worker(home, "--supervised") as running:
        yield running


def is_gone(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def test_end_of_the_lifeline_ends_the_worker_promptly_and_well(supervised: WorkerProcess) -> None:
    supervised.let_go()
    assert supervised.wait(timeout=PROMPT_SECONDS) == 0
    supervised.log.wait_for("The supervisor is gone; stopping.")


def test_the_line_stop_ends_the_worker_promptly_and_well(supervised: WorkerProcess) -> None:
    supervised.say("stop")
    assert supervised.wait(timeout=PROMPT_SECONDS) == 0
    supervised.log.wait_for("Stopping, as asked.")


def test_other_lines_on_the_lifeline_change_nothing(supervised: WorkerProcess) -> None:
    for line in ("", "hello", "stopping", "\udcff".encode("utf-8", "surrogateescape").decode("latin-1")):
        supervised.say(line)
    assert supervised.call("GET", "/ping").status == 200


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_signal_while_the_lifeline_is_open_is_an_orderly_end_too(
    supervised: WorkerProcess, number: signal.Signals
) -> None:
    supervised.process.send_signal(number)
    assert supervised.wait(timeout=PROMPT_SECONDS) == 0


def test_worker_is_gone_when_its_supervisor_is_killed(home: Path) -> None:
    supervisor = """
import subprocess, sys
worker = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
for line in worker.stdout:
    if line.startswith("Listening"):
        print(worker.pid, flush=True)
worker.wait()
"""
    command = [sys.executable, "-c", supervisor, *COMMAND, "--port", "0", "--supervised"]
    supervising = subprocess.Popen(
        command, env=worker_environment(home), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert supervising.stdout is not None
    assert supervising.stderr is not None
    output, log = OutputLines(supervising.stdout), OutputLines(supervising.stderr)
    pid = int(output.wait_for(""))
    supervising.kill()
    supervising.wait()
    wait_until(lambda: is_gone(pid), timeout=PROMPT_SECONDS, what="the worker to follow its supervisor")
    assert [line.rpartition(": ")[2] for line in log.wait_for_end()] == ["The supervisor is gone; stopping."]


def test_worker_whose_loop_hangs_ends_itself_after_drain_and_margin() -> None:
    hanging = """
import os, sys, threading
from nodetool.deploy.processes import this_system
from nodetool.deploy.server.lifeline import Lifeline
lifeline = Lifeline(sys.stdin.fileno(), system=this_system())
lifeline.hand_over(request_stop=lambda: print("asked", flush=True), patience=0.3)
lifeline.hold()
threading.Event().wait()
"""
    environment = worker_environment(Path("/"))
    with subprocess.Popen(
        [sys.executable, "-c", hanging], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as it:
        assert it.stdin is not None
        assert it.stdout is not None
        it.stdin.write(b"stop\n")
        it.stdin.flush()
        assert it.stdout.readline() == b"asked\n"
        asked = time.monotonic()
        assert it.wait(timeout=5) == 1
        assert 0.2 < time.monotonic() - asked < 2


def test_worker_whose_start_hangs_ends_with_its_lifeline(home: Path) -> None:
    store = home / ".config" / "nodetool"
    store.mkdir(parents=True, mode=0o700)
    environment = worker_environment(home)
    with FileLock(store / "deployment.yaml.lock"):
        # Its first deed is to write the token down, for which it waits here.
        command = [*COMMAND, "--port", "0", "--supervised"]
        with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as starting:
            assert starting.stdin is not None
            assert starting.stderr is not None
            starting.stdin.write(b"dump\n")
            starting.stdin.flush()
            log = OutputLines(starting.stderr)
            log.wait_for("  File")
            starting.stdin.close()
            assert starting.wait(PROMPT_SECONDS) == 0
            assert log.wait_for_end()[-1].endswith("The supervisor is gone; stopping.")


def test_order_that_comes_before_anything_is_served_is_done_then() -> None:
    early = """
import os, threading
from nodetool.deploy.processes import this_system
from nodetool.deploy.server.lifeline import Lifeline
lifeline = Lifeline(0, system=this_system())
lifeline.hold()
while not lifeline._early:
    pass
lifeline.hand_over(request_stop=print, patience=0, orders={b"dance": lambda: os.write(1, b"dancing")})
threading.Event().wait()
"""
    command, environment = [sys.executable, "-c", early], worker_environment(Path("/"))
    with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as it:
        assert it.stdin is not None
        assert it.stdout is not None
        it.stdin.write(b"sing\ndance\n")
        it.stdin.flush()
        assert it.stdout.read(7) == b"dancing"


def test_worker_ends_with_its_supervisor_although_somebody_else_holds_the_pipe(home: Path) -> None:
    supervisor = """
import os, subprocess, sys
from nodetool.deploy.processes.parent import told_to_children
environment = {**os.environ, **told_to_children()}
worker = subprocess.Popen(sys.argv[1:], stdin=0, stdout=subprocess.PIPE, text=True, env=environment)
for line in worker.stdout:
    if line.startswith("Listening"):
        print(worker.pid, flush=True)
"""
    command = [sys.executable, "-c", supervisor, *COMMAND, "--port", "0", "--supervised"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=worker_environment(home), stdin=pipe, stdout=pipe, stderr=pipe) as supervising:
        assert supervising.stdout is not None
        assert supervising.stderr is not None
        log = OutputLines(supervising.stderr)
        pid = int(supervising.stdout.readline())
        supervising.kill()
        # The pipe's write end is this test's, and stays open.
        wait_until(lambda: is_gone(pid), timeout=PROMPT_SECONDS, what="the worker to follow its supervisor")
        assert [line.rpartition(": ")[2] for line in log.wait_for_end()] == ["The supervisor is gone; stopping."]
