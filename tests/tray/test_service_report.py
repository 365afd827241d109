"""A real tray whose service manager is this test."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.notify_socket import NotifySocket, notify_socket
from tests.helpers.tray_process import TrayHome
from tests.helpers.waiting import wait_until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="systemd is Linux's")


@pytest.fixture
def manager(tray: TrayHome) -> Iterator[NotifySocket]:
    with notify_socket() as socket:
        tray.environment |= {"NOTIFY_SOCKET": socket.address, "WATCHDOG_USEC": "2000000"}
        yield socket


def test_service_is_ready_when_its_worker_is_and_tells_its_end_before_that(
    tray: TrayHome, manager: NotifySocket
) -> None:
    process = tray.start("run", "--headless")
    said = manager.wait_for("READY=1")
    assert said[said.index("READY=1") + 1].startswith(f"STATUS=Running at 127.0.0.1:{tray.port}.")
    assert tray.ask("status")["worker"]["phase"] == "running"
    assert b"NOTIFY_SOCKET" not in Path(f"/proc/{tray.worker_pid()}/environ").read_bytes()
    tray.run("stop")
    manager.wait_for("STATUS=Stopped.")
    manager.wait_for("WATCHDOG=1", count=3)
    process.terminate()
    assert process.wait(30) == 0
    assert manager.said().count("READY=1") == 1
    assert "STOPPING=1" in manager.said()


def test_refused_settings_end_the_service_with_a_code_of_their_own(tray: TrayHome, manager: NotifySocket) -> None:
    tray.environment["NODETOOL_HOST"] = "0.0.0.0"
    tray.environment["AUTH_PROVIDER"] = "none"
    assert tray.run("run", "--headless").returncode == 78
    said = manager.said()
    assert "READY=1" not in said
    last_status = next(each for each in reversed(said) if each.startswith("STATUS="))
    assert "NODETOOL_ALLOW_OPEN_NETWORK" in last_status


def test_tray_without_a_service_manager_stays_where_its_worker_fails(tray: TrayHome) -> None:
    tray.environment["NODETOOL_HOST"] = "0.0.0.0"
    tray.environment["AUTH_PROVIDER"] = "none"
    tray.start("run", "--headless")
    wait_until(lambda: tray.ask("status")["worker"]["phase"] == "failed", timeout=60, what="the failure")
