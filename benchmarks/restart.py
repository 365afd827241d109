"""Restarts a real worker under load, in place and by stop and start in turns, and prints what callers met.

    python -m benchmarks.restart --rounds 10

A tray without a screen and its worker run in a temporary home; nothing is sent anywhere but to loopback.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.helpers.misbehaving.launch import is_gone
from tests.helpers.steady_callers import SteadyCallers, Tally
from tests.helpers.tray_process import TrayHome
from tests.helpers.waiting import wait_until

LONG = 60.0
PER_SECOND = 150


@dataclass(frozen=True, slots=True)
class Round:
    """What one restart did to its callers."""

    refused: int
    answers: int
    longest: float
    """Seconds that a caller with a new connection waited for an answer."""
    took: float
    """Seconds until the next worker answered."""


def main() -> None:
    """Let the two ways take turns."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=10)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tray = TrayHome(Path(folder))
        tray.start()
        try:
            rounds = [(_round(tray, _in_place), _round(tray, _stop_and_start)) for _ in range(options.rounds)]
        finally:
            tray.close()
    in_place, plain = zip(*rounds, strict=True)
    _tell("in place", in_place)
    _tell("stop, start", plain)


def _in_place(tray: TrayHome) -> None:
    tray.ask("restart")


def _stop_and_start(tray: TrayHome) -> None:
    tray.ask("stop")
    tray.ask("start")


def _round(tray: TrayHome, restart: Callable[[TrayHome], None]) -> Round:
    before, token = tray.worker_pid(), tray.ask("token", "show")["token"]
    callers = SteadyCallers(tray.port, token, per_second=PER_SECOND, kept=2, streaming=0)
    with callers.calling() as tally:
        wait_until(lambda: tally.answers > PER_SECOND, timeout=LONG, what="the callers")
        began = time.perf_counter()
        restart(tray)
        took = time.perf_counter() - began
        wait_until(lambda: is_gone(before), timeout=LONG, what="the end of the worker before")
    return _summed(tally, took)


def _summed(tally: Tally, took: float) -> Round:
    return Round(tally.trouble.total(), tally.answers, tally.longest, took)


def _tell(way: str, rounds: tuple[Round, ...]) -> None:
    refused, answers = sum(each.refused for each in rounds), sum(each.answers for each in rounds)
    longest = statistics.median(each.longest for each in rounds)
    took = statistics.median(each.took for each in rounds)
    print(
        f"{way:<12} {len(rounds)} restarts, {answers:,} answers, {refused:,} refused or cut; "
        f"medians: longest wait {1000 * longest:.0f} ms, command {took:.2f} s"
    )


if __name__ == "__main__":
    main()
