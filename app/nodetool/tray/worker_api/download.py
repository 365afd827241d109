"""A download as the worker tells it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Download:
    """One download at one moment."""

    id: str
    source: str
    name: str
    state: str
    """`queued`, `running`, `paused`, `failed` or `done`."""
    received: int
    total: int | None
    bytes_per_second: float | None
    seconds_left: float | None
    doing: str
    error: str
    models: tuple[str, ...]
    told: Mapping[str, Any] = field(repr=False, compare=False)
    """All that the worker said of it."""

    @property
    def is_active(self) -> bool:
        """Whether it goes on by itself."""
        return self.state in {"queued", "running"}

    @property
    def share(self) -> float | None:
        """How much of it is there, from 0 to 1; None where nobody knows how large it is."""
        return min(1.0, self.received / self.total) if self.total else None


def download_of(told: Mapping[str, Any]) -> Download:
    """Return what the worker told; KeyError, TypeError or ValueError where it told something else."""
    total, speed, left = told["total"], told["bytes_per_second"], told["seconds_left"]
    return Download(
        id=str(told["id"]),
        source=str(told["source"]),
        name=str(told["name"]),
        state=str(told["state"]),
        received=int(told["received"]),
        total=None if total is None else int(total),
        bytes_per_second=None if speed is None else float(speed),
        seconds_left=None if left is None else float(left),
        doing=str(told["doing"]),
        error=str(told["error"]),
        models=tuple(str(model) for model in told["models"]),
        told=dict(told),
    )
