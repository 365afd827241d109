"""Which changes deserve a notification, and its words."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from nodetool.tray.grace import Grace
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.status import Phase, WorkerStatus
from nodetool.tray.worker_api.download import Download


class Severity(StrEnum):
    """How a notification is shown."""

    INFORMATION = "information"
    """Something was done."""
    WARNING = "warning"
    """Something may need attention."""
    CRITICAL = "critical"
    """Something does not work until somebody acts."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A notification; a click on it opens the window, where the reason stands."""

    title: str
    text: str
    severity: Severity = Severity.INFORMATION


def rotation_notice(grace: Grace) -> Notice:
    """Tell what a rotation did to the old token."""
    if grace is Grace.NONE:
        end = "The old token no longer works and cannot be brought back."
    else:
        end = f"The old token works for {grace.words} more."
    return Notice("Token rotated", f"{end} Give callers the new one.")


def exposure_notice(file: Path, mode: int) -> Notice:
    """Tell that others could read the token."""
    return Notice(
        "Others could read the token",
        f"{file} had the permissions {mode:04o}. It is closed again; rotate the token if somebody may have read it.",
        Severity.WARNING,
    )


def log_notice(problem: str) -> Notice:
    """Tell that the log is not written any more."""
    return Notice(
        "Logging has stopped", f"{problem} All else goes on, and so does the log once it can.", Severity.WARNING
    )


def download_notice(download: Download) -> Notice:
    """Tell how a download has ended."""
    if download.error:
        return Notice("A download failed", f"{download.name}: {download.error}", Severity.WARNING)
    called = f" Call it {' or '.join(download.models)}." if download.models else ""
    return Notice("A model was downloaded", f"{download.name} is there.{called}")


def notice_of(before: WorkerStatus, after: WorkerStatus) -> Notice | None:
    """Return what is to be told about a change of the worker's status, if anything."""
    if after.phase is before.phase:
        return None
    if after.phase is Phase.FAILED:
        return Notice("The worker does not run", after.reason, Severity.CRITICAL)
    if after.phase is Phase.BACKING_OFF and after.cause is Cause.SILENT:
        return Notice("The worker no longer answered", after.reason, Severity.WARNING)
    if after.phase is Phase.BACKING_OFF and before.phase is Phase.RUNNING:
        return Notice("The worker ended unexpectedly", after.reason, Severity.WARNING)
    return None
