"""Who is killed, and by which signal."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from benchmarks.chaos.census import Kind, Member, is_alive
from benchmarks.chaos.home import PATIENCE
from benchmarks.chaos.scene import Scene

_HARMLESS = {"SIGCHLD", "SIGCONT", "SIGURG", "SIGWINCH"}
"""What the system ignores unless a program wants it otherwise (signal(7))."""


@contextmanager
def kill_tray(scene: Scene) -> Iterator[None]:
    """Send the tray the next signal, and see that it ends by it, unless it ignores that one."""
    strike_tray(scene, scene.next_signal())
    yield


@contextmanager
def kill_worker(scene: Scene) -> Iterator[None]:
    """Send the worker the next signal."""
    strike_worker(scene, scene.next_signal())
    yield


@contextmanager
def kill_engine(scene: Scene) -> Iterator[None]:
    """Kill an engine. The worker has to live on, and whoever asks next gets another one."""
    engines = scene.members(Kind.ENGINE)
    if engines and strike(engines[0], signal.SIGKILL):
        scene.count("engines killed")
    yield


@contextmanager
def kill_command(scene: Scene) -> Iterator[None]:
    """Kill the command that a person has begun; what it ordered may be done or not."""
    if scene.command is not None and scene.command.poll() is None:
        scene.command.kill()
        scene.count("commands killed")
    yield


@contextmanager
def kill_both(scene: Scene) -> Iterator[None]:
    """Kill both, moments after each other."""
    order = [strike_tray, strike_worker]
    scene.chance.shuffle(order)
    order[0](scene, signal.SIGKILL)
    scene.wait_a_moment()
    order[1](scene, signal.SIGKILL)
    yield


@contextmanager
def kill_tray_beside_stopped(scene: Scene) -> Iterator[None]:
    """Stop the worker, and its engines too, by chance; then kill the tray. Nobody continues them but the system."""
    victims = [member for member in (scene.worker(), *scene.members(Kind.ENGINE)) if member]
    for member in victims[: scene.chance.randint(1, 3)]:
        strike(member, signal.SIGSTOP)
    strike_tray(scene, signal.SIGKILL)
    scene.note_blow()
    yield


def strike_tray(scene: Scene, number: int) -> None:
    """Send it the signal; `BrokenError` where it lives on although it must not."""
    tray, process = scene.tray(), scene.home.tray
    if tray is None or process is None:
        scene.count("no tray to strike")
        return
    survives = _survives(tray, number)
    scene.tray_may_end |= not survives
    scene.worker_may_change |= not survives
    if not strike(tray, number):
        return
    scene.count(f"tray struck by {_name(number)}")
    if not survives:
        process.wait(PATIENCE)
        scene.count("trays killed")


def strike_worker(scene: Scene, number: int) -> None:
    """Send it the signal."""
    worker = scene.worker()
    if worker is None:
        scene.count("no worker to strike")
        return
    survives = _survives(worker, number)
    if not strike(worker, number):
        return
    scene.count(f"worker struck by {_name(number)}")
    if not survives:
        scene.note_blow()
        scene.dying.append(worker)


def strike(victim: Member, number: int) -> bool:
    """Send the signal; tell whether it was sent to this very process."""
    try:
        victim.process.send_signal(number)
    except psutil.NoSuchProcess:
        return False
    return True


def _survives(victim: Member, number: int) -> bool:
    """Tell whether the process ignores the signal."""
    try:
        told = Path(f"/proc/{victim.pid}/status").read_text()
    except OSError:
        return not is_alive(victim)
    masks = dict(line.split(":\t") for line in told.splitlines() if line.startswith("Sig"))
    bit = 1 << (number - 1)
    is_caught = bool(int(masks["SigCgt"], 16) & bit)
    return bool(int(masks["SigIgn"], 16) & bit) or (_name(number) in _HARMLESS and not is_caught)


def _name(number: int) -> str:
    return signal.Signals(number).name
