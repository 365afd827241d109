"""The worker alone as a service: its service manager is this test."""

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.helpers.notify_socket import notify_socket
from tests.helpers.worker_process import worker

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="systemd is Linux's")


def test_worker_tells_when_it_listens_that_it_lives_and_when_it_ends(home: Path, tmp_path: Path) -> None:
    with notify_socket(tmp_path) as manager:
        environ = {"NOTIFY_SOCKET": manager.address, "WATCHDOG_USEC": "400000"}
        with worker(home, environ=environ) as running:
            said = manager.wait_for("READY=1")
            assert f"STATUS=Listening on {running.base_url}." in said
            assert running.call("GET", "/health").status == 200
            manager.wait_for("WATCHDOG=1", count=3)
            os.kill(running.pid, signal.SIGTERM)
            assert running.wait() == 0
        assert manager.said()[-2:] == ["STOPPING=1", "STATUS=Finishing what is under way."]


def test_worker_of_a_supervisor_leaves_the_telling_to_that(home: Path) -> None:
    with notify_socket() as manager:
        with worker(home, "--supervised", environ={"NOTIFY_SOCKET": manager.address}) as running:
            running.let_go()
            running.wait()
        assert manager.said() == []
