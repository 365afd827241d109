"""A straight line through measured points."""

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trend:
    """The slope of the line of least squares, and the standard error of that slope."""

    slope: float
    error: float

    @property
    def at_least(self) -> float:
        """What the slope is at least, as far as the scatter of the points lets one say (two standard errors)."""
        return self.slope - 2 * self.error


def trend(points: Sequence[tuple[float, float]]) -> Trend:
    """Fit; fewer than three points, or all at one place, tell nothing: a slope of 0."""
    count = len(points)
    middle_x, middle_y = (sum(axis) / max(count, 1) for axis in (zip(*points, strict=True) if points else ((), ())))
    spread = sum((x - middle_x) ** 2 for x, _ in points)
    if count < 3 or not spread:  # noqa: PLR2004  two points always lie on a line
        return Trend(0.0, 0.0)
    slope = sum((x - middle_x) * (y - middle_y) for x, y in points) / spread
    residue = sum((y - middle_y - slope * (x - middle_x)) ** 2 for x, y in points)
    return Trend(slope, math.sqrt(residue / (count - 2) / spread))
