"""What the window says about the models of this machine: pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from nodetool.tray.gui.models.server_words import count_words
from nodetool.tray.model_watch.view import ModelsView
from nodetool.tray.progress_words import size_words
from nodetool.tray.servers_view import ServersView
from nodetool.tray.worker_api.installed_model import InstalledModel
from nodetool.tray.worker_api.worker_state import EngineState

LLAMA = "llama.cpp"
OLLAMA = "ollama"
_WHERE = {LLAMA: "GGUF file", OLLAMA: "Ollama"}
_PHASES = {"ready": "in memory", "busy": "in memory, answering", "unloading": "leaving memory"}
_SEPARATOR = " · "


@dataclass(frozen=True, slots=True)
class ModelItem:
    """One model as a row of the list shows it."""

    id: str
    key: str
    """Tells it from a model of the same name elsewhere."""
    detail: str
    problem: str
    question: str
    """What is asked before it is deleted; empty where it cannot be."""


def model_items(view: ModelsView) -> list[ModelItem]:
    """Return the models that occupy this machine's disk; those of other servers are counted with their server."""
    engines = {engine.model: engine for engine in view.engines}
    here = [model for model in view.models if model.upstream in _WHERE]
    return [_item(model, engines.get(model.id)) for model in here]


def sum_words(view: ModelsView) -> str:
    """Say how many there are, and how much of the disk they take."""
    here = [model for model in view.models if model.upstream in _WHERE]
    size = sum(model.size or 0 for model in here)
    return f"{count_words(len(here))}, {size_words(size)}" if here else ""


def empty_words(view: ModelsView, servers: ServersView) -> str:
    """Say why no model is shown, and what to do about it."""
    if view.seen_at is None:
        return "Asking the worker…"
    if view.trouble:
        return f"{view.trouble} Models are listed and downloaded by the running worker."
    folder = next((server.place for server in servers.first if server.name == LLAMA), "the models folder")
    return f"There is no model yet. Download one, or put a GGUF file into {folder}."


def engine_words(engine: EngineState | None) -> str:
    """Say whether a model of llama.cpp is in memory."""
    if engine is None:
        return "not in memory"
    if engine.phase == "loading":
        return "loading" if engine.loading_progress is None else f"loading, {engine.loading_progress:.0%}"
    return _PHASES.get(engine.phase, engine.phase)


def _item(model: InstalledModel, engine: EngineState | None) -> ModelItem:
    memory = engine_words(engine) if model.upstream == LLAMA and not model.problem else ""
    size = "" if model.size is None else size_words(model.size)
    parts = (_WHERE[model.upstream], size, model.family, model.parameters, model.quantization, memory)
    return ModelItem(
        id=model.id,
        key=f"{model.upstream} {model.id}",
        detail=_SEPARATOR.join(part for part in parts if part),
        problem=model.problem,
        question=_question(model, size) if model.is_removable else "",
    )


def _question(model: InstalledModel, size: str) -> str:
    if model.upstream == OLLAMA:
        return f"Ollama removes it{f' and frees up to {size}' if size else ''}. To have it back, download it again."
    what = f"The file {model.files[0]} is" if len(model.files) == 1 else f"Its {_files(model.files)} are"
    return f"{what} removed from the disk{f', which frees {size}' if size else ''}. This cannot be undone."


def _files(names: Iterable[str]) -> str:
    count = len(tuple(names))
    return f"{count} files" if count else "files"
