"""How the worker's model servers and engines are, as `/admin/status` tells it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from nodetool.tray.worker_api.activity import Activity, activity_of


@dataclass(frozen=True, slots=True)
class UpstreamState:
    """One model server."""

    name: str
    state: str
    """`unknown`, `alive`, `failing` or `resting`."""
    reason: str
    """A sentence about the last failure; empty where all is well."""
    models: int
    """How many it offers now."""
    asked_again_in: float | None
    """While it rests: seconds until the next trial."""


@dataclass(frozen=True, slots=True)
class EngineState:
    """One model of llama.cpp that is in memory, or on its way there or out."""

    model: str
    phase: str
    """`loading`, `ready`, `busy` or `unloading`."""
    loading_progress: float | None
    """From 0 to 1 while it loads."""


@dataclass(frozen=True, slots=True)
class WorkerState:
    """All of them."""

    upstreams: tuple[UpstreamState, ...]
    engines: tuple[EngineState, ...]
    activity: Activity | None = None
    """What callers did lately; None where an older worker of somebody else does not tell it."""


def worker_state_of(told: Mapping[str, Any]) -> WorkerState:
    """Return what the worker told; KeyError, TypeError or ValueError where it told something else."""
    return WorkerState(
        upstreams=tuple(_upstream(each) for each in told["upstreams"]),
        engines=tuple(_engine(each) for each in told["engines"]),
        activity=activity_of(told["activity"]) if "activity" in told else None,
    )


def _upstream(told: Mapping[str, Any]) -> UpstreamState:
    return UpstreamState(
        name=str(told["name"]),
        state=str(told["state"]),
        reason=str(told["reason"]),
        models=int(told["models"]),
        asked_again_in=_number(told["asked_again_in_seconds"]),
    )


def _engine(told: Mapping[str, Any]) -> EngineState:
    return EngineState(
        model=str(told["model"]), phase=str(told["phase"]), loading_progress=_number(told["loading_progress"])
    )


def _number(told: Any) -> float | None:
    return None if told is None else float(told)
