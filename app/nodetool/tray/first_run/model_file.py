"""Brings a GGUF file of the user's into the models folder: linked on the same disk, copied from another one."""

import contextlib
import os
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from nodetool.deploy.config.sentence import Sentence

_MAGIC = b"GGUF"
_PART = re.compile(r"-(\d{5})-of-(\d{5})$")
_CHUNK = 8 << 20
_UNFINISHED = ".importing"


class ModelFileError(Exception):
    """It cannot be used; the text is a sentence for the user."""


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What is about to be done."""

    files: tuple[Path, ...]
    """All parts of the model, links followed."""
    targets: tuple[Path, ...]
    """What they will be called in the models folder."""
    size: int
    """Bytes of all of them."""
    is_linked: bool
    """They take no further room: folder and files are on the same disk."""

    @property
    def model_id(self) -> str:
        """What the model will be called."""
        return _PART.sub("", self.targets[0].stem)


def plan_import(chosen: Path, folder: Path) -> ImportPlan:
    """Look what it takes to use a file. Waits for the disk. Raises `ModelFileError`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        names = _part_names(chosen)
        files = tuple(chosen.with_name(name).resolve(strict=True) for name in names)
        for file in files:
            _check_magic(file)
        targets = tuple(folder / name for name in names)
        size = sum(file.stat().st_size for file in files)
        is_linked = _on_one_disk(files, folder)
        _check_names(files, targets)
    except OSError as error:
        raise ModelFileError(_failed(chosen.name, error)) from error
    if not is_linked and shutil.disk_usage(folder).free < size:
        raise ModelFileError(Sentence("The disk of {folder} has no room for {file}.", folder=folder, file=chosen.name))
    return ImportPlan(files, targets, size, is_linked)


def carry_out(plan: ImportPlan, *, progress: Callable[[int], None], cancelled: Event) -> bool:
    """Do it; return whether it was finished. `progress` hears how many bytes are there. Raises `ModelFileError`."""
    before = 0

    def on_copied(size: int) -> None:
        progress(before + size)

    for file, target in zip(plan.files, plan.targets, strict=True):
        try:
            is_there = target.exists() or _linked(file, target)
            if not is_there and not _copied(file, target, progress=on_copied, cancelled=cancelled):
                return False
            before += file.stat().st_size
        except OSError as error:
            raise ModelFileError(_failed(file.name, error)) from error
    return True


def _part_names(chosen: Path) -> tuple[str, ...]:
    """Return the names of all files of the model that `chosen` is a part of."""
    if chosen.suffix != ".gguf":
        raise ModelFileError(Sentence("{file} is no GGUF file: its name has to end in .gguf.", file=chosen.name))
    part = _PART.search(chosen.stem)
    if part is None:
        return (chosen.name,)
    stem, count = _PART.sub("", chosen.stem), part[2]
    return tuple(f"{stem}-{number:05}-of-{count}.gguf" for number in range(1, int(count) + 1))


def _check_magic(file: Path) -> None:
    with file.open("rb") as opened:
        if opened.read(len(_MAGIC)) != _MAGIC:
            raise ModelFileError(Sentence("{file} is no GGUF file.", file=file.name))


def _on_one_disk(files: tuple[Path, ...], folder: Path) -> bool:
    return all(file.stat().st_dev == folder.stat().st_dev for file in files)


def _check_names(files: tuple[Path, ...], targets: tuple[Path, ...]) -> None:
    for file, target in zip(files, targets, strict=True):
        if target.exists() and not target.samefile(file):
            raise ModelFileError(
                Sentence("The models folder has another {file} already. Rename one of them.", file=target.name)
            )


def _linked(file: Path, target: Path) -> bool:
    """Give the file a second name; not every file system can."""
    try:
        os.link(file, target)
    except OSError:
        return False
    return True


def _copied(file: Path, target: Path, *, progress: Callable[[int], None], cancelled: Event) -> bool:
    """Copy under a name that nobody takes for a model, until it is whole."""
    unfinished = target.with_name(f"{target.name}{_UNFINISHED}")
    try:
        with file.open("rb") as source, unfinished.open("wb") as copy:
            while chunk := source.read(_CHUNK):
                if cancelled.is_set():
                    return False
                copy.write(chunk)
                progress(copy.tell())
        unfinished.replace(target)
    finally:
        with contextlib.suppress(FileNotFoundError):
            unfinished.unlink()
    return True


def _failed(name: str, error: OSError) -> Sentence:
    return Sentence("{file} cannot be used: {reason}.", file=name, reason=error.strerror or type(error).__name__)
