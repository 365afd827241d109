import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

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
from nodetool.deploy.server import lifeline
lifeline.watch(sys.stdin.fileno(), request_stop=lambda: print("asked", flush=True), patience=0.3)
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
