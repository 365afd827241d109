"""What is told about a model of another server, in the entries of `/api/tags` and `/api/show`.

Only what is known is told: a model behind an address has a name, one in the models folder also its file's own words.
"""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime

from nodetool.deploy.inference.gguf_metadata import GgufMetadata
from nodetool.deploy.inference.models_folder import ModelFile
from nodetool.deploy.inference.ollama_api.fields import Document
from nodetool.deploy.inference.ollama_api.gguf_types import quantization_level
from nodetool.deploy.inference.ollama_api.names import with_tag
from nodetool.deploy.inference.upstream import Model

_THOUSANDS = ((10**12, "T"), (10**9, "B"), (10**6, "M"), (10**3, "K"))
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


def show_answer(model: Model, metadata: GgufMetadata | None, *, file: ModelFile | None, only_embeds: bool) -> Document:
    """Return the answer of `/api/show`."""
    answer: Document = {
        "modelfile": f"# Modelfile for a model that is not Ollama's\nFROM {model.id}\n",
        "details": details_of(metadata, file=file),
        "model_info": _info(metadata) if metadata else {},
        "capabilities": _capabilities(metadata, only_embeds=only_embeds),
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
    return moment.isoformat().replace("+00:00", "Z")


def _info(metadata: GgufMetadata) -> Document:
    info: Document = {key: value for key, value in metadata.values.items() if key not in _LEFT_OUT}
    info |= dict.fromkeys(metadata.lists)
    return info if metadata.parameters is None else {**info, "general.parameter_count": metadata.parameters}


def _capabilities(metadata: GgufMetadata | None, *, only_embeds: bool) -> Sequence[str]:
    if only_embeds:
        return ["embedding"]
    template = metadata.text(_TEMPLATE_KEY) if metadata else ""
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
