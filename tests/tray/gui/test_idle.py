"""Without a window on the screen, no timer of the tray wakes the machine every few seconds."""

import gc
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from nodetool.tray.gui.application import Gui
from nodetool.tray.opening import Opening
from nodetool.tray.service import TrayService
from nodetool.tray.window_pages import PageName
from tests.tray.gui.conftest import Until

SELDOM_MS = 4_000


@pytest.fixture
def quiet(application: QApplication, service: TrayService) -> Iterator[Gui]:
    """The tray as a login starts it."""
    gui = Gui(application, service)
    gui.open(Opening.BACKGROUND)
    yield gui
    gui.close()
    application.processEvents()


def frequent_timers() -> list[QTimer]:
    """Return every timer of the process that goes off again and again, and often."""
    # By type: a proxy whose object is gone would answer `isinstance` with an error.
    timers = [each for each in gc.get_objects() if issubclass(type(each), QTimer) and isValid(each)]
    return [each for each in timers if each.isActive() and not each.isSingleShot() and each.interval() < SELDOM_MS]


@pytest.fixture(autouse=True)
def _silence() -> None:
    """Stop what windows of other tests have left running."""
    for timer in frequent_timers():
        timer.stop()


def is_shown(gui: Gui, name: PageName) -> bool:
    return gui.window.current_page is name


def test_frequent_timers_are_found(application: QApplication) -> None:
    timer = QTimer(application, interval=SELDOM_MS - 1)
    timer.start()
    assert timer in frequent_timers()
    timer.stop()
    timer.deleteLater()


@pytest.mark.usefixtures("quiet")
def test_no_frequent_timer_before_a_window_was_opened(until: Until) -> None:
    until(lambda: not frequent_timers(), "only rare timers")


def test_no_frequent_timer_after_every_page_was_seen_and_the_window_closed(quiet: Gui, until: Until) -> None:
    for name in PageName:
        quiet.show_page(name)
        until(partial(is_shown, quiet, name), f"the page {name}")
    quiet.window.hide()
    until(lambda: not frequent_timers(), "only rare timers")
