"""A short soak of the real worker before a fake upstream and a real engine: what leaves leaves nothing behind."""

from pathlib import Path

import pytest

from benchmarks.soak.outcome import Ending
from benchmarks.soak.setting import BROKEN_OFF, setting
from benchmarks.soak.soak import Plan, Soak

pytestmark = pytest.mark.llama

PLAN = Plan(streams=40, seconds=5, seed=4, look_every=1, rotate_every=1, warm_up=0, longest=3)


async def test_callers_who_come_and_go_leave_nothing_behind(tmp_path: Path) -> None:
    with setting(tmp_path, streams=PLAN.streams) as place:
        course = await Soak(place, PLAN).run()
        place.worker.expected.append(BROKEN_OFF)
    assert course.broken == []
    assert course.after.generations == 0
    left = sum(course.tally.endings[each] for each in (Ending.LEFT_BEFORE, Ending.LEFT_AMID, Ending.CANCELLED))
    assert left >= course.tally.visits / 10
    assert course.upstream["given_up"] > 0
    assert course.tally.endings[Ending.COMPLETE] > 0
    assert course.rotations > 0
