"""What a check found, and what to do about it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from nodetool.deploy.doctor.situation import Situation


class Level(StrEnum):
    """How much a finding matters."""

    OK = "ok"
    """As it should be."""
    WARNING = "warning"
    """The worker runs; somebody should know this."""
    PROBLEM = "problem"
    """The worker does not start, turns callers away whom it should not, or lets in whom it should not."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report. It may name files and settings, never the value of a secret."""

    check: str
    level: Level
    says: str
    do: str = ""
    """What mends it; empty where there is nothing to do."""


Check = Callable[[Situation], Iterable[Finding]]
"""Looks at one concern. It may wait, but not for ever: the examination goes on without it."""
