"""What becomes of the worker is written down in whole sentences."""

from pathlib import Path

import pytest

from nodetool.deploy.config.settings import Provider
from nodetool.deploy.config.worker_token import TokenSource
from nodetool.tray.logfiles.state_log import StateLog
from nodetool.tray.model import Snapshot, TokenView
from nodetool.tray.supervisor.status import Phase, WorkerStatus
from tests.helpers.pseudo_language import speaking_pseudo

TOKEN = TokenView(Path("/home/u/deployment.yaml"), masked="abcdefgh...wxyz", source=TokenSource.CONFIG, file_mode=0o600)


def snapshot(phase: Phase, *, pid: int | None = 7, reason: str = "") -> Snapshot:
    worker = WorkerStatus(phase, "http://127.0.0.1:8000", since=0, pid=pid, reason=reason)
    return Snapshot(worker, TOKEN, Provider.STATIC)


def test_each_state_is_a_sentence_with_its_reason_behind_it(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    log = StateLog()
    log(snapshot(Phase.STARTING, pid=None))
    log(snapshot(Phase.RUNNING))
    log(snapshot(Phase.RUNNING))
    log(snapshot(Phase.STOPPING, reason="The worker no longer answered."))
    assert caplog.messages == [
        "The worker: Starting.",
        "The worker: Running at 127.0.0.1:8000 (process 7).",
        "The worker: Stopping (process 7). The worker no longer answered.",
    ]


def test_log_is_english_whatever_the_window_speaks(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    with speaking_pseudo():
        StateLog()(snapshot(Phase.RUNNING))
    assert caplog.messages == ["The worker: Running at 127.0.0.1:8000 (process 7)."]
