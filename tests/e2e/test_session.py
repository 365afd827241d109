"""What the session does to the tray: the machine sleeps and wakes, the user logs out."""

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.desktop.desktop import Desktop
from tests.helpers.desktop.login_manager import LoginManager
from tests.helpers.misbehaving.launch import is_gone
from tests.helpers.running_tray import LONG, RunningTray
from tests.helpers.tray_process import free_port
from tests.helpers.waiting import wait_until

pytestmark = pytest.mark.desktop

WINDOW = "^NodeTool$"


@pytest.fixture
def manager(desktop: Desktop) -> Iterator[LoginManager]:
    with LoginManager(desktop.session.session_bus.address) as manager:
        yield manager


@pytest.fixture
def tray(desktop: Desktop, manager: LoginManager) -> Iterator[RunningTray]:
    assert manager is not None
    port = free_port()
    environment = {
        "PORT": str(port),
        "OLLAMA_API_URL": "http://127.0.0.1:9",
        "DBUS_SYSTEM_BUS_ADDRESS": desktop.session.session_bus.address,
    }
    tray = RunningTray(desktop, port, environment)
    yield tray
    tray.close()


def remembered_page(desktop: Desktop) -> str:
    file = Path(desktop.environment["XDG_STATE_HOME"]) / "nodetool" / "window.json"
    return str(json.loads(file.read_text())["page"]) if file.exists() else ""


def test_sleep_writes_down_where_the_window_is_and_the_worker_goes_on(tray: RunningTray, manager: LoginManager) -> None:
    tray.start()
    pid = tray.wait_for_phase("running")["pid"]
    screen = tray.desktop.screen
    window = screen.wait_for_window(WINDOW)
    assert remembered_page(tray.desktop) == ""

    def is_kept() -> bool:
        screen.press("ctrl+2", window=window)  # a window that has just come may lose a key
        manager.prepare_for_sleep(begins=True)
        return remembered_page(tray.desktop) == "token"

    wait_until(is_kept, timeout=LONG, what="the page in the file")
    manager.prepare_for_sleep(begins=False)
    assert tray.ask("status")["worker"]["pid"] == pid


def test_logout_writes_down_where_the_window_is_and_ends_the_worker(tray: RunningTray) -> None:
    tray.start()
    pid = tray.wait_for_phase("running")["pid"]
    tray.desktop.screen.wait_for_window(WINDOW)
    assert tray.program is not None
    os.kill(tray.program.pid, signal.SIGTERM)
    assert tray.program.wait(timeout=LONG) == 0
    assert remembered_page(tray.desktop) == "overview"
    assert is_gone(pid)
