"""Models, servers and engines as the worker tells of them, for those who show them."""

from typing import Any

from nodetool.tray.worker_api.installed_model import InstalledModel, installed_model_of
from nodetool.tray.worker_api.worker_state import EngineState, UpstreamState


def told_model(**changes: Any) -> dict[str, Any]:
    """Return a GGUF model, with `changes`."""
    usual = {
        "id": "tiny",
        "upstream": "llama.cpp",
        "size": 4_400_000_000,
        "family": "llama",
        "parameters": "8.0B",
        "quantization": "Q4_K_M",
        "files": ["tiny.gguf"],
        "problem": "",
        "is_removable": True,
    }
    return usual | changes


def installed(**changes: Any) -> InstalledModel:
    """Return it as the tray reads it."""
    return installed_model_of(told_model(**changes))


def upstream(name: str, state: str, **changes: Any) -> UpstreamState:
    """Return how a server is."""
    usual: dict[str, Any] = {"reason": "", "models": 0, "asked_again_in": None}
    return UpstreamState(name, state, **(usual | changes))


def engine(model: str, phase: str, progress: float | None = None) -> EngineState:
    """Return how an engine is."""
    return EngineState(model, phase, progress)
