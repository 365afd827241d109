"""A bounded run of chaos: a real tray and worker, and everything that can happen to them at random moments.

After each cycle everything has to be as the person at the command line wants it: no process left over, no second
worker, no file lost or half-written, the same token unless it was rotated. Exit code 1 where it is not.

    python -m benchmarks.chaos --cycles 500 --seed 1
"""

import argparse
import signal
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.chaos.plan import Cycle
from benchmarks.chaos.run import Course, Plan, run

_EVERY = 25


def summary(course: Course, *, seconds: float) -> None:
    """Print what happened, and what came out."""
    print(f"\n{course.cycles} cycles in {seconds:.0f} s, {len(course.workers)} workers, {len(course.broken)} broken")
    for what, number in sorted(course.history.counts.items()):
        print(f"{number:>8}  {what}")
    for sentence in course.left_out:
        print(sentence)


def main() -> int:
    """Run as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cycles", type=int, default=500, help="(default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="what happens, and when (default: %(default)s)")
    parser.add_argument("--minutes", type=float, default=90, help="after which none begins (default: %(default)s)")
    parser.add_argument("--verbose", action="store_true", help="tell each cycle")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that nobody is left behind
    began = time.monotonic()

    def show(cycle: Cycle, course: Course) -> None:
        if options.verbose or cycle.number % _EVERY == 1:
            print(f"{time.monotonic() - began:7.1f} s  {cycle}  ({len(course.broken)} broken)", flush=True)

    plan = Plan(seed=options.seed, cycles=options.cycles, seconds=60 * options.minutes)
    with tempfile.TemporaryDirectory() as folder:
        course = run(Path(folder), plan, show=show, tell=lambda broken: print(f"BROKEN in cycle {broken}", flush=True))
    summary(course, seconds=time.monotonic() - began)
    return 1 if course.broken else 0


if __name__ == "__main__":
    sys.exit(main())
