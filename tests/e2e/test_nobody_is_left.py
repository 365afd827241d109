"""Whoever of tray, worker and engine is killed or stopped, and in whichever order: in the end none of them is left."""

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.helpers.family import PATIENCE, Family, family, has_ended, strike
from tests.helpers.http_call import call
from tests.helpers.waiting import wait_until

pytestmark = [
    pytest.mark.llama,
    pytest.mark.skipif(sys.platform == "win32", reason="sends the signals of POSIX"),
]
WAKES_STOPPED = pytest.mark.skipif(sys.platform != "linux", reason="only Linux wakes the children of the dead")


@pytest.fixture
def members(home: Path) -> Iterator[Family]:
    with family(home) as members:
        yield members


def _see_the_end_of(*processes: psutil.Process) -> None:
    wait_until(
        lambda: all(has_ended(process) for process in processes),
        timeout=PATIENCE,
        what=f"the end of {', '.join(str(process.pid) for process in processes)}",
    )


@pytest.mark.parametrize(
    "blows",
    [
        pytest.param(["KILL worker"], id="worker killed"),
        pytest.param(
            ["STOP engine", "STOP worker", "KILL tray"],
            id="tray killed while both others are stopped",
            marks=WAKES_STOPPED,
        ),
        pytest.param(
            ["STOP engine", "STOP tray", "KILL worker"],
            id="worker killed while both others are stopped",
            marks=WAKES_STOPPED,
        ),
        pytest.param(
            ["STOP engine", "KILL worker", "KILL tray"],
            id="tray and worker killed while the engine is stopped",
            marks=WAKES_STOPPED,
        ),
    ],
)
def test_whoever_goes_first_the_others_below_follow(members: Family, blows: list[str]) -> None:
    members.stream()
    processes = members.members()
    for blow in blows:
        name, _, victim = blow.partition(" ")
        strike(processes[victim], signal.Signals[f"SIG{name}"])
    _see_the_end_of(processes["worker"], processes["engine"])


def test_answer_under_way_is_finished_although_the_tray_is_killed(home: Path) -> None:
    with family(home, {"NODETOOL_DRAIN_SECONDS": "60"}) as members:
        response = members.stream(tokens=1000)
        processes = members.members()
        members.head.kill()
        lines = response.read().split(b"\n\n")
        assert lines[-2:] == [b"data: [DONE]", b""]
        _see_the_end_of(*processes.values())


@WAKES_STOPPED
def test_stopped_worker_outlives_the_thread_that_started_it_but_not_the_process(home: Path) -> None:
    with family(home, {"SPAWN_FROM": "a thread that ends"}) as members:
        members.stream()
        engine = members.engine
        assert call(members.base_url, "GET", "/ping").status == 200
        assert not has_ended(engine)
        strike(members.worker, signal.SIGSTOP)
        members.head.kill()
        _see_the_end_of(members.worker, engine)
