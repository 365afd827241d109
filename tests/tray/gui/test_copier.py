"""Copies by the way that leads there, each told for what it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from nodetool.tray.gui import clipboard
from nodetool.tray.gui.application import Gui
from nodetool.tray.gui.copier import Copier
from nodetool.tray.gui.copy_window import CopyWindow
from nodetool.tray.gui.gui_thread import GuiThread
from nodetool.tray.platform.linux import Linux
from nodetool.tray.presenter import Action
from nodetool.tray.surface import SurfaceError
from tests.helpers.hand_timers import HandTimers
from tests.tray.gui.conftest import Until

SECRET = "the token of a test"


@pytest.fixture
def timers() -> HandTimers:
    return HandTimers()


@pytest.fixture
def copier(application: QApplication, timers: HandTimers) -> Iterator[Copier]:  # noqa: ARG001  Qt has to be there
    """One that finds no tools."""
    copier = Copier(GuiThread(), Linux({}), seconds=lambda: 30, later=timers.call_later)
    yield copier
    copier.close()


def pasted() -> str:
    return QGuiApplication.clipboard().text()


def test_secret_goes_in_time(copier: Copier, timers: HandTimers) -> None:
    assert copier.copy(SECRET).clears_after == 30
    timers.advance(29)
    assert pasted() == SECRET
    timers.advance(1)
    assert pasted() == ""


def test_secret_goes_with_the_tray_and_what_was_copied_since_stays(copier: Copier) -> None:
    copier.copy(SECRET)
    clipboard.copy_plain("an address")
    copier.close()
    assert pasted() == "an address"
    copier.copy(SECRET)
    copier.close()
    assert pasted() == ""


def test_without_focus_and_tools_a_window_copies(
    copier: Copier, timers: HandTimers, monkeypatch: pytest.MonkeyPatch, until: Until
) -> None:
    monkeypatch.setattr(clipboard, "is_trustworthy", lambda: False)
    with pytest.raises(SurfaceError, match="press Copy there"):
        copier.copy(SECRET)
    assert pasted() != SECRET, "it is not there yet, as was told"
    window = next(it for it in QApplication.topLevelWidgets() if isinstance(it, CopyWindow))
    button = window.findChild(QPushButton, "copy-now")
    assert button is not None
    assert window.isVisible()
    assert button.isDefault()
    assert button.accessibleName() == "Copy"
    button.click()
    assert pasted() == SECRET
    assert any("cleared in 30 seconds" in label.text() for label in window.findChildren(QLabel))
    window.close()
    timers.advance(30)
    assert pasted() == ""
    until(lambda: not any(isinstance(it, CopyWindow) for it in QApplication.topLevelWidgets()), "the window to go")


@pytest.mark.usefixtures("application")
def test_tool_that_does_not_copy_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("wl-copy", "wl-paste"):
        program = tmp_path / name
        program.write_text("#!/bin/sh\nexit 0\n")
        program.chmod(0o755)
    monkeypatch.setattr(clipboard, "is_trustworthy", lambda: False)
    platform = Linux({"WAYLAND_DISPLAY": "wayland-7", "PATH": f"{tmp_path}:/bin"})
    with pytest.raises(SurfaceError, match="did not take it, although wl-copy says so"):
        Copier(GuiThread(), platform, seconds=lambda: 30).copy(SECRET)


@pytest.mark.parametrize(
    ("action", "arrived"),
    [(Action.COPY_TOKEN, "The token is on"), (Action.COPY_HEADER, "The Bearer header is on")],
)
def test_window_tells_for_how_long(gui: Gui, until: Until, action: Action, arrived: str) -> None:
    told: list[str] = []
    gui.actions.told.connect(told.append)
    gui.actions.perform(action)
    until(lambda: told, "the sentence")
    assert told == [f"{arrived} the clipboard. It is cleared in 30 seconds."]
