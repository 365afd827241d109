"""Which changes of the worker deserve a notification, and when such a matter is over."""

from enum import StrEnum

from nodetool.tray.notices.notice import Kind, Notice, Offer, Severity
from nodetool.tray.remedies import Remedy, remedy
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.status import Phase, WorkerStatus
from nodetool.tray.wording import translatable

TOPIC = "worker"
"""Crash, failure and port share it: the newest says how things are."""


class Course(StrEnum):
    """Where trouble with the worker goes."""

    OVER = "over"
    """Somebody has acted, or nobody wants it to run."""
    RECOVERING = "recovering"
    """It runs again; the trouble is over if it stays so."""
    TROUBLED = "troubled"
    """It does not run, or not yet."""


def course(before: Phase | None, after: WorkerStatus) -> Course:
    """Tell where a change of the worker leads."""
    if after.phase in {Phase.STOPPED, Phase.FOREIGN}:
        return Course.OVER
    if after.phase is Phase.RUNNING:
        return Course.RECOVERING
    # Nobody but a person starts a failed worker, or has one stopped for no reason.
    is_wished = before is Phase.FAILED and after.phase is Phase.STARTING
    is_wished |= after.phase is Phase.STOPPING and after.cause is Cause.NONE
    return Course.OVER if is_wished else Course.TROUBLED


def notice_of(before: WorkerStatus, after: WorkerStatus, *, port_is_fixed: bool = False) -> Notice | None:
    """Return what is to be told about a change of the worker's status, if anything.

    Where the environment fixes the port, another one is not offered.
    """
    if after.cause is Cause.NOT_RESTARTED and before.cause is not Cause.NOT_RESTARTED:
        return _not_restarted(after)
    if after.phase is before.phase:
        return None
    if after.phase is Phase.FAILED:
        return _failure(after, port_is_fixed=port_is_fixed)
    if after.phase is Phase.BACKING_OFF and after.cause is Cause.SILENT:
        return _crash(translatable("The worker no longer answered"), after)
    if after.phase is Phase.BACKING_OFF and before.phase is Phase.RUNNING:
        return _crash(translatable("The worker ended unexpectedly"), after)
    return None


def _not_restarted(worker: WorkerStatus) -> Notice:
    return Notice(
        Kind.FAILURE,
        translatable("The worker was not restarted"),
        worker.reason,
        Severity.WARNING,
        offers=(Offer.SHOW_LOGS,),
        topic=TOPIC,
        matter=f"{Kind.FAILURE} {Cause.NOT_RESTARTED}",
    )


def _crash(title: str, worker: WorkerStatus) -> Notice:
    return Notice(
        Kind.CRASH,
        title,
        worker.reason,
        Severity.WARNING,
        offers=(Offer.SHOW_LOGS,),
        topic=TOPIC,
        matter=Kind.CRASH,
    )


def _failure(worker: WorkerStatus, *, port_is_fixed: bool) -> Notice:
    is_port = remedy(worker) is Remedy.CHANGE_PORT
    return Notice(
        Kind.PORT if is_port else Kind.FAILURE,
        translatable("The worker's port is taken") if is_port else translatable("The worker does not run"),
        worker.reason,
        Severity.CRITICAL,
        offers=_offers(worker, port_is_fixed=port_is_fixed),
        topic=TOPIC,
        matter=f"{Kind.FAILURE} {worker.cause}",
    )


def _offers(worker: WorkerStatus, *, port_is_fixed: bool) -> tuple[Offer, ...]:
    match remedy(worker):
        case Remedy.CHANGE_PORT:
            return (Offer.RESTART,) if port_is_fixed else (Offer.OTHER_PORT, Offer.RESTART)
        case Remedy.START_AGAIN:
            return (Offer.RESTART, Offer.SHOW_LOGS)
        case _:
            return (Offer.SHOW_LOGS,)
