"""A disk without room."""

from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.chaos.census import Kind
from benchmarks.chaos.scene import Scene
from tests.helpers.small_disk import fill


@contextmanager
def fill_disk(scene: Scene) -> Iterator[None]:
    """Leave no room on the disk of the home meanwhile."""
    if not scene.home.disk_is_small:
        yield
        return
    filler = fill(scene.home.folder)
    scene.count("disks filled")
    try:
        scene.wait_a_moment()
        yield
    finally:
        filler.unlink()
        scene.history.unrecorded |= {worker.pid for worker in scene.members(Kind.WORKER)}
