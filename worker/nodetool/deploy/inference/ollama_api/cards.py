"""What is told about a model of another server, in the entries of `/api/tags` and `/api/show`.

Only what is known is told: a model behind an address has a name, one in the models folder also its file's own words.
"""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from nodetool.deploy.inference.engine_plan import embeds_only
from nodetool.deploy.inference.engine_state import EngineState
from nodetool.deploy.inference.gguf_metadata import GgufMetadata
from nodetool.deploy.inference.models_folder import ModelFile
from nodetool.deploy.inference.ollama_api.fields import Document
from nodetool.deploy.inference.ollama_api.gguf_types import quantization_level
from nodetool.deploy.inference.ollama_api.names import with_tag
from nodetool.deploy.inference.upstream import Model

_THOUSANDS = ((10**12, "T"), (10**9, "B"), (10**6, "M"), (10**3, "K"))
_FOR_EVER = 100 * 365 * 86_400.0
"""Seconds; Ollama names a day some centuries away as well."""
_TEMPLATE_KEY = "tokenizer.chat_template"
_LEFT_OUT = (_TEMPLATE_KEY, "general.name")
"""They stand elsewhere in the answer, as in Ollama's."""


def tags_entry(model: Model, *, details: Document, size: int) -> Document:
    """Return the entry of `/api/tags`. `digest` tells two states of a model apart; it is none of its content."""
    name = with_tag(model.id)
    state = f"{model.owned_by}\0{model.id}\0{model.created}\0{size}"
    return {
        "name": name,
        "model": name,
        "modified_at": timestamp(model.created),
        "size": size,
        "digest": hashlib.sha256(state.encode()).hexdigest(),
        "details": details,
    }


def running_entry(entry: Document, state: EngineState, *, now: datetime) -> Document:
    """Return the entry of `/api/ps` for a model that is loaded, or being loaded; `entry` is that of `/api/tags`."""
    seconds = _FOR_EVER if state.unload_in_seconds is None else state.unload_in_seconds
    return {
        **{name: entry[name] for name in ("name", "model", "digest", "details")},
        "size": state.resident_bytes or state.expected_bytes,
        "size_vram": 0,
        "expires_at": written(now + timedelta(seconds=seconds)),
    }


def details_of(metadata: GgufMetadata | None, *, file: ModelFile | None) -> Document:
    """Return family, size and quantization as far as they are known."""
    family = metadata.architecture if metadata else ""
    return {
        "parent_model": "",
        "format": "gguf" if file else "",
        "family": family,
        "families": [family] if family else [],
        "parameter_size": _parameter_size(metadata) if metadata else "",
        "quantization_level": _quantization(metadata, file) if metadata and file else "",
    }


def show_answer(model: Model, metadata: GgufMetadata | None, *, file: ModelFile | None) -> Document:
    """Return the answer of `/api/show`."""
    answer: Document = {
        "modelfile": f"# Modelfile for a model that is not Ollama's\nFROM {model.id}\n",
        "details": details_of(metadata, file=file),
        "model_info": _info(metadata) if metadata else {},
        "capabilities": _capabilities(metadata),
        "modified_at": timestamp(model.created),
    }
    texts = {"template": _TEMPLATE_KEY, "license": "general.license"} if metadata else {}
    return answer | {field: text for field, key in texts.items() if metadata and (text := metadata.text(key))}


def timestamp(seconds: int) -> str:
    """Return seconds since the epoch as Ollama writes a moment (RFC 3339); what is no date is the epoch itself."""
    try:
        moment = datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, OSError, ValueError):
        moment = datetime.fromtimestamp(0, UTC)
    return written(moment)


def written(moment: datetime) -> str:
    """Return a moment of UTC as Ollama writes it (RFC 3339)."""
    return moment.isoformat().replace("+00:00", "Z")


def _info(metadata: GgufMetadata) -> Document:
    info: Document = {key: value for key, value in metadata.values.items() if key not in _LEFT_OUT}
    info |= dict.fromkeys(metadata.lists) | {key: list(numbers) for key, numbers in metadata.numbers.items()}
    return info if metadata.parameters is None else {**info, "general.parameter_count": metadata.parameters}


def _capabilities(metadata: GgufMetadata | None) -> Sequence[str]:
    if metadata is None:
        return ["completion"]
    if embeds_only(metadata):
        return ["embedding"]
    template = metadata.text(_TEMPLATE_KEY)
    marks = {"tools": ("tools",), "thinking": ("enable_thinking", "reasoning_content", "<think>")}
    found = [name for name, words in marks.items() if any(word in template for word in words)]
    return ["completion", *found]


def _parameter_size(metadata: GgufMetadata) -> str:
    count = metadata.parameters or metadata.number("general.parameter_count")
    if not count:
        return metadata.text("general.size_label")
    for scale, letter in _THOUSANDS:
        if count >= scale:
            number = count / scale
            return f"{number:.1f}{letter}" if number < 100 else f"{number:.0f}{letter}"  # noqa: PLR2004
    return str(count)


def _quantization(metadata: GgufMetadata, file: ModelFile) -> str:
    return quantization_level(metadata.number("general.file_type"), file_name=file.path.stem)
