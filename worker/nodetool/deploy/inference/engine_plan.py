"""What is decided about one model before it is loaded."""

import os
from dataclasses import dataclass
from pathlib import Path

from nodetool.deploy.config.settings import LLAMA_CONTEXT_SIZE, LLAMA_MEMORY_MB, LLAMA_PARALLEL
from nodetool.deploy.inference.engine_settings import EngineSettings
from nodetool.deploy.inference.errors import ModelRefusedError
from nodetool.deploy.inference.gguf_metadata import GgufMetadata, read_gguf_metadata
from nodetool.deploy.inference.memory_budget import MemoryBudget, in_words
from nodetool.deploy.inference.memory_need import MemoryNeed, memory_need
from nodetool.deploy.inference.models_folder import ModelFile, part_files
from nodetool.deploy.inference.pooling import Pooling

_USUAL_BATCH = 512
_LONGEST_CONTEXT = 2**31 - 1
_NO_POOLING = 0
_POOLING_OF_THE_LAST = 3
"""Values of `pooling_type` (llama.h, `llama_pooling_type`)."""
_ENCODERS = ("bert", "t5encoder", "gemma-embedding")


@dataclass(frozen=True, slots=True)
class EnginePlan:
    """Enough to load the model, and to know beforehand what that takes."""

    file: ModelFile
    need: MemoryNeed
    version: tuple[tuple[int, int], ...] = ()
    """Another one means that the files have changed."""
    context_size: int = 4096
    """Tokens for each request: no more than the model was trained for."""
    batch_size: int = _USUAL_BATCH
    """Tokens that are computed together."""
    pooling: Pooling = Pooling.LAST
    only_embeds: bool = False
    """It turns texts into vectors and cannot write."""


def plan_engine(file: ModelFile, settings: EngineSettings) -> EnginePlan:
    """Read what the file says; raise `ModelRefusedError` for one that is no model."""
    metadata = read_gguf_metadata(file.path, whole=False)
    version = files_version(file)
    context = min(settings.context_size, _trained_context(metadata, file) or settings.context_size)
    pooling = _pooling(metadata)
    batch = _batch_of_a_whole_text(context, settings) if _needs_whole_texts(metadata, pooling) else _USUAL_BATCH
    only_embeds = embeds_only(metadata)
    slots = 0 if only_embeds else settings.parallel  # such a model keeps nothing between two texts
    need = memory_need(metadata, weights=sum(size for size, _ in version), context=context, slots=slots, batch=batch)
    return EnginePlan(file, need, version, context, batch, pooling, only_embeds)


def _trained_context(metadata: GgufMetadata, file: ModelFile) -> int | None:
    length = metadata.own_number("context_length")
    if length is None or 0 < length <= _LONGEST_CONTEXT:
        return length
    # llama.cpp would load it, and abort at each request.
    raise ModelRefusedError(
        f"{file.path.name} says that its model reads {length} tokens at most, which no model does: it is damaged. "
        "Download the model again."
    )


def too_big(plan: EnginePlan, budget: MemoryBudget) -> str:
    """Say that the model can never be loaded here, and what to do."""
    return (
        f"{plan.file.id} needs about {in_words(plan.need.total)} of memory, and llama.cpp may use "
        f"{in_words(budget.alone)} here. Take a smaller model, lower {LLAMA_CONTEXT_SIZE.name} or "
        f"{LLAMA_PARALLEL.name}, or raise {LLAMA_MEMORY_MB.name}."
    )


def files_version(file: ModelFile) -> tuple[tuple[int, int], ...]:
    """Return size in bytes and time of the last change in nanoseconds of each file of the model that is there."""
    states = (_state(part) for part in part_files(file.path))
    return tuple((state.st_size, state.st_mtime_ns) for state in states if state)


def _state(part: Path) -> os.stat_result | None:
    try:
        return part.stat()
    except OSError:
        return None  # llama.cpp says which one is missing


def embeds_only(metadata: GgufMetadata) -> bool:
    """Tell whether the model turns texts into vectors and cannot write."""
    is_causal = metadata.values.get(f"{metadata.architecture}.attention.causal", True)
    return is_causal is False or any(name in metadata.architecture for name in _ENCODERS)


def _pooling(metadata: GgufMetadata) -> Pooling:
    if metadata.own_number("pooling_type") not in (None, _NO_POOLING):
        return Pooling.OWN
    return Pooling.MEAN if embeds_only(metadata) else Pooling.LAST


def _batch_of_a_whole_text(context: int, settings: EngineSettings) -> int:
    """Return the next multiple of the slots: llama.cpp aborts (`ggml_can_mul_mat`) when it pools and it is none."""
    return -(-context // settings.parallel) * settings.parallel


def _needs_whole_texts(metadata: GgufMetadata, pooling: Pooling) -> bool:
    """Tell whether llama.cpp must compute a text in one batch to embed it."""
    own = metadata.own_number("pooling_type")
    return pooling is Pooling.MEAN or (pooling is Pooling.OWN and own != _POOLING_OF_THE_LAST)
