"""What runs here, where it keeps its files, and under which licences: for people and for bug reports."""

import os
import platform
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from nodetool.deploy import __version__
from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.errors import ConfigError
from nodetool.deploy.config.line_file import log_folder
from nodetool.deploy.config.paths import deployment_config_file
from nodetool.deploy.config.settings import models_folder
from nodetool.tray.examination import Finding, examine
from nodetool.tray.preferences import Preferences

PROJECT = "nodetool-tray"
LICENCE = "Apache-2.0"
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_LONGEST_LICENCE = 60
"""Characters: some distributions put the whole text where its name belongs."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something that others have written and that runs here."""

    name: str
    version: str
    licence: str
    """Its name; empty where the part does not say."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where files of this application are."""

    configuration: Path
    logs: Path
    models: Path | None
    """None where the settings are refused."""


def versions(qt: str = "") -> str:
    """Name what runs here, on one line."""
    parts = (f"NodeTool {__version__}", f"Python {platform.python_version()}", f"Qt {qt}" if qt else "")
    system = f"{platform.system()} {platform.release()} on {platform.machine()}"
    return ", ".join(part for part in (*parts, system) if part)


def folders(preferences: Preferences) -> Folders:
    """Return the folders as the settings have them now."""
    try:
        models: Path | None = models_folder(preferences.resolved()[declared.NODETOOL_MODELS_FOLDER])
    except ConfigError:
        models = None
    return Folders(deployment_config_file().parent, log_folder(), models)


def bug_report(*, qt: str = "", environ: Mapping[str, str] | None = None) -> str:
    """Return what belongs into a bug report, without secrets. Waits some seconds. Raises `ExaminationError`."""
    findings = examine((), environ=os.environ if environ is None else environ)
    return "\n".join([versions(qt), "", *(line for finding in findings for line in _lines(finding))])


def parts() -> tuple[Part, ...]:
    """Return the parts that the installed application needs, by name; empty where it was not installed as one."""
    return tuple(sorted(_parts(PROJECT), key=lambda part: part.name.lower()))


def _parts(project: str) -> Iterator[Part]:
    """Follow the requirements of requirements; what is not installed here is not needed here."""
    seen, waiting = {project.lower()}, list(_required_by(project))
    while waiting:
        name = waiting.pop()
        if name.lower() in seen:
            continue
        seen.add(name.lower())
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue
        yield Part(found.metadata["Name"], found.version, _licence(found))
        waiting += _required_by(name)


def _required_by(name: str) -> Sequence[str]:
    try:
        lines = distribution(name).requires or []
    except PackageNotFoundError:
        return ()
    own = name.lower() == PROJECT
    # Extras of others are not followed: what came by one of them is not ours to list.
    return [match[0] for line in lines if (own or "extra ==" not in line) and (match := _NAME.match(line))]


def _licence(found: Distribution) -> str:
    told = _field(found, "License-Expression")
    if not told:
        kinds = [line for line in found.metadata.get_all("Classifier") or [] if line.startswith("License ::")]
        told = ", ".join(line.rpartition(" :: ")[2] for line in kinds)
    if not told:
        told = _field(found, "License").strip().partition("\n")[0]
    return told if len(told) <= _LONGEST_LICENCE else ""


def _field(found: Distribution, name: str) -> str:
    return found.metadata[name] if name in found.metadata else ""  # noqa: SIM401  it has no `get` in Python 3.11


def _lines(finding: Finding) -> Iterator[str]:
    yield f"{finding.level:<8} {finding.check}: {finding.says}"
    if finding.do:
        yield f"{'':<8} -> {finding.do}"
