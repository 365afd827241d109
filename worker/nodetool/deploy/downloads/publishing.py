"""From files that are complete to a model in the folder, in one step for each."""

from collections.abc import Sequence
from pathlib import Path

from nodetool.deploy.config import private_file
from nodetool.deploy.downloads import digests
from nodetool.deploy.downloads.errors import BusyError, DamagedError
from nodetool.deploy.downloads.orders import HubFile
from nodetool.deploy.downloads.part_file import part_path
from nodetool.deploy.inference.errors import ModelRefusedError
from nodetool.deploy.inference.gguf_header import check_gguf
from nodetool.deploy.inference.models_folder import scan_models


def is_published(folder: Path, file: HubFile) -> bool:
    """Tell whether the file is in the folder already; raise `BusyError` where another one has its name there."""
    there = folder / file.name
    if not there.exists() and not there.is_symlink():
        return False
    if there.is_file() and digests.file_is(there, size=file.size, digest=file.digest):
        return True
    raise BusyError(f"Another file is called {file.name} in the models folder. Remove or rename it, then try again.")


def publish(folder: Path, files: Sequence[HubFile], place: Path) -> tuple[str, ...]:
    """Move complete files into the folder, the first part last, for it makes the model; return the model's name.

    Raises `DownloadError`, and OSError where the folder cannot be written.
    """
    missing = [file for file in files if not is_published(folder, file)]
    if len(files) == 1 and missing:
        _check_model(part_path(place, missing[0].name), missing[0].name)
    for file in reversed(missing):
        part_path(place, file.name).replace(folder / file.name)
    private_file.sync_folder(folder)
    return tuple(model.id for model in scan_models(folder) if model.path == folder / files[0].name)


def _check_model(part: Path, name: str) -> None:
    try:
        check_gguf(part)
    except ModelRefusedError as error:
        part.unlink(missing_ok=True)
        raise DamagedError(str(error).replace(part.name, name)) from error
