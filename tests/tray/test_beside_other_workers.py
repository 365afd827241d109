"""The real tray beside a real worker that somebody else has started, and over its own ends."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import psutil
import pytest

from tests.helpers.misbehaving.launch import is_gone
from tests.helpers.tray_process import TrayHome
from tests.helpers.waiting import wait_until

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
_LONG = 60.0


@contextmanager
def worker_in_a_terminal(tray: TrayHome) -> Iterator[subprocess.Popen[bytes]]:
    """Run the worker as a person would, with the tray's settings, until it listens and longer."""
    ours, its = os.openpty()
    said = tray.home / "terminal"
    with said.open("wb") as output:
        command = [sys.executable, "-m", "nodetool.deploy.worker"]
        worker = subprocess.Popen(command, env=tray.environment, stdin=its, stdout=output, stderr=output)
    os.close(its)
    try:
        wait_until(lambda: "Listening on" in said.read_text() or worker.poll(), timeout=_LONG, what="the worker")
        assert worker.poll() is None, said.read_text()
        yield worker
    finally:
        worker.kill()
        worker.wait()
        os.close(ours)


def phase_of(tray: TrayHome) -> str:
    return str(tray.ask("status")["worker"]["phase"])


def test_worker_of_a_terminal_is_used_never_disturbed_and_followed_by_ours(tray: TrayHome) -> None:
    with worker_in_a_terminal(tray) as worker:
        assert (tray.runtime / "nodetool" / f"worker-{tray.port}.json").exists()
        tray.start()
        wait_until(lambda: phase_of(tray) == "started elsewhere", timeout=_LONG, what="the tray to see it")
        told = tray.run("status").stdout
        assert told.startswith(f"Running at 127.0.0.1:{tray.port}, started elsewhere\n")
        assert f"started in a terminal (process {worker.pid})" in told
        assert "Memory " in told
        refused = tray.run("stop")
        assert refused.returncode == 1
        assert "End it where it was started. The tray starts none in its place, until `start`." in refused.stderr
        assert "The tray starts its own when that one has ended." in tray.run("restart").stderr
        assert tray.run("models", "list").returncode == 0, "it is asked as ours is"

        tray.close()
        assert worker.poll() is None, "the end of the tray does not end it"

        tray.start()
        assert phase_of(tray) == "started elsewhere"
        worker.send_signal(signal.SIGTERM)
        worker.wait()
        wait_until(lambda: phase_of(tray) == "running", timeout=_LONG, what="our own worker")


def test_stop_means_stopped_also_for_the_next_tray(tray: TrayHome) -> None:
    tray.start()
    pid = tray.worker_pid()
    usage = tray.ask("status")["usage"]
    really = psutil.Process(pid).memory_info().rss
    assert really / 2 < usage["memory_bytes"] < 4 * really
    assert usage["cpu_seconds"] > 0
    assert tray.run("stop").returncode == 0
    assert is_gone(pid)
    tray.close()

    tray.start()
    assert phase_of(tray) == "stopped"
    assert tray.run("start").returncode == 0
    assert "The worker stays stopped, as was wished;" in tray.close()
    assert not list((tray.home / ".local" / "state" / "nodetool").glob("worker-stopped"))


def test_worker_that_was_left_stopped_is_seen_when_it_runs_elsewhere(tray: TrayHome) -> None:
    tray.start()
    tray.run("stop")
    with worker_in_a_terminal(tray) as worker:
        wait_until(lambda: phase_of(tray) == "started elsewhere", timeout=_LONG, what="the tray to see it")
        worker.send_signal(signal.SIGTERM)
        worker.wait()
        wait_until(lambda: phase_of(tray) == "stopped", timeout=_LONG, what="the tray to see its end")
