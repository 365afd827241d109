"""Only what somebody has to know becomes a notification."""

from dataclasses import replace
from itertools import product

import pytest

from nodetool.tray.grace import Grace
from nodetool.tray.notices import Severity, notice_of, rotation_notice
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.status import Phase, WorkerStatus

STATUS = WorkerStatus(Phase.RUNNING, "http://127.0.0.1:8000", since=0, reason="Because.")


def status(phase: Phase) -> WorkerStatus:
    return replace(STATUS, phase=phase)


@pytest.mark.parametrize("phase", Phase)
def test_phase_that_stays_is_not_told_again(phase: Phase) -> None:
    assert notice_of(status(phase), replace(status(phase), reason="Another.")) is None


@pytest.mark.parametrize("before", set(Phase) - {Phase.FAILED})
def test_failure_is_told_with_its_reason_wherever_it_comes_from(before: Phase) -> None:
    notice = notice_of(status(before), status(Phase.FAILED))
    assert notice is not None
    assert notice.severity is Severity.CRITICAL
    assert notice.text == "Because."


def test_end_of_a_running_worker_is_a_warning() -> None:
    notice = notice_of(status(Phase.RUNNING), status(Phase.BACKING_OFF))
    assert notice is not None
    assert notice.severity is Severity.WARNING


def test_worker_that_no_longer_answered_is_a_warning() -> None:
    notice = notice_of(status(Phase.STOPPING), replace(status(Phase.BACKING_OFF), cause=Cause.SILENT))
    assert notice is not None
    assert (notice.title, notice.severity) == ("The worker no longer answered", Severity.WARNING)


def test_restart_that_changed_nothing_is_told_once() -> None:
    refused = replace(STATUS, cause=Cause.NOT_RESTARTED, reason="Not restarted: no.")
    notice = notice_of(STATUS, refused)
    assert notice is not None
    assert (notice.title, notice.text) == ("The worker was not restarted", "Not restarted: no.")
    assert notice_of(refused, replace(refused, since=1)) is None


def test_every_other_change_is_silent() -> None:
    told = {
        (before, after)
        for before, after in product(Phase, Phase)
        if notice_of(status(before), status(after)) is not None
    }
    assert all(after is Phase.FAILED or (before, after) == (Phase.RUNNING, Phase.BACKING_OFF) for before, after in told)


def test_rotation_is_told_to_be_final() -> None:
    assert "cannot be brought back" in rotation_notice(Grace.NONE).text
