"""The GGUF files of the models folder as an administrator sees them. All of it takes the disk's time."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nodetool.deploy.config import private_file
from nodetool.deploy.downloads.disk import cannot_be_written
from nodetool.deploy.downloads.errors import WishRefusedError
from nodetool.deploy.inference.errors import ModelRefusedError
from nodetool.deploy.inference.gguf_metadata import read_gguf_metadata
from nodetool.deploy.inference.models_folder import ModelFile, part_files, scan_models
from nodetool.deploy.inference.ollama_api.cards import details_of


@dataclass(frozen=True, slots=True)
class GgufModel:
    """One model of the folder, whether llama.cpp can load it or not."""

    id: str
    files: tuple[str, ...]
    """Relative to the folder."""
    size: int
    """Bytes of all files that are there."""
    family: str = ""
    parameters: str = ""
    quantization: str = ""
    problem: str = ""


def list_gguf(folder: Path) -> list[GgufModel]:
    """List every model of the folder."""
    return [_described(folder, file) for file in scan_models(folder)]


def find_gguf(folder: Path, model_id: str) -> ModelFile | None:
    """Return the file of a model, if the folder has one of that name."""
    return next((file for file in scan_models(folder) if file.id == model_id), None)


def remove_gguf(folder: Path, model_id: str) -> None:
    """Remove all files of a model; of a link the link. Raises `DownloadError`."""
    file = find_gguf(folder, model_id)
    if file is None:
        return
    if not _is_inside(folder, file.path.parent):
        raise WishRefusedError(f"{model_id} is behind a link that leads out of the models folder. Remove it there.")
    try:
        for path in part_files(file.path):
            path.unlink(missing_ok=True)
        private_file.sync_folder(file.path.parent)
    except OSError as error:
        raise cannot_be_written(error) from error


def _is_inside(folder: Path, place: Path) -> bool:
    return place.resolve().is_relative_to(folder.resolve())


def _described(folder: Path, file: ModelFile) -> GgufModel:
    paths = part_files(file.path)
    names = tuple(path.relative_to(folder).as_posix() for path in paths)
    size = sum(_sizes(paths))
    try:
        details = details_of(read_gguf_metadata(file.path, whole=len(paths) == 1), file=file)
    except ModelRefusedError as error:
        return GgufModel(file.id, names, size, problem=str(error))
    return GgufModel(
        file.id,
        names,
        size,
        family=str(details["family"]),
        parameters=str(details["parameter_size"]),
        quantization=str(details["quantization_level"]),
    )


def _sizes(paths: tuple[Path, ...]) -> Iterator[int]:
    for path in paths:
        try:
            yield path.stat().st_size
        except OSError:
            yield 0  # a part that is missing
