"""How long the parts of an answer took, in the nanoseconds that Ollama counts in."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from nodetool.deploy.inference.ollama_api.fields import Document

_PER_MILLISECOND = 1_000_000
_MOST_MILLISECONDS = 1e12


@dataclass(frozen=True, slots=True)
class Clocks:
    """Where time comes from."""

    steady: Callable[[], int] = time.perf_counter_ns
    """Nanoseconds from some moment on."""
    wall: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))


SYSTEM_CLOCKS = Clocks()


class Timing:
    """Runs from the request on."""

    def __init__(self, clocks: Clocks = SYSTEM_CLOCKS) -> None:
        self._clocks = clocks
        self._begun = clocks.steady()
        self._first_piece: int | None = None

    def now(self) -> str:
        """Return the time of day as answers bear it (RFC 3339)."""
        return self._clocks.wall().isoformat().replace("+00:00", "Z")

    def note_piece(self) -> None:
        """Say that a piece of the answer is there; the first one counts."""
        if self._first_piece is None:
            self._first_piece = self._clocks.steady()

    def total(self) -> int:
        """Return the nanoseconds since the request."""
        return self._clocks.steady() - self._begun

    def durations(self, timings: Any) -> Document:
        """Return the durations of an answer that is complete.

        `timings` is what llama.cpp measured (`prompt_ms`, `predicted_ms`); what it did not take went into waiting
        and loading. Of other servers nothing is known but when their first piece came. What is not known is left out.
        """
        total = self.total()
        prompt, answer = _nanoseconds(timings, "prompt_ms"), _nanoseconds(timings, "predicted_ms")
        if prompt is not None and answer is not None:
            loading = max(0, total - prompt - answer)
            return _durations(total, loading=loading, prompt=prompt, answer=answer)
        prompt = 0 if self._first_piece is None else self._first_piece - self._begun
        return _durations(total, loading=0, prompt=prompt, answer=total - prompt)


def _durations(total: int, *, loading: int, prompt: int, answer: int) -> Document:
    durations = {
        "total_duration": total,
        "load_duration": loading,
        "prompt_eval_duration": prompt,
        "eval_duration": answer,
    }
    return {name: duration for name, duration in durations.items() if duration > 0}


def _nanoseconds(timings: Any, name: str) -> int | None:
    value = timings.get(name) if isinstance(timings, dict) else None
    if not isinstance(value, int | float) or not 0 <= value < _MOST_MILLISECONDS:
        return None
    return int(value * _PER_MILLISECOND)
