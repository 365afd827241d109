import os
import subprocess
import sys
from pathlib import Path

import pytest

from nodetool.deploy.processes import parent, this_system
from tests.helpers.worker_process import worker_environment

WAITING = """
import os
from nodetool.deploy.processes import parent, this_system
told = parent.told_parent(os.environ)
print("waiting", flush=True)
parent.await_parent(told, this_system())
print("over", flush=True)
"""


def _waiting(told: int) -> "subprocess.Popen[bytes]":
    environ = worker_environment(Path("/"), {parent.VARIABLE: str(told)})
    return subprocess.Popen([sys.executable, "-c", WAITING], env=environ, stdout=subprocess.PIPE)


def test_children_are_told_the_number_of_this_process() -> None:
    assert parent.told_parent(parent.told_to_children()) == os.getpid()


@pytest.mark.parametrize("told", ["", "-1", "12a", " 12", "²"])
def test_what_is_no_number_tells_nothing(told: str) -> None:
    assert parent.told_parent({parent.VARIABLE: told}) is None
    assert parent.told_parent({}) is None


def test_child_waits_for_the_end_of_the_parent_that_lives() -> None:
    with _waiting(os.getpid()) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"waiting\n"
        with pytest.raises(subprocess.TimeoutExpired):
            child.wait(0.2)
        child.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="a launcher may stand between the two there")
def test_somebody_who_has_the_parents_number_is_not_waited_for() -> None:
    with _waiting(1) as child:
        assert child.communicate(timeout=10)[0] == b"waiting\nover\n"


def test_parent_that_is_gone_is_not_waited_for() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        gone.wait()
    this_system().await_end(gone.pid)


def test_end_of_a_process_is_noticed_and_the_process_not_reaped() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        process.stdin.close()
        this_system().await_end(process.pid)
        assert process.wait() == 1
