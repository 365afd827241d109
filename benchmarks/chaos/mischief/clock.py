"""A wall clock that jumps."""

from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.chaos.scene import Scene

_HOUR, _DAY = 3600, 86_400
_JUMPS = (-3650 * _DAY, -_DAY, -_HOUR, -61, 61, _HOUR, _DAY, 3650 * _DAY)


@contextmanager
def jump_clock(scene: Scene) -> Iterator[None]:
    """Set the clock of everybody in the home forward or back, by a minute or by ten years, and right again."""
    if scene.clock is None:
        yield
        return
    scene.clock.jump_to(scene.chance.choice(_JUMPS))
    scene.count("clocks set wrong, and right again")
    try:
        scene.wait_a_moment()
        yield
    finally:
        scene.clock.jump_to(0)
