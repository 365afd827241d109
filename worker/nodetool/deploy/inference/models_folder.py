"""The GGUF files in the models folder, as models with a name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_PART = re.compile(r"-(?P<number>\d{5})-of-\d{5}$")


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
    nearer to the top counts.
    """
    found: dict[str, ModelFile] = {}
    for path in _gguf_files(folder):
        file = _model_file(path)
        if file is not None:
            found.setdefault(file.id, file)
    return tuple(sorted(found.values(), key=lambda file: file.id))


def _gguf_files(folder: Path) -> Iterator[Path]:
    for pattern in ("*.gguf", "*/*.gguf"):
        yield from sorted(folder.glob(pattern))


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
