"""A copied token on a real Wayland clipboard, which takes nothing from a window without the focus."""

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from tests.helpers.desktop.wayland import WaylandDesktop, wayland_desktop
from tests.helpers.running_tray import LONG
from tests.helpers.tray_process import free_port
from tests.helpers.waiting import wait_until

pytestmark = pytest.mark.desktop

HINT = "x-kde-passwordManagerHint"
COPY_WINDOW = """
from PySide6.QtWidgets import QApplication
from nodetool.tray.clipboard.copied import Copied
from nodetool.tray.gui.clipboard import copy_secret
from nodetool.tray.gui.copy_window import CopyWindow

def copy():
    copy_secret("copied with the focus")
    return Copied(30)

application = QApplication([])
window = CopyWindow(copy)
window.open_in_front()
application.exec()
"""


@pytest.fixture
def desktop() -> Iterator[WaylandDesktop]:
    with wayland_desktop() as desktop:
        desktop.environment.update(PORT=str(free_port()), OLLAMA_API_URL="http://127.0.0.1:9")
        yield desktop


def ask(desktop: WaylandDesktop, *arguments: str) -> dict[str, Any]:
    said = subprocess.run(
        [sys.executable, "-m", "nodetool.tray", "--json", *arguments],
        env=desktop.environment,
        capture_output=True,
        text=True,
        timeout=LONG,
        check=False,
    )
    answer: dict[str, Any] = json.loads(said.stdout)
    return answer


def test_copy_arrives_from_a_tray_without_the_focus_and_is_cleared_at_its_end(desktop: WaylandDesktop) -> None:
    tray = desktop.start(sys.executable, "-m", "nodetool.tray", "run", "--background")
    try:
        wait_until(lambda: ask(desktop, "status")["running"], timeout=LONG, what="the tray to answer")
        assert ask(desktop, "token", "copy")["copied"] is True
        assert desktop.paste() == ask(desktop, "token", "show")["token"]
        ask(desktop, "quit")
        assert tray.wait(timeout=LONG) == 0
        assert desktop.paste() is None
    finally:
        tray.stop()


def test_copy_arrives_from_a_window_that_nobody_has_touched(desktop: WaylandDesktop) -> None:
    # The first run opens it. Sway gives it the focus, and still drops what it copies before any key or click.
    keyboard = desktop.start("wtype", "-s", "60000")
    tray = desktop.start(sys.executable, "-m", "nodetool.tray")
    try:
        wait_until(lambda: ask(desktop, "status")["running"], timeout=LONG, what="the tray to answer")
        assert ask(desktop, "token", "copy")["copied"] is True
        assert desktop.paste() == ask(desktop, "token", "show")["token"]
        ask(desktop, "quit")
        assert tray.wait(timeout=LONG) == 0
    finally:
        tray.stop()
        keyboard.stop()


def test_window_that_asks_for_the_focus_copies_and_marks_when_its_button_is_pressed(desktop: WaylandDesktop) -> None:
    window = desktop.start(sys.executable, "-c", COPY_WINDOW)
    # The keyboard is there before the key is pressed, so that the window has time to get the focus.
    keyboard = desktop.start("wtype", "-s", "4000", "-k", "Return", "-s", "2000")
    try:
        wait_until(lambda: desktop.paste() == "copied with the focus", timeout=LONG, what="the copy")
        assert HINT in desktop.formats()
    finally:
        window.stop()
        keyboard.stop()
