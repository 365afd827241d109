"""How long supervision takes: from a crash to the next answer, from Stop to stopped, and beside somebody else's worker.

A real tray without a screen and real workers, in rounds; each figure is a median. Exit code 1 where a goal is missed.
"""

import argparse
import os
import secrets
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.chaos.caller import Caller
from benchmarks.chaos.home import PATIENCE, Home, open_home
from nodetool.deploy.config.worker_record import read_record
from nodetool.tray.control.client import ask
from nodetool.tray.launch import worker_argv
from nodetool.tray.supervisor.command import INSTANCE_ID_VARIABLE
from nodetool.tray.supervisor.events import Answer
from nodetool.tray.supervisor.health import probe
from nodetool.tray.supervisor.policy import Policy
from tests.helpers.tray_process import free_port
from tests.helpers.waiting import wait_until

BACK_OFF = Policy().delay(1, jitter=0.5)
"""Seconds: the mean of the first one."""
MOST_AFTER_CRASH = 1.2
MOST_STOPPING = 0.3
_INTERVAL = 0.003
_REST = 0.5
"""Seconds before each measurement, so that what came before has ended."""


@dataclass(frozen=True, slots=True)
class Round:
    """Seconds, side by side."""

    cold: float
    """From the spawn of a worker, by nobody's order, to its first answer."""
    crash: float
    """From the SIGKILL of a worker to the first answer of the next."""
    stop: float
    """From the order to the tray's word that the worker has stopped."""

    @property
    def ratio(self) -> float:
        """The way from a crash to the next answer, without the back-off, in cold starts."""
        return (self.crash - BACK_OFF) / self.cold


def measured(home: Home) -> Round:
    """Measure once; the tray's worker runs before and after."""
    time.sleep(_REST)
    began = time.perf_counter()
    ask(home.runtime, "stop")
    stop = time.perf_counter() - began
    cold = _cold_start(home)
    ask(home.runtime, "start")
    time.sleep(_REST)
    return Round(cold=cold, crash=_crash(home), stop=stop)


def _cold_start(home: Home) -> float:
    port = free_port()
    environment = {**home.environment, "PORT": str(port), INSTANCE_ID_VARIABLE: secrets.token_hex(8)}
    time.sleep(_REST)
    began = time.perf_counter()
    with subprocess.Popen(
        worker_argv(), env=environment, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as worker:
        try:
            return _first_answer(f"http://127.0.0.1:{port}") - began
        finally:
            worker.kill()


def _crash(home: Home) -> float:
    record = read_record(home.runtime, home.port)
    if record is None:
        raise LookupError("The worker has not written itself down.")
    began = time.perf_counter()
    os.kill(record.pid, signal.SIGKILL)
    return _first_answer(home.url, after=record.instance_id) - began


def _first_answer(url: str, *, after: str = "") -> float:
    """Wait for the answer of a worker that is not the one before; calls to an address that is kept open wait, too."""
    while probe(url, instance_id=after, timeout=PATIENCE).answer is not Answer.STRANGER:
        time.sleep(_INTERVAL)
    return time.perf_counter()


@contextmanager
def foreign_worker(home: Home) -> Iterator["subprocess.Popen[bytes]"]:
    """Run a worker that the tray has not started."""
    command = [sys.executable, "-m", "nodetool.deploy.worker"]
    with subprocess.Popen(
        command, env=home.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as worker:
        _first_answer(home.url)
        try:
            yield worker
        finally:
            worker.terminate()


def tray_restarts(home: Home, times: int) -> Counter[str]:
    """Start the tray beside a foreign worker, and end it well or badly; return what a caller of the worker got."""
    with foreign_worker(home) as worker:
        token = home.command("token", "show").communicate()[0].strip()
        caller = Caller(home, token, interval=_INTERVAL, stays=True)
        try:
            for number in range(times):
                home.start_tray()
                wait_until(lambda: _phase(home) == "started elsewhere", timeout=PATIENCE, what="the tray to see it")
                _end_tray(home, by=signal.SIGKILL if number % 2 else signal.SIGTERM)
        finally:
            caller.end()
        caller.answers["another worker"] += worker.poll() is not None
    return +caller.answers


def _phase(home: Home) -> str:
    return str((home.status() or {}).get("worker", {}).get("phase"))


def _end_tray(home: Home, *, by: int) -> None:
    if home.tray is not None:
        home.tray.send_signal(by)
        home.tray.wait(PATIENCE)


def main() -> int:
    """Measure as the command line says, and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15, help="(default: %(default)s)")
    parser.add_argument("--restarts", type=int, default=20, help="of the tray (default: %(default)s)")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that nobody is left behind
    with tempfile.TemporaryDirectory() as folder, open_home(Path(folder), {}) as home:
        answers = tray_restarts(home, options.restarts)
        home.start_tray()
        ask(home.runtime, "start")
        rounds = [measured(home) for _ in range(options.rounds)]
    return show(rounds, answers, restarts=options.restarts)


def show(rounds: list[Round], answers: Counter[str], *, restarts: int) -> int:
    """Print the figures; return the exit code."""
    cold, crash, stop, ratio = (
        statistics.median(getattr(each, name) for each in rounds) for name in ("cold", "crash", "stop", "ratio")
    )
    undisturbed = set(answers) == {"200"}
    print(f"a plain cold start, to the first answer              {cold:7.3f} s")
    print(f"from a crash to the next answer                      {crash:7.3f} s")
    print(f"the mean of the first back-off                       {BACK_OFF:7.3f} s")
    print(f"the way after it, in cold starts                     {ratio:7.2f}     {_goal(ratio, MOST_AFTER_CRASH)}")
    print(f"from Stop to stopped, with no request open           {stop:7.3f} s   {_goal(stop, MOST_STOPPING)}")
    print(f"{restarts} starts and ends of the tray beside a foreign worker: {answers.total()} calls, {dict(answers)}")
    return 0 if undisturbed and ratio <= MOST_AFTER_CRASH and stop <= MOST_STOPPING else 1


def _goal(figure: float, most: float) -> str:
    return f"≤ {most:g}: {'met' if figure <= most else 'MISSED'}"


if __name__ == "__main__":
    sys.exit(main())
