"""Waits until everything is as the person wants it, and does what a person has to do for that."""

import time
from collections.abc import Mapping
from typing import Any

from benchmarks.chaos.broken import BrokenError
from benchmarks.chaos.home import PATIENCE
from benchmarks.chaos.judgement import complaints
from benchmarks.chaos.person import Person
from benchmarks.chaos.scene import Scene
from nodetool.tray.supervisor.cause import Cause

_CRASH_WINDOW = 75.0
"""Seconds: that of the tray, and what noticing takes."""
_INTERVAL = 0.1


def settle(scene: Scene, person: Person) -> None:
    """Wait until nothing is wrong any more. Raises `BrokenError`."""
    began = time.monotonic()
    while found := complaints(scene, person):
        _help(scene, person, scene.home.status() or {})
        if time.monotonic() > began + PATIENCE:
            raise BrokenError("; ".join(found))
        time.sleep(_INTERVAL)
    scene.note_longest("seconds at most until all was well after a cycle", since=began)


def _help(scene: Scene, person: Person, status: Mapping[str, Any]) -> None:
    """Start a worker that has failed for a good reason, and restart one that was started without its settings."""
    worker = status.get("worker", {})
    if person.runs and worker.get("phase") == "failed":
        _require_excuse(scene, worker)
        scene.count(f"failed for a good reason, and started by a person: {worker['cause']}")
        person.insist(scene, "start")
    elif scene.file_was_touched and status.get("restart_needed"):
        scene.count("restarted by a person, as its settings had been away")
        scene.worker_may_change = True
        person.insist(scene, "restart")


def _require_excuse(scene: Scene, worker: Mapping[str, Any]) -> None:
    blows = scene.history.blows
    if len(blows) == blows.maxlen and time.monotonic() - blows[0] < _CRASH_WINDOW:
        scene.excuses.add(Cause.CRASH_LOOP)
    if worker["cause"] not in scene.excuses:
        raise BrokenError(f"the worker has failed, and nothing explains that: {worker}")
