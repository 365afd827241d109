"""Drives the supervisor's machine through random sequences of happenings, and prints what it saw.

    python -m benchmarks.supervisor_machine --sequences 100000

Each sequence has 60 happenings and then a quit; after each happening the invariants of `machine.py` are checked. The
same seed makes the same sequences.
"""

import argparse
import random
import time
from collections import Counter

from tests.helpers.machine_world import World, let_happen, quit_and_kill

HAPPENINGS = 60


def main() -> None:
    """Run as many sequences as asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sequences", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    began, seen = time.perf_counter(), Counter[str]()
    for number in range(options.sequences):
        _run(f"{options.seed}/{number}", seen)
    _tell(seen, sequences=options.sequences, seconds=time.perf_counter() - began)


def _run(seed: str, seen: Counter[str]) -> None:
    happenings = random.Random(seed).randbytes(HAPPENINGS)
    world = World()
    try:
        for happening in happenings:
            let_happen(world, bytes([happening]))
            seen[world.state.phase] += 1
        quit_and_kill(world)
    except AssertionError as error:
        error.add_note(f"seed {seed}: {happenings.hex()}")
        raise


def _tell(seen: Counter[str], *, sequences: int, seconds: float) -> None:
    print(f"{sequences:,} sequences, {seen.total():,} happenings, {seconds:.0f} s, no invariant violated")
    for phase, count in seen.most_common():
        print(f"{count:>12,}  {phase}")


if __name__ == "__main__":
    main()
