"""A bounded soak: many callers, a third of whom leave at random, and then a look at what is left of them.

Everything stays on loopback. Exit code 1 where something is left, memory grows, or an answer is not what it has to be.
"""

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

from benchmarks.soak.crowd import Tally
from benchmarks.soak.observer import Look
from benchmarks.soak.setting import BROKEN_OFF, setting
from benchmarks.soak.soak import Course, Plan, Soak, warm
from benchmarks.soak.trend import trend

_COLUMNS = f"{'s':>6}{'visits':>8}{'requests':>9}{'streams':>8}{'sockets':>8}{'generat.':>9}{'tasks':>7}{'conn.':>7}"
_MORE = f"{'descr.':>7}{'threads':>8}{'RSS KiB':>9}{'PSS KiB':>9}{'in use':>9}{'engine':>9}{'CPU s':>8}"


def row(look: Look, tally: Tally) -> None:
    """Print one look."""
    print(
        f"{look.at:6.0f}{tally.visits:8}{tally.requests:9}{look.open_streams:8}{look.open_websockets:8}"
        f"{look.generations:9}{look.tasks.total():7}{look.connections:7}{look.descriptors:7}{look.threads:8}"
        f"{look.rss:9}{look.pss:9}{look.in_use:9}{look.engine_rss:9}{look.cpu:8.1f}",
        flush=True,
    )


def summary(course: Course) -> None:
    """Print what came out."""
    print()
    row(course.before, Tally())
    row(course.after, course.tally)
    print("\nHow the visits ended")
    for ending, count in course.tally.endings.most_common():
        print(f"  {ending:32}{count:8}")
    print(f"  {'rotations of the token':32}{course.rotations:8}")
    print(f"The upstream's generations: {course.upstream}")
    looks, requests = warm(course)
    for name, sizes in (("RSS", [look.rss for look in looks]), ("in use", [look.in_use for look in looks])):
        minutes = trend([(look.at / 60, size) for look, size in zip(looks, sizes, strict=True)])
        thousands = trend([(count / 1000, size) for count, size in zip(requests, sizes, strict=True)])
        print(f"Memory under load, {name}: {minutes.slope:+.0f} ± {minutes.error:.0f} KiB a minute, ", end="")
        print(f"{thousands.slope:+.0f} ± {thousands.error:.0f} KiB for each 1000 requests")
    print("More objects after than before:", (course.after.classes - course.before.classes).most_common(8))
    for sentence in course.broken:
        print(f"BROKEN: {sentence}")


def main() -> int:
    """Run one, and say how it was."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--streams", type=int, default=200, help="at a time (default: %(default)s)")
    parser.add_argument("--seconds", type=float, default=300, help="(default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="what the callers do (default: %(default)s)")
    parser.add_argument("--look-every", type=float, default=10, help="seconds (default: %(default)s)")
    parser.add_argument("--rotate-every", type=float, default=25, help="seconds (default: %(default)s)")
    parser.add_argument("--warm-up", type=float, default=15, help="seconds (default: %(default)s)")
    arguments = parser.parse_args()
    plan = Plan(**vars(arguments))
    print(_COLUMNS + _MORE)
    with tempfile.TemporaryDirectory() as home, setting(Path(home), streams=plan.streams) as place:
        place.worker.expected.append(BROKEN_OFF)
        course = asyncio.run(Soak(place, plan, row).run())
        summary(course)
    return 1 if course.broken else 0


if __name__ == "__main__":
    sys.exit(main())
