"""What Linux and macOS must both keep; the second waits here by this system's means, which are told apart elsewhere."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable

import pytest

from nodetool.deploy.processes import this_system
from nodetool.tray.supervisor.containment.base import Containment
from nodetool.tray.supervisor.containment.linux import LinuxGroup
from nodetool.tray.supervisor.containment.macos import MacGroup
from tests.helpers.misbehaving.launch import is_gone
from tests.helpers.waiting import wait_until

if sys.platform == "win32":
    pytest.skip("there are no process groups", allow_module_level=True)

PATIENCE = 10.0
BREEDING = """
import subprocess, sys
waiting = "import threading; threading.Event().wait()"
child = subprocess.Popen([sys.executable, "-c", waiting], stdout=subprocess.DEVNULL)
print(child.pid, flush=True)
input()
"""

GROUPS: list[Callable[[], Containment]] = [lambda: MacGroup(this_system())]
if sys.platform == "linux":
    GROUPS.append(LinuxGroup)


@pytest.fixture(params=GROUPS, ids=lambda made: type(made()).__name__)
def containment(request: pytest.FixtureRequest) -> Containment:
    made: Containment = request.param()
    return made


def test_end_is_noticed_and_the_dead_left_as_it_is_until_the_rest_of_its_group_is_killed(
    containment: Containment,
) -> None:
    command, arguments = [sys.executable, "-c", BREEDING], containment.popen_arguments
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, **arguments) as process:
        containment.hold(process)
        assert process.stdout is not None
        grandchild = int(process.stdout.readline())
        process.kill()
        containment.await_end(process)
        assert process.returncode is None
        assert os.getpgid(process.pid) == process.pid, "nobody else can have its number yet"
        assert not is_gone(grandchild)
        containment.kill(process)
        wait_until(lambda: is_gone(grandchild), timeout=PATIENCE, what="the end of the grandchild")
        assert process.wait() == -signal.SIGKILL
    containment.close()


def test_group_in_which_nobody_is_left_is_killed_without_a_word(containment: Containment) -> None:
    with subprocess.Popen([sys.executable, "-c", ""], **containment.popen_arguments) as process:
        containment.hold(process)
        containment.await_end(process)
        containment.kill(process)
        assert process.wait() == 0
        containment.kill(process)
