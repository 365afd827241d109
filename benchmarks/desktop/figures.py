"""What was measured, and whether it reaches the goals."""

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds from the start of a process, side by side."""

    floor: float
    ours: float
    second: float
    """Until a second start had handed over and ended."""


@dataclass(frozen=True, slots=True)
class Memory:
    """PSS in MiB, side by side."""

    floor: float
    before: float
    """Ours, before a window was ever opened."""
    after: float
    """Ours, with every page shown once and the window closed."""


@dataclass(frozen=True, slots=True)
class Idle:
    """What the process of the tray does for nobody, per second."""

    wake_ups: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Figures:
    """One run."""

    starts: Sequence[Start]
    memories: Sequence[Memory]
    before: Idle
    """Before a window was ever opened."""
    after: Idle
    forbidden: frozenset[str]

    def table(self) -> str:
        """Return medians, and least figures, which other work on the machine moves less."""
        lines = [
            _line("floor: start to icon, ms", [1000 * each.floor for each in self.starts]),
            _line("ours: start to icon, ms", [1000 * each.ours for each in self.starts]),
            _line("ours: second start, ms", [1000 * each.second for each in self.starts]),
            _line("floor: PSS, MiB", [each.floor for each in self.memories]),
            _line("ours: PSS before a window, MiB", [each.before for each in self.memories]),
            _line("ours: PSS after every page, MiB", [each.after for each in self.memories]),
        ]
        return "\n".join([f"{'':<40}{'median':>9}{'least':>9}", *lines, ""])

    def verdicts(self) -> list[tuple[str, bool]]:
        """Return a line for each goal, and whether it is met."""
        return [
            _verdict("start to icon, times the floor", _ratio(self.starts, lambda s: s.ours / s.floor), 1.25),
            _verdict("second start, times the floor", _ratio(self.starts, lambda s: s.second / s.floor), 0.4),
            _verdict("PSS before a window, times the floor", _ratio(self.memories, lambda m: m.before / m.floor), 1.2),
            _verdict("PSS after a window, times the floor", _ratio(self.memories, lambda m: m.after / m.floor), 1.4),
            _verdict("wake-ups a second before a window", self.before.wake_ups, 0.25),
            _verdict("wake-ups a second after a window", self.after.wake_ups, 0.25),
            _verdict("CPU at idle before a window, %", 100 * self.before.cpu, 0.05),
            _verdict("CPU at idle after a window, %", 100 * self.after.cpu, 0.05),
            _verdict(f"modules of the worker {sorted(self.forbidden) or ''}", len(self.forbidden), 0),
        ]


def _ratio(rounds: Sequence[_T], of: Callable[[_T], float]) -> float:
    return statistics.median(map(of, rounds))


def _line(what: str, figures: Sequence[float]) -> str:
    return f"{what:<40}{statistics.median(figures):9.1f}{min(figures):9.1f}"


def _verdict(what: str, figure: float, most: float) -> tuple[str, bool]:
    met = figure <= most
    return f"{what:<58}{figure:8.3f}   ≤ {most:g}: {'met' if met else 'MISSED'}", met
