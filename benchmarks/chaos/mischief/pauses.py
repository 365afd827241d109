"""Who is stopped, and continued later."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.chaos.broken import BrokenError
from benchmarks.chaos.census import Member, is_alive
from benchmarks.chaos.mischief.blows import strike, strike_worker
from benchmarks.chaos.plan import STOPPING_SIGNALS
from benchmarks.chaos.scene import Scene
from tests.helpers.waiting import wait_until

_NOTICED = 75.0
"""Seconds within which a worker that hangs is replaced: a pause of 15, three looks of 5 with pauses, and as much again
for a machine that has other things to do."""


@contextmanager
def pause_tray(scene: Scene) -> Iterator[None]:
    """Stop the tray for a moment."""
    with _paused(scene, scene.tray()):
        scene.wait_a_moment()
        yield


@contextmanager
def pause_worker(scene: Scene) -> Iterator[None]:
    """Stop the worker for a moment: nobody may take it for one that hangs."""
    with _paused(scene, scene.worker()):
        scene.wait_a_moment()
        yield


@contextmanager
def kill_worker_beside_paused(scene: Scene) -> Iterator[None]:
    """Stop the tray, kill the worker, continue the tray."""
    with _paused(scene, scene.tray()):
        strike_worker(scene, signal.SIGKILL)
        scene.wait_a_moment()
        yield


@contextmanager
def hang_worker(scene: Scene) -> Iterator[None]:
    """Stop the worker until the tray has ended it for that."""
    worker = scene.worker()
    if worker is None or not strike(worker, signal.SIGSTOP):
        scene.count("no worker to strike")
        yield
        return
    scene.note_blow()
    began = time.monotonic()
    try:
        wait_until(lambda: not is_alive(worker), timeout=_NOTICED, what="the end of a worker that hangs")
    except TimeoutError as error:
        raise BrokenError(str(error)) from None
    scene.count("workers that hung and were replaced")
    scene.note_longest("seconds at most until a worker that hung was ended", since=began)
    yield


@contextmanager
def _paused(scene: Scene, member: Member | None) -> Iterator[None]:
    """Stop it meanwhile, by any of the signals that do so."""
    number = scene.chance.choice(STOPPING_SIGNALS)
    if member is None or not strike(member, number):
        yield
        return
    scene.count(f"{member.kind} stopped by {signal.Signals(number).name}")
    try:
        yield
    finally:
        strike(member, signal.SIGCONT)
