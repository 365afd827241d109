"""What an engine is doing, as a picture that may be shown to an administrator."""

from dataclasses import dataclass
from enum import StrEnum


class EnginePhase(StrEnum):
    """Where an engine stands between two ends."""

    LOADING = "loading"
    """The model is being read."""
    READY = "ready"
    """Loaded, and nobody asks."""
    BUSY = "busy"
    """At work on requests."""
    UNLOADING = "unloading"
    """Its process is being ended; the next request gets a new one."""


@dataclass(frozen=True, slots=True)
class EngineState:
    """One engine at one moment; sizes in bytes, times in seconds."""

    model: str
    phase: EnginePhase
    requests: int
    """Those that are answered, or wait for the model to be loaded."""
    file_bytes: int
    expected_bytes: int
    """What it may come to occupy; counted against the budget."""
    resident_bytes: int | None
    """What its process occupies now; None where nobody can tell."""
    loading_progress: float | None
    """From 0 to 1 while it loads, by how much of the file is in memory already."""
    loading_seconds: float | None
    """Since it began to load."""
    idle_seconds: float | None
    """Since the end of the last request."""
    unload_in_seconds: float | None
    """None where nothing is going to unload it."""
