"""What the autostart file says really starts: one tray, in the background, in a session with a panel."""

from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.helpers.desktop.desktop import Desktop
from tests.helpers.desktop.leftovers import find_leftovers
from tests.helpers.desktop.program import Program
from tests.helpers.running_tray import LONG, RunningTray
from tests.helpers.tray_process import free_port
from tests.helpers.waiting import wait_until

pytestmark = pytest.mark.desktop


@pytest.fixture
def tray(desktop: Desktop) -> Iterator[RunningTray]:
    port = free_port()
    tray = RunningTray(desktop, port, {"PORT": str(port), "OLLAMA_API_URL": "http://127.0.0.1:9"})
    yield tray
    tray.ask("quit")
    wait_until(lambda: not trays(desktop), timeout=LONG, what="the tray to end")


def trays(desktop: Desktop) -> list[psutil.Process]:
    """Find those that a login has started."""
    return [process for process in find_leftovers(desktop.home) if "--background" in command_of(process)]


def command_of(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.NoSuchProcess:
        return []


def log_in(tray: RunningTray) -> Program:
    """Start what the file says, as a desktop does."""
    file = Path(tray.ask("login", "status")["place"])
    return tray.desktop.start(["gio", "launch", str(file)], environment=tray.environment)


def test_login_starts_one_tray_without_a_window_also_when_it_comes_twice(tray: RunningTray) -> None:
    assert tray.ask("login", "on")["state"] == "on"
    assert log_in(tray).wait(timeout=LONG) == 0
    worker = tray.wait_for_phase("running")["pid"]
    (first,) = trays(tray.desktop)
    tray.desktop.watcher.wait_for_item(pid=first.pid, timeout=LONG)

    assert log_in(tray).wait(timeout=LONG) == 0
    wait_until(lambda: trays(tray.desktop) == [first], timeout=LONG, what="the second start to be content")
    assert [item.pid for item in tray.desktop.watcher.items()].count(first.pid) == 1
    assert tray.ask("status")["worker"]["pid"] == worker
    assert tray.desktop.screen.find_window("NodeTool") is None
