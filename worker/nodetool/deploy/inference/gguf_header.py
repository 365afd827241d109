"""Tell a model file from something that merely ends in `.gguf`, before native code is let near it.

The layout is that of the GGUF specification: `GGUF`, then little-endian version (u32), number of tensors
(u64), number of metadata pairs (u64), then the pairs; https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
"""

import struct
from dataclasses import dataclass
from pathlib import Path

from nodetool.deploy.inference.errors import ModelRefusedError
from nodetool.deploy.inference.models_folder import part_files

_MAGIC = b"GGUF"
_FIXED = struct.Struct("<4sIQQ")
_FIRST_PAIR = struct.Struct("<Q20sIQ")
_ARCHITECTURE_KEY = b"general.architecture"
_STRING_TYPE = 8
_LONGEST_ARCHITECTURE = 64
_KNOWN_VERSIONS = (2, 3)
_SMALLEST_PAIR = 8 + 1 + 4 + 1
_SMALLEST_TENSOR_ENTRY = 8 + 1 + 4 + 8 + 4 + 8
_PROJECTOR_ARCHITECTURE = "clip"


@dataclass(frozen=True, slots=True)
class GgufHeader:
    """What the first bytes of a GGUF file say about the rest."""

    version: int
    tensors: int
    metadata_pairs: int
    architecture: str | None
    """As in `llama`; None where it is not the first pair, which the specification recommends."""


def check_gguf(path: Path) -> GgufHeader:
    """Return the header of a file that llama.cpp may try to load; raise `ModelRefusedError` for others.

    The error names the file without its folder.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_FIXED.size + _FIRST_PAIR.size + _LONGEST_ARCHITECTURE)
        size = path.stat().st_size
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ModelRefusedError(
            f"The model file {path.name} cannot be read ({reason}). Check that it is still there and its permissions."
        ) from error
    return _checked(head, path, size=size)


def _checked(head: bytes, path: Path, *, size: int) -> GgufHeader:
    name = path.name
    if len(head) < _FIXED.size or not head.startswith(_MAGIC):
        raise ModelRefusedError(
            f"{name} is not a GGUF model file, although its name says so. Download the model again, or remove the file."
        )
    header = _parsed(head)
    if header.version not in _KNOWN_VERSIONS:
        raise ModelRefusedError(
            f"{name} is a GGUF file of version {_readable(header.version)}, and llama.cpp reads versions 2 and 3 only. "
            "Download a current conversion of the model."
        )
    _check_plausible(header, path, size=size)
    return header


def _check_plausible(header: GgufHeader, path: Path, *, size: int) -> None:
    name = path.name
    promised = header.metadata_pairs * _SMALLEST_PAIR + header.tensors * _SMALLEST_TENSOR_ENTRY
    if promised + _FIXED.size > size:
        raise ModelRefusedError(
            f"{name} is shorter than its own header says: it is damaged or was not downloaded to the end. "
            "Download the model again."
        )
    # Of a model in several parts, the first may hold the description alone.
    needs_tensors = len(part_files(path)) == 1
    if (needs_tensors and header.tensors == 0) or header.metadata_pairs == 0:
        raise ModelRefusedError(
            f"{name} is a GGUF file without a model in it (no tensors or no description). Download the model again."
        )
    if header.architecture == _PROJECTOR_ARCHITECTURE:
        raise ModelRefusedError(
            f"{name} is the picture half of a model and answers nothing by itself. Ask for the model it belongs to."
        )


def _parsed(head: bytes) -> GgufHeader:
    _, version, tensors, pairs = _FIXED.unpack_from(head)
    return GgufHeader(version, tensors, pairs, _architecture(head[_FIXED.size :]))


def _architecture(pair: bytes) -> str | None:
    if len(pair) < _FIRST_PAIR.size:
        return None
    key_length, key, kind, length = _FIRST_PAIR.unpack_from(pair)
    is_architecture = key_length == len(_ARCHITECTURE_KEY) and key == _ARCHITECTURE_KEY
    if not is_architecture or kind != _STRING_TYPE or length > _LONGEST_ARCHITECTURE:
        return None
    return pair[_FIRST_PAIR.size : _FIRST_PAIR.size + length].decode("ascii", errors="replace")


def _readable(version: int) -> str:
    """Recognise the file of a big-endian machine: the bare number would tell nobody."""
    swapped = int.from_bytes(version.to_bytes(4, "little"), "big")
    return f"{swapped} for big-endian machines" if swapped in _KNOWN_VERSIONS else str(version)
