"""How often something took how long."""

from bisect import bisect_left

BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0)
"""Upper bounds in seconds: from a list of models, which takes one thousandth, to a long answer of a slow model."""


class Histogram:
    """Counts by upper bound; the last count is of what is beyond all of them."""

    __slots__ = ("counts", "total")

    def __init__(self) -> None:
        self.counts = [0] * (len(BOUNDS) + 1)
        self.total = 0.0

    def observe(self, seconds: float) -> None:
        """Count one."""
        self.counts[bisect_left(BOUNDS, seconds)] += 1
        self.total += seconds

    @property
    def count(self) -> int:
        """How many there were."""
        return sum(self.counts)

    def merge(self, other: "Histogram") -> None:
        """Take over what `other` has counted."""
        self.counts = [mine + others for mine, others in zip(self.counts, other.counts, strict=True)]
        self.total += other.total

    def cumulative(self) -> list[tuple[str, int]]:
        """Return, for each bound as Prometheus writes it, how many did not exceed it."""
        counts, seen, rows = self.counts.copy(), 0, []
        for bound, count in zip((*map(str, BOUNDS), "+Inf"), counts, strict=True):
            seen += count
            rows.append((bound, seen))
        return rows
