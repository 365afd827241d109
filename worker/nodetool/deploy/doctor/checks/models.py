"""The models folder, and what in it llama.cpp can run."""

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.resolve import Origin
from nodetool.deploy.config.settings import models_folder
from nodetool.deploy.doctor.finding import Finding, Level
from nodetool.deploy.doctor.situation import Situation
from nodetool.deploy.inference.engine_plan import plan_engine, too_big
from nodetool.deploy.inference.engine_settings import EngineSettings
from nodetool.deploy.inference.errors import ModelRefusedError
from nodetool.deploy.inference.gguf_header import check_gguf
from nodetool.deploy.inference.memory_budget import MemoryBudget
from nodetool.deploy.inference.models_folder import ModelFile, scan_models

NAME = "models"


def check_models(situation: Situation) -> Iterator[Finding]:
    """Count the GGUF files, and tell those that are none."""
    folder = models_folder(situation.settings[declared.NODETOOL_MODELS_FOLDER])
    try:
        yield from _folder(folder, situation)
    except OSError as error:
        says = f"{folder} cannot be looked at: {error.strerror}."
        yield Finding(NAME, Level.WARNING, says, "See that the user who runs the worker may enter and read it.")


def _folder(folder: Path, situation: Situation) -> Iterator[Finding]:
    option = declared.NODETOOL_MODELS_FOLDER
    if not folder.is_dir():
        is_chosen = situation.settings.origin(option) is not Origin.DEFAULT
        says = f"{folder} is not there, so there are no models of llama.cpp."
        how = f"Make it and put a GGUF file into it, or mend {option.name}."
        yield Finding(NAME, Level.WARNING if is_chosen else Level.OK, says, how)
        return
    os.scandir(folder).close()  # a scan takes a folder that may not be read for an empty one
    files = scan_models(folder)
    bad = [reason for reason in map(_reason_against, files) if reason]
    for reason in bad:
        yield Finding(NAME, Level.WARNING, reason)
    yield from _too_big(files, situation)
    yield from _usable(len(files) - len(bad), str(folder))


def _usable(count: int, folder: str) -> Iterator[Finding]:
    # Imported here, because it brings an HTTP client along.
    from nodetool.deploy.inference.llama_cpp import xllamacpp_is_installed  # noqa: PLC0415

    files = "1 GGUF file" if count == 1 else f"{count} GGUF files"
    if count and not xllamacpp_is_installed():
        says = f"{files} in {folder}, and no llama.cpp to run them."
        yield Finding(NAME, Level.WARNING, says, "Install it: `pip install 'nodetool-tray[llama]'`.")
    else:
        how = "" if count else "Put one there, if llama.cpp should run it; other model servers need none."
        yield Finding(NAME, Level.OK, f"{files} in {folder}.", how)


def _too_big(files: Iterable[ModelFile], situation: Situation) -> Iterator[Finding]:
    settings = EngineSettings.of(situation.settings)
    budget = MemoryBudget.of(settings.memory_megabytes)
    for file in files:
        with contextlib.suppress(ModelRefusedError):  # told already, or when it is asked for
            plan = plan_engine(file, settings)
            if not budget.has_room_for(plan.need.total, beside=0):
                yield Finding(NAME, Level.WARNING, too_big(plan, budget))


def _reason_against(file: ModelFile) -> str:
    try:
        check_gguf(file.path)
    except ModelRefusedError as error:
        return str(error)
    return ""
