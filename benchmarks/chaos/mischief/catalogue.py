"""Every kind of mischief, and who does it: begun when entered, undone when left."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from benchmarks.chaos.mischief import blows, clock, config_file, disk, pauses, port
from benchmarks.chaos.plan import Mischief
from benchmarks.chaos.scene import Scene


@contextmanager
def _nothing(scene: Scene) -> Iterator[None]:
    scene.wait_a_moment()
    yield


CATALOGUE: dict[Mischief, Callable[[Scene], AbstractContextManager[None]]] = {
    Mischief.NONE: _nothing,
    Mischief.KILL_TRAY: blows.kill_tray,
    Mischief.KILL_WORKER: blows.kill_worker,
    Mischief.KILL_ENGINE: blows.kill_engine,
    Mischief.KILL_COMMAND: blows.kill_command,
    Mischief.KILL_BOTH: blows.kill_both,
    Mischief.KILL_TRAY_BESIDE_STOPPED: blows.kill_tray_beside_stopped,
    Mischief.PAUSE_TRAY: pauses.pause_tray,
    Mischief.PAUSE_WORKER: pauses.pause_worker,
    Mischief.KILL_WORKER_BESIDE_PAUSED: pauses.kill_worker_beside_paused,
    Mischief.HANG_WORKER: pauses.hang_worker,
    Mischief.STEAL_PORT: port.steal_port,
    Mischief.FILL_DISK: disk.fill_disk,
    Mischief.JUMP_CLOCK: clock.jump_clock,
    Mischief.CORRUPT_FILE: config_file.corrupt_file,
    Mischief.REMOVE_FILE: config_file.remove_file,
}
