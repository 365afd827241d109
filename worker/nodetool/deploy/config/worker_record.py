"""What a worker writes down about itself while it listens, so that a tray that did not start it knows it.

One small file for each port, in the user's runtime folder. It is a hint and no proof: a process that was killed leaves
its file behind. Whoever reads it compares process, start and, in `/health`, the instance id.
"""

import contextlib
import json
import logging
import os
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from nodetool.deploy.config import private_file
from nodetool.deploy.config.process_start import process_start
from nodetool.deploy.config.settings import Provider

logger = logging.getLogger(__name__)

_MOST_BYTES = 16_384


class StartedBy(StrEnum):
    """Who started a worker."""

    TRAY = "tray"
    """A supervisor that holds its lifeline."""
    TERMINAL = "terminal"
    """A person, at a prompt."""
    SYSTEMD = "systemd"
    """A unit."""
    LAUNCHD = "launchd"
    """An agent of macOS."""
    PROGRAM = "program"
    """Something else."""


@dataclass(frozen=True, slots=True)
class WorkerRecord:
    """One worker that listens."""

    pid: int
    started: str
    """When the process began, in the words of `process_start`."""
    instance_id: str
    address: str
    """Base URL with the address that it listens on, 0.0.0.0 included."""
    host: str
    port: int
    provider: Provider
    started_by: StartedBy
    version: str

    @property
    def lives(self) -> bool:
        """Whether the very process that wrote it still runs."""
        return self.started != "" and process_start(self.pid) == self.started


def record_file(folder: Path, port: int) -> Path:
    """Return where the record of the worker on `port` stands."""
    return folder / f"worker-{port}.json"


def read_record(folder: Path, port: int) -> WorkerRecord | None:
    """Return what the worker on `port` wrote down; None where none did, or where somebody else could have."""
    try:
        with record_file(folder, port).open("rb") as source:
            status = os.fstat(source.fileno())
            if not private_file.is_own(status) or private_file.others_may_enter(status):
                return None
            return _parsed(source.read(_MOST_BYTES))
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None


@contextlib.contextmanager
def recorded(folder: Path, record: WorkerRecord) -> Iterator[None]:
    """Have `record` stand in `folder` meanwhile. A folder that cannot be written to hinders no worker."""
    try:
        _write(folder, record)
    except OSError as error:
        logger.info("A tray will not know this worker: its record cannot be written (%s).", error)
    try:
        yield
    finally:
        _remove(folder, record)


def who_started(environ: Mapping[str, str], *, pid: int, supervised: bool, on_terminal: bool) -> StartedBy:
    """Tell it from what systemd and launchd say to their processes alone; their variables are inherited further."""
    if supervised:
        return StartedBy.TRAY
    if environ.get("SYSTEMD_EXEC_PID") == str(pid):
        return StartedBy.SYSTEMD
    if on_terminal:
        return StartedBy.TERMINAL
    # Of a program that a person starts, macOS says `0` or the name of the application around it.
    return StartedBy.LAUNCHD if "nodetool" in environ.get("XPC_SERVICE_NAME", "").lower() else StartedBy.PROGRAM


def _write(folder: Path, record: WorkerRecord) -> None:
    private_file.make_private_folder(folder)
    status = folder.lstat()
    if not private_file.is_own(status) or private_file.others_may_enter(status):
        raise PermissionError(f"{folder} is open to other users")
    target = record_file(folder, record.port)
    new = target.with_name(f"{target.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(private_file.create_private_file(new), "w") as file:
            json.dump(asdict(record), file)
        new.replace(target)
    except OSError:
        new.unlink(missing_ok=True)
        raise


def _remove(folder: Path, record: WorkerRecord) -> None:
    """Remove it, unless the next worker on this port has written its own."""
    if read_record(folder, record.port) == record:
        with contextlib.suppress(OSError):
            record_file(folder, record.port).unlink()


def _parsed(raw: bytes) -> WorkerRecord:
    known = json.loads(raw)
    if not isinstance(known, dict) or not isinstance(known["pid"], int) or not isinstance(known["started"], str):
        raise TypeError("It is no record of a worker.")
    named = {"provider": Provider(known["provider"]), "started_by": StartedBy(known["started_by"])}
    return WorkerRecord(**{**known, **named})
