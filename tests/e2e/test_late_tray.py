"""The icon appears as soon as somebody shows icons, once, and again where the panel was killed and came back."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.desktop.desktop import Desktop, open_desktop, open_session
from tests.helpers.desktop.panel import Panel
from tests.helpers.running_tray import RunningTray
from tests.helpers.tray_process import free_port
from tests.helpers.waiting import wait_until

pytestmark = pytest.mark.desktop

WINDOW = "^NodeTool$"
QUESTION = "Close the window"
LONG = 60.0


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Desktop]:
    """A desktop whose panel nobody has started."""
    with open_session(tmp_path, has_panel=False) as session, open_desktop(session) as desktop:
        yield desktop


@pytest.fixture
def tray(bare: Desktop) -> Iterator[RunningTray]:
    port = free_port()
    tray = RunningTray(bare, port, {"PORT": str(port), "OLLAMA_API_URL": "http://127.0.0.1:9"})
    yield tray
    tray.close()


def registrations(tray: RunningTray) -> int:
    """Count the icons of the tray."""
    assert tray.program is not None
    return sum(item.pid == tray.program.pid for item in tray.desktop.watcher.items())


def started_panel(desktop: Desktop, folder: Path) -> Panel:
    folder.mkdir()
    return Panel.start(environment=desktop.environment, logs=folder)


def reopened(tray: RunningTray) -> str:
    """Start the application again, which opens the window of the one that runs."""
    second = tray.desktop.start([sys.executable, "-m", "nodetool.tray"], environment=tray.environment)
    assert second.wait(timeout=LONG) == 0
    return tray.desktop.screen.wait_for_window(WINDOW, timeout=LONG)


def test_icon_comes_with_the_panel_and_survives_its_death(tray: RunningTray, tmp_path: Path) -> None:
    desktop = tray.desktop
    tray.program = desktop.start([sys.executable, "-m", "nodetool.tray"], environment=tray.environment)
    desktop.screen.wait_for_window(WINDOW, timeout=LONG)  # without a tray, it opens by itself
    for name in ("first", "second"):
        panel = started_panel(desktop, tmp_path / name)
        try:
            desktop.wait_for_tray(tray.program, timeout=LONG)
            assert registrations(tray) == 1
            tray.wait_for_phase("running")
            assert registrations(tray) == 1
        finally:
            panel.panel.kill()
            panel.settings.stop()
        wait_until(lambda: not desktop.watcher.is_running(), timeout=LONG, what="the end of the panel")


def test_window_without_a_tray_asks_once_and_keeps_running(tray: RunningTray) -> None:
    desktop = tray.desktop
    tray.program = desktop.start([sys.executable, "-m", "nodetool.tray"], environment=tray.environment)
    window = desktop.screen.wait_for_window(WINDOW, timeout=LONG)
    tray.wait_for_phase("running")
    desktop.screen.press("Escape", window=window)
    question = desktop.screen.wait_for_window(QUESTION, timeout=LONG)
    desktop.screen.press("alt+r", "alt+k", window=question)
    desktop.screen.wait_until_closed(WINDOW, timeout=LONG)
    assert tray.ask("status")["worker"]["phase"] == "running"
    window = reopened(tray)
    desktop.screen.press("Escape", window=window)
    desktop.screen.wait_until_closed(WINDOW, timeout=LONG)
    assert desktop.screen.find_window(QUESTION) is None
    window = reopened(tray)
    desktop.screen.press("ctrl+q", window=window)
    assert tray.program.wait(timeout=LONG) == os.EX_OK
