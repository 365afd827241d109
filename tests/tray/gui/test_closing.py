"""Closing the window never stops the worker, and never hides the only way back to it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from nodetool.tray.gui.closing import Closing
from tests.helpers.widgets import click
from tests.tray.gui.conftest import Until


class World:
    """A window, and what became of it."""

    def __init__(self) -> None:
        self.has_tray = False
        self.quits = 0
        self.window = QWidget()
        self.window.show()
        self.closing = Closing(has_tray=lambda: self.has_tray, quit_tray=self._quit)

    def _quit(self) -> None:
        self.quits += 1

    def question(self) -> QMessageBox:
        box = self.window.findChild(QMessageBox, "close-question")
        assert box is not None
        return box


@pytest.fixture
def world(application: QApplication) -> Iterator[World]:
    world = World()
    yield world
    world.window.close()
    application.processEvents()


def test_with_a_tray_the_window_goes_without_a_question(world: World) -> None:
    world.has_tray = True
    assert world.closing.may_close(world.window)
    assert world.window.findChild(QMessageBox) is None


def test_without_a_tray_the_window_stays_and_asks(world: World) -> None:
    assert not world.closing.may_close(world.window)
    assert "background" in world.question().text()
    assert world.quits == 0


def test_answer_to_keep_running_hides_the_window(world: World) -> None:
    world.closing.may_close(world.window)
    click("close-keep", world.question())
    assert world.window.isHidden()
    assert world.quits == 0


def test_answer_to_quit_quits(world: World) -> None:
    world.closing.may_close(world.window)
    click("close-quit", world.question())
    assert world.quits == 1


def test_escape_changes_nothing(world: World, until: Until) -> None:
    world.closing.may_close(world.window)
    world.question().reject()
    until(lambda: world.window.findChild(QMessageBox) is None, "the end of the question")
    assert world.window.isVisible()
    assert world.quits == 0


def test_end_of_the_session_is_not_held_up_by_a_question(world: World) -> None:
    world.closing.begin_end()
    assert world.closing.may_close(world.window)
