"""The port, taken by a stranger while the worker is down."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, cast

from benchmarks.chaos.broken import BrokenError
from benchmarks.chaos.mischief.blows import strike_worker
from benchmarks.chaos.scene import Scene
from nodetool.tray.supervisor.cause import Cause
from tests.helpers.misbehaving.launch import ROOT

_TRYING = 1.0
"""Seconds: twice the first back-off."""


@contextmanager
def steal_port(scene: Scene) -> Iterator[None]:
    """Kill the worker, and let a stranger be quicker than the next one. Nobody may do anything to the stranger."""
    command = [sys.executable, "-S", "-m", "benchmarks.chaos.stranger", str(scene.home.port), str(_TRYING)]
    manner = scene.chance.choice(("silent", "polite"))
    with subprocess.Popen([*command, manner], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as stranger:
        said = cast("IO[bytes]", stranger.stdout)
        said.readline()  # it tries from now on
        strike_worker(scene, signal.SIGKILL)
        took = said.readline() == b"took\n"
        scene.count("ports stolen" if took else "ports not stolen: the worker had it again, or still")
        if took:
            scene.excuses |= {Cause.PORT_BUSY, Cause.STRANGER}
            scene.wait_a_moment()
        try:
            yield
            if took and stranger.poll() is not None:
                raise BrokenError(f"the stranger on the port was ended ({stranger.returncode})")
        finally:
            stranger.kill()
