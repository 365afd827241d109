"""The clock that jumps for a program, and for nobody else."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks.chaos.clock import Clock, clock_if_possible

DAY = 86_400
LOOK = """
import sys, time
for _ in sys.stdin:
    print(time.time(), time.monotonic(), flush=True)
"""


@pytest.fixture
def clock(tmp_path: Path) -> Clock:
    made = clock_if_possible(tmp_path)
    if made is None:
        pytest.skip("takes Linux, and a C compiler")
    return made


def test_running_program_sees_the_clock_jump_and_time_pass_as_always(clock: Clock) -> None:
    environment = {**os.environ, **clock.environment}
    command = [sys.executable, "-S", "-c", LOOK]
    with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:

        def ahead() -> tuple[float, float]:
            assert child.stdin is not None
            assert child.stdout is not None
            child.stdin.write("look\n")
            child.stdin.flush()
            wall, passed = map(float, child.stdout.readline().split())
            return wall - time.time(), passed - time.monotonic()

        for jump in (0, 10 * DAY, -DAY, 0):
            clock.jump_to(jump)
            wall, passed = ahead()
            assert abs(wall - jump) < 60
            assert abs(passed) < 60
