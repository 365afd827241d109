"""A short run of chaos: whatever happens to a real tray and its worker, in the end all is as it was asked for."""

import sys
from pathlib import Path

import pytest

from benchmarks.chaos.plan import Mischief
from benchmarks.chaos.run import Plan, run

pytestmark = [
    pytest.mark.llama,
    pytest.mark.skipif(sys.platform != "linux", reason="looks for processes and signals as Linux shows them"),
]

PLAN = Plan(seed=2, cycles=12, seconds=60, leaves_out=frozenset({Mischief.HANG_WORKER}))


def test_whatever_happens_nobody_is_left_nothing_is_lost_and_the_last_wish_is_fulfilled(tmp_path: Path) -> None:
    course = run(tmp_path, PLAN)
    assert not course.broken, "\n".join(course.broken)
    assert course.cycles == PLAN.cycles
    assert course.history.counts["trays started again"] >= 1
    assert len(course.workers) > 1
