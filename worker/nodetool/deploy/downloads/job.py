"""One download as it is seen from outside, and the states that it can go through: pure."""

from dataclasses import dataclass, field
from enum import StrEnum


class Source(StrEnum):
    """Where models are fetched from."""

    HUGGING_FACE = "huggingface"
    """GGUF files of the Hugging Face Hub, into the models folder."""
    OLLAMA = "ollama"
    """Models that Ollama fetches itself when it is told to."""


class State(StrEnum):
    """How far a download is."""

    QUEUED = "queued"
    """Waits until fewer are under way."""
    RUNNING = "running"
    """Is under way."""
    PAUSED = "paused"
    """Was stopped, by somebody or by the end of the worker; what is there is kept."""
    FAILED = "failed"
    """Ended with an error; what is there is kept, unless it was wrong."""
    DONE = "done"
    """The model is there."""

    @property
    def is_active(self) -> bool:
        """Whether it goes on by itself."""
        return self in {State.QUEUED, State.RUNNING}


class Event(StrEnum):
    """What happens to a download."""

    START = "start"
    """Its turn has come."""
    STOP = "stop"
    """Somebody wants it to stop."""
    FAIL = "fail"
    """It cannot go on."""
    FINISH = "finish"
    """The model is there."""
    RESUME = "resume"
    """Somebody wants it to go on."""


_NEXT = {
    (State.QUEUED, Event.START): State.RUNNING,
    (State.QUEUED, Event.STOP): State.PAUSED,
    (State.RUNNING, Event.STOP): State.PAUSED,
    (State.RUNNING, Event.FAIL): State.FAILED,
    (State.RUNNING, Event.FINISH): State.DONE,
    (State.PAUSED, Event.RESUME): State.QUEUED,
    (State.FAILED, Event.RESUME): State.QUEUED,
}


def next_state(state: State, event: Event) -> State:
    """Return the state after `event`; one that means nothing then changes nothing."""
    return _NEXT.get((state, event), state)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One download."""

    id: str
    source: Source
    name: str
    """What is fetched, as people call it: `org/name/file.gguf`, `llama3.2:1b`."""
    created: float = field(default=0.0)
    """Seconds since the epoch."""
    state: State = State.QUEUED
    received: int = 0
    """Bytes that are there."""
    total: int | None = None
    """Bytes of all of it, where that is known."""
    bytes_per_second: float | None = None
    """Over the last seconds; None where nothing is known yet."""
    doing: str = ""
    """What it does at the moment, where that is not simply receiving."""
    error: str = ""
    """Why it failed, as a sentence."""
    models: tuple[str, ...] = ()
    """What it can be called by when it is done."""

    @property
    def seconds_left(self) -> float | None:
        """Return how long the rest takes at this speed; None where nobody can tell."""
        if not self.state.is_active or self.total is None or not self.bytes_per_second:
            return None
        return max(0, self.total - self.received) / self.bytes_per_second
