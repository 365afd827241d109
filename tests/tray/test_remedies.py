"""The one deed that helps, for each failure."""

import pytest

from nodetool.tray.remedies import Remedy, remedy
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.status import Phase, WorkerStatus


def failed(cause: Cause) -> WorkerStatus:
    return WorkerStatus(Phase.FAILED, "http://127.0.0.1:8000", since=0, cause=cause)


@pytest.mark.parametrize(
    ("cause", "deed"),
    [
        (Cause.CRASH_LOOP, Remedy.START_AGAIN),
        (Cause.UNANSWERED, Remedy.START_AGAIN),
        (Cause.SPAWN_FAILED, Remedy.START_AGAIN),
        (Cause.CONFIGURATION, Remedy.CHANGE_SETTINGS),
        (Cause.PORT_BUSY, Remedy.CHANGE_PORT),
        (Cause.STRANGER, Remedy.CHANGE_PORT),
        (Cause.SUPERVISOR, Remedy.QUIT),
    ],
)
def test_each_failure_has_the_remedy_that_helps(cause: Cause, deed: Remedy) -> None:
    assert remedy(failed(cause)) is deed


@pytest.mark.parametrize("phase", set(Phase) - {Phase.FAILED})
def test_only_a_failure_has_a_remedy(phase: Phase) -> None:
    assert remedy(WorkerStatus(phase, "", since=0, cause=Cause.CRASH)) is None
