"""What the window says about the models of this machine: pure."""

from dataclasses import dataclass

from nodetool.tray.gui.models.server_words import count_words
from nodetool.tray.model_watch.view import ModelsView
from nodetool.tray.progress_words import size_words
from nodetool.tray.servers_view import ServersView
from nodetool.tray.wording import percent, shown, tr, translatable
from nodetool.tray.worker_api.installed_model import InstalledModel
from nodetool.tray.worker_api.worker_state import EngineState

LLAMA = "llama.cpp"
OLLAMA = "ollama"
_WHERE = {LLAMA: translatable("GGUF file"), OLLAMA: "Ollama"}
_PHASES = {
    "ready": translatable("in memory"),
    "busy": translatable("in memory, answering"),
    "unloading": translatable("leaving memory"),
}
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
    return tr("{models}, {size}").format(models=count_words(len(here)), size=size_words(size)) if here else ""


def empty_words(view: ModelsView, servers: ServersView) -> str:
    """Say why no model is shown, and what to do about it."""
    if view.seen_at is None:
        return tr("Asking the worker…")
    if view.trouble:
        words = tr("{trouble} Models are listed and downloaded by the running worker.")
        return words.format(trouble=shown(view.trouble))
    folder = next((server.place for server in servers.first if server.name == LLAMA), tr("the models folder"))
    return tr("There is no model yet. Download one, or put a GGUF file into {folder}.").format(folder=folder)


def engine_words(engine: EngineState | None) -> str:
    """Say whether a model of llama.cpp is in memory."""
    if engine is None:
        return tr("not in memory")
    if engine.phase != "loading":
        return tr(_PHASES.get(engine.phase, engine.phase))
    if engine.loading_progress is None:
        return tr("loading")
    return tr("loading, {share}").format(share=percent(engine.loading_progress))


def _item(model: InstalledModel, engine: EngineState | None) -> ModelItem:
    memory = engine_words(engine) if model.upstream == LLAMA and not model.problem else ""
    size = "" if model.size is None else size_words(model.size)
    parts = (tr(_WHERE[model.upstream]), size, model.family, model.parameters, model.quantization, memory)
    return ModelItem(
        id=model.id,
        key=f"{model.upstream} {model.id}",
        detail=_SEPARATOR.join(part for part in parts if part),
        problem=model.problem,
        question=_question(model, size) if model.is_removable else "",
    )


def _question(model: InstalledModel, size: str) -> str:
    if model.upstream == OLLAMA:
        return _question_of_ollama(size)
    return _question_of_files(tuple(model.files), size)


def _question_of_ollama(size: str) -> str:
    if not size:
        return tr("Ollama removes it. To have it back, download it again.")
    return tr("Ollama removes it and frees up to {size}. To have it back, download it again.").format(size=size)


def _question_of_files(files: tuple[str, ...], size: str) -> str:
    if len(files) == 1 and size:
        words = tr("The file {file} is removed from the disk, which frees {size}. This cannot be undone.")
        return words.format(file=files[0], size=size)
    if len(files) == 1:
        return tr("The file {file} is removed from the disk. This cannot be undone.").format(file=files[0])
    if not files:
        return tr("Its files are removed from the disk. This cannot be undone.")
    if not size:
        words = tr("Its {count} files are removed from the disk. This cannot be undone.")
        return words.format(count=len(files))
    words = tr("Its {count} files are removed from the disk, which frees {size}. This cannot be undone.")
    return words.format(count=len(files), size=size)
