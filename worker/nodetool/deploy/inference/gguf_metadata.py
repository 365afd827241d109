"""What a GGUF file says about its model: the metadata pairs behind the header, and how many weights there are.

The layout is that of the GGUF specification; https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
Nothing of the file is trusted: whatever it promises, a bounded part of it is read, and never as native code.
"""

import math
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from nodetool.deploy.inference.errors import ModelRefusedError
from nodetool.deploy.inference.gguf_header import GgufHeader, check_gguf

Scalar = str | int | float | bool

_FIXED_SIZE = 24
_CODES = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
_SCALARS = {kind: struct.Struct(f"<{code}") for kind, code in _CODES.items()}
_STRING, _ARRAY = 8, 9
_U32, _U64 = _SCALARS[4], _SCALARS[10]
_MOST_BYTES = 128 * 2**20
"""Of the head; that of a model with a very large vocabulary has 20 MB."""
_MOST_ENTRIES = 4_000_000
"""Pairs, tensors, or texts in one list."""
_LONGEST_TEXT = 2**20
_MOST_DIMENSIONS = 8
_MOST_PARAMETERS = 2**53
_INTEGERS = (0, 1, 2, 3, 4, 5, 10, 11)
_TOKENS_KEY = "tokenizer.ggml.tokens"
_VOCABULARY = 1000
"""Entries from which on a list is taken for the vocabulary, which takes a while to pass."""


@dataclass(frozen=True, slots=True)
class GgufMetadata:
    """The pairs with a single value, and what is counted."""

    values: Mapping[str, Scalar]
    lists: tuple[str, ...] = ()
    """Keys whose values are lists, which are left out."""
    parameters: int | None = field(default=None)
    """How many weights all tensors have together; None where only the first pairs were read."""
    numbers: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """The short lists of whole numbers, such as one number for each layer."""
    vocabulary: int | None = None
    """How many tokens the model knows, where that was reached."""

    def text(self, key: str) -> str:
        """Return the text below `key`; empty where there is none."""
        value = self.values.get(key)
        return value if isinstance(value, str) else ""

    def number(self, key: str) -> int | None:
        """Return the whole number below `key`."""
        value = self.values.get(key)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def own_number(self, key: str) -> int | None:
        """Return the whole number of the model's own family, as in `llama.` + `key`."""
        return self.number(f"{self.architecture}.{key}")

    def own_numbers(self, key: str) -> tuple[int, ...]:
        """Return such a value that may also be a list, of one number for each layer; empty where there is none."""
        value = self.own_number(key)
        return (value,) if value is not None else self.numbers.get(f"{self.architecture}.{key}", ())

    @property
    def architecture(self) -> str:
        """The family of the model, as in `llama`; empty where the file does not say."""
        return self.text("general.architecture")


class _DamagedError(Exception):
    """The head does not hold what it promises."""


def read_gguf_metadata(path: Path, *, whole: bool) -> GgufMetadata:
    """Return what the file says; raise `ModelRefusedError` for one that is damaged, or no GGUF.

    Without `whole` only what stands before the vocabulary is read, which takes no time worth mentioning; with it,
    some tenths of a second for a big vocabulary. Read again only when the file has changed.
    """
    header = check_gguf(path)
    try:
        status = path.stat()
        return _read_once(path, (status.st_size, status.st_mtime_ns), header, whole=whole)
    except (OSError, _DamagedError, ValueError) as error:
        raise ModelRefusedError(
            f"The description in {path.name} cannot be read: it is damaged. Download the model again."
        ) from error


@lru_cache(maxsize=256)
def _read_once(path: Path, _state: tuple[int, int], header: GgufHeader, *, whole: bool) -> GgufMetadata:
    with path.open("rb", buffering=2**18) as file:
        file.seek(_FIXED_SIZE)
        return _Head(file).metadata(header, whole=whole)


class _Head:
    """Reads the head of one file from its first pair on."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._left = _MOST_BYTES

    def metadata(self, header: GgufHeader, *, whole: bool) -> GgufMetadata:
        values: dict[str, Scalar] = {}
        lists: list[str] = []
        numbers: dict[str, tuple[int, ...]] = {}
        vocabulary = None
        for _ in range(_bounded(header.metadata_pairs)):
            key, kind = self._text(), self._number(_U32)
            if kind != _ARRAY:
                values[key] = self._scalar(kind)
                continue
            item, count = self._number(_U32), _bounded(self._number(_U64))
            vocabulary = count if key == _TOKENS_KEY else vocabulary
            if not whole and count >= _VOCABULARY:
                break
            lists.append(key)
            if item in _INTEGERS and count < _VOCABULARY:
                numbers[key] = tuple(self._number(_SCALARS[item]) for _ in range(count))
            else:
                self._skip_list(item, count)
        parameters = self._parameters(header.tensors) if whole else None
        return GgufMetadata(values, tuple(lists), parameters, numbers, vocabulary)

    def _parameters(self, tensors: int) -> int:
        total = 0
        for _ in range(_bounded(tensors)):
            self._skip(self._number(_U64))
            dimensions = self._number(_U32)
            if dimensions > _MOST_DIMENSIONS:
                raise _DamagedError("dimensions")
            total += math.prod(self._number(_U64) for _ in range(dimensions))
            self._skip(_U32.size + _U64.size)
        if total >= _MOST_PARAMETERS:
            raise _DamagedError("parameters")
        return total

    def _scalar(self, kind: int) -> Scalar:
        if kind == _STRING:
            return self._text()
        if kind not in _SCALARS:
            raise _DamagedError("kind")
        (value,) = _SCALARS[kind].unpack(self._take(_SCALARS[kind].size))
        if isinstance(value, float) and not math.isfinite(value):
            return str(value)  # JSON has no number for it
        return value  # type: ignore[no-any-return]  # struct knows no types

    def _text(self) -> str:
        length = self._number(_U64)
        if length > _LONGEST_TEXT:
            self._skip(length)
            return ""
        return self._take(length).decode("utf-8", errors="replace")

    def _skip_list(self, item: int, count: int) -> None:
        if item in _SCALARS:
            self._skip(count * _SCALARS[item].size)
        elif item == _STRING:
            for _ in range(count):
                self._skip(self._number(_U64))
        else:
            raise _DamagedError("list of lists")  # the format has them, no model does

    def _number(self, kind: struct.Struct) -> int:
        (value,) = kind.unpack(self._take(kind.size))
        return value  # type: ignore[no-any-return]  # struct knows no types

    def _take(self, size: int) -> bytes:
        self._spend(size)
        taken = self._file.read(size)
        if len(taken) != size:
            raise _DamagedError("too short")
        return taken

    def _skip(self, size: int) -> None:
        self._spend(size)
        self._file.seek(size, 1)

    def _spend(self, size: int) -> None:
        self._left -= size
        if self._left < 0:
            raise _DamagedError("too long")


def _bounded(count: int) -> int:
    if count > _MOST_ENTRIES:
        raise _DamagedError("too many")
    return count
