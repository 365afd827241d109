"""The port, taken by a stranger while the worker is down."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, cast

from benchmarks.chaos.broken import BrokenError
from benchmarks.chaos.mischief.blows import strike_tray, strike_worker
from benchmarks.chaos.scene import Scene
from nodetool.tray.supervisor.cause import Cause
from tests.helpers.misbehaving.launch import ROOT

_WITH_TRAY = 0.7
_TRYING = 1.0
"""Seconds: twice the first back-off."""


@contextmanager
def steal_port(scene: Scene) -> Iterator[None]:
    """Kill the worker, and the tray too, by chance: it holds the port for the next one. Let a stranger be quicker.

    Nobody may do anything to the stranger.
    """
    command = [sys.executable, "-S", "-m", "benchmarks.chaos.stranger", str(scene.home.port), str(_TRYING)]
    manner = scene.chance.choice(("silent", "polite"))
    with subprocess.Popen([*command, manner], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as stranger:
        said = cast("IO[bytes]", stranger.stdout)
        said.readline()  # it tries from now on
        if scene.chance.random() < _WITH_TRAY:
            strike_tray(scene, signal.SIGKILL)
        strike_worker(scene, signal.SIGKILL)
        took = said.readline() == b"took\n"
        scene.count("ports stolen" if took else "ports not stolen: they were never free")
        if took:
            scene.excuses |= {Cause.PORT_BUSY, Cause.STRANGER}
            _come_back(scene)
            scene.wait_a_moment()
        try:
            yield
            if took and stranger.poll() is not None:
                raise BrokenError(f"the stranger on the port was ended ({stranger.returncode})")
        finally:
            stranger.kill()


def _come_back(scene: Scene) -> None:
    """Start a tray that finds the stranger."""
    if not scene.home.tray_lives:
        scene.home.start_tray()
        scene.count("trays started again")
