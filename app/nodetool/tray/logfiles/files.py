"""The two log files of the tray, each written by a thread of its own: whoever logs never waits for the disk."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.line_file import LineFile, log_folder
from nodetool.deploy.config.resolve import Settings, resolve
from nodetool.deploy.config.settings import LogFormat
from nodetool.deploy.config.trail import Trail
from nodetool.tray.logfiles.entry import as_json, as_text

FLUSH_SECONDS = 5.0
_SUFFIX = {LogFormat.TEXT: ".log", LogFormat.JSON: ".jsonl"}
"""Each format has files of its own, so that whoever reads one of them finds nothing else in it."""

Heard = tuple[float, str]
"""When a line was heard, in seconds since the epoch, and the line."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the settings say about log files."""

    max_bytes: int
    """0 where none are to be written."""
    kept: int
    log_format: LogFormat

    @classmethod
    def usual(cls) -> "Bounds":
        """Return those of somebody who has set nothing, or something impossible."""
        return cls.of(resolve(environ={}))

    @classmethod
    def of(cls, settings: Settings) -> "Bounds":
        """Read them."""
        return cls(
            settings[declared.NODETOOL_LOG_FILE_MB] << 20,
            settings[declared.NODETOOL_LOG_FILE_COUNT],
            settings[declared.NODETOOL_LOG_FORMAT],
        )


def log_file(name: str, log_format: LogFormat) -> Path:
    """Return where the log of that name stands."""
    return log_folder() / f"{name}{_SUFFIX[log_format]}"


class LogFile:
    """Takes lines from every thread. What cannot be written is lost, counted, and told when writing works again."""

    def __init__(self, name: str, *, what: str, on_trouble: Callable[[str], None]) -> None:
        self._name = name
        self._what = what
        self._on_trouble = on_trouble
        self._bounds: Bounds | None = None
        self._file: LineFile | None = None
        self._missing = 0
        self._trail: Trail[Heard] = Trail(self._write, lost=_lost, name=f"{name} log")

    def __call__(self, line: str) -> None:
        """Take one line; returns at once."""
        self._trail((time.time(), line))

    @property
    def path(self) -> Path | None:
        """Where it is written; None where it is not to be."""
        bounds = self._bounds
        return log_file(self._name, bounds.log_format) if bounds and bounds.max_bytes else None

    def configure(self, bounds: Bounds) -> None:
        """Write as the settings say from now on."""
        if bounds == self._bounds:
            return
        self._on_trouble("")  # the new file tells its own
        self._bounds = bounds
        self._file = self._new_file(bounds) if bounds.max_bytes else None

    def flush(self) -> None:
        """Return when all lines so far are written, or that has failed."""
        self._trail.flush(FLUSH_SECONDS)

    def close(self) -> None:
        """Write what is waiting, and end."""
        self._trail.close()

    def _new_file(self, bounds: Bounds) -> LineFile:
        return LineFile(
            log_file(self._name, bounds.log_format),
            what=self._what,
            max_bytes=bounds.max_bytes,
            kept=bounds.kept,
            on_trouble=self._on_trouble,
        )

    def _write(self, heard: Sequence[Heard]) -> None:
        file, bounds = self._file, self._bounds
        if file is None or bounds is None:
            return
        gap = [_lost(self._missing)] if self._missing else []
        if file.write(_rendered(at, line, bounds.log_format) for at, line in [*gap, *heard]):
            self._missing = 0
        else:
            self._missing += len(heard)


class LogFiles:
    """Both files, and what is wrong with them."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._troubles: dict[str, str] = {}
        self._told = ""
        self._listeners: list[Callable[[str], None]] = []
        self.worker = LogFile("worker", what="log of the worker", on_trouble=lambda told: self._hear("worker", told))
        self.own = LogFile("tray", what="log of the tray", on_trouble=lambda told: self._hear("tray", told))

    @property
    def problem(self) -> str:
        """One sentence: why lines are not written. Empty where they are."""
        return self._told

    def subscribe(self, listener: Callable[[str], None]) -> None:
        """Call `listener` with `problem` when one begins, and when it is over, on the thread that notices."""
        self._listeners.append(listener)

    def configure(self, bounds: Bounds) -> None:
        """Write as the settings say from now on."""
        self.worker.configure(bounds)
        self.own.configure(bounds)

    def flush(self) -> None:
        """Return when all lines so far are written."""
        self.worker.flush()
        self.own.flush()

    def close(self) -> None:
        """Write what is waiting, and end."""
        self.worker.close()
        self.own.close()

    def _hear(self, name: str, told: str) -> None:
        """Pass on the first trouble of both, and the end of the last."""
        with self._lock:
            self._troubles[name] = told
            before = self._told
            self._told = after = next(filter(None, self._troubles.values()), "")
        if bool(before) is not bool(after):
            for listener in self._listeners:
                listener(after)


def _rendered(at: float, line: str, log_format: LogFormat) -> str:
    return as_json(line, at=at) if log_format is LogFormat.JSON else as_text(line)


def _lost(lines: int) -> Heard:
    return time.time(), f"({lines} lines are missing here: they could not be written.)"
