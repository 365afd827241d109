"""The GGUF files in the models folder, as models with a name."""

import logging
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

logger = logging.getLogger(__name__)

_PART = re.compile(r"-(?P<number>\d{5})-of-(?P<count>\d{5})$")


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One model on disk; of a model in several parts, the first, which names the others."""

    id: str
    path: Path
    created: int
    """Seconds since the epoch, when the file was last changed."""


def scan_models(folder: Path) -> tuple[ModelFile, ...]:
    """List the models in `folder` and in the folders directly below it, by name.

    A folder that is missing or cannot be read holds no models. Where two files bear the same name, the one
    nearer to the top counts. One whose name is no text has none that a caller could send, and is left out.
    """
    found: dict[str, ModelFile] = {}
    for path in _gguf_files(folder):
        file = _model_file(path)
        if file is not None:
            found.setdefault(file.id, file)
    return tuple(sorted(found.values(), key=lambda file: file.id))


def part_files(first: Path) -> tuple[Path, ...]:
    """Return all files of the model that begins with `first`, whether they are there or not."""
    part = _PART.search(first.stem)
    if part is None:
        return (first,)
    name, count = _PART.sub("", first.stem), part["count"]
    return tuple(first.with_name(f"{name}-{number:05}-of-{count}{first.suffix}") for number in range(1, int(count) + 1))


def _gguf_files(folder: Path) -> Iterator[Path]:
    for pattern in ("*.gguf", "*/*.gguf"):
        yield from filter(_has_text_for_a_name, sorted(folder.glob(pattern)))


def _has_text_for_a_name(path: Path) -> bool:
    try:
        path.name.encode()
    except UnicodeEncodeError:
        _tell_once(os.fsencode(path.name))
        return False
    return True


@lru_cache(maxsize=1000)
def _tell_once(name: bytes) -> None:
    logger.warning("A model file is not offered, because its name is not UTF-8: %r. Rename it.", name)


def _model_file(path: Path) -> ModelFile | None:
    part = _PART.search(path.stem)
    if part is not None and int(part["number"]) != 1:
        return None
    try:
        status = path.stat()
    except OSError:
        return None
    if not path.is_file():
        return None
    return ModelFile(_PART.sub("", path.stem), path, int(status.st_mtime))
