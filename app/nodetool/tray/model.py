"""What there is to show, at one moment. Frozen, so that it can cross threads; the single source of every view."""

from dataclasses import dataclass
from pathlib import Path

from nodetool.deploy.config.settings import Provider
from nodetool.deploy.config.worker_token import TokenSource
from nodetool.tray.supervisor.status import WorkerStatus
from nodetool.tray.supervisor.usage import Usage


@dataclass(frozen=True, slots=True)
class TokenView:
    """The worker token as it may be shown: never the whole of it."""

    config_file: Path
    masked: str = ""
    """Empty where there is none, which `problem` explains."""
    source: TokenSource | None = None
    file_mode: int | None = None
    """Permission bits of the configuration file; None where there is no file."""
    is_open: bool = False
    """Others may still enter the file, though reading it closes it to them where that is possible."""
    problem: str = ""
    """One sentence: why the token cannot be read, or what is wrong with it."""
    fixed: str = ""
    """One sentence: why it cannot be rotated here. Empty where it can."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything that tray, window and command line show."""

    worker: WorkerStatus
    token: TokenView
    provider: Provider | None
    """How the running worker authenticates callers, or the next one where none runs; None where nobody can tell."""
    is_exposed: bool = False
    """Other machines can reach that worker."""
    settings_problem: str = ""
    """One sentence: why the settings are refused."""
    log_problem: str = ""
    """One sentence: why the log files are not written. Empty where they are, and where none are wanted."""
    usage: Usage | None = None
    """What the worker uses of the machine; None unless somebody wanted to know."""
    restart_needed: bool = False
    """The running worker was started with other settings than those in force now."""
    undoable: tuple[str, ...] = ()
    """The names of those that can be made again as the worker has them."""
