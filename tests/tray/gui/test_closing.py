"""Closing the window never stops the worker, and never hides the only way back to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from nodetool.tray.gui.closing import Closing
from nodetool.tray.window_memory import CloseChoice, WindowMemory
from tests.helpers.widgets import click
from tests.tray.gui.conftest import Until


class World:
    """A window, and what became of it."""

    def __init__(self, file: Path) -> None:
        self.has_tray = False
        self.quits = 0
        self.window = QWidget()
        self.window.show()
        self.memory = WindowMemory(file)
        self.closing = Closing(has_tray=lambda: self.has_tray, quit_tray=self._quit, memory=self.memory)

    def _quit(self) -> None:
        self.quits += 1

    def question(self) -> QMessageBox:
        box = self.window.findChild(QMessageBox, "close-question")
        assert box is not None
        return box


@pytest.fixture
def world(application: QApplication, tmp_path: Path) -> Iterator[World]:
    world = World(tmp_path / "window.json")
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


@pytest.mark.parametrize(("button", "choice"), [("close-keep", CloseChoice.KEEP), ("close-quit", CloseChoice.QUIT)])
def test_answer_that_is_to_be_remembered_is_not_asked_for_again(
    world: World, until: Until, button: str, choice: CloseChoice
) -> None:
    world.closing.may_close(world.window)
    click("close-remember", world.question())
    click(button, world.question())
    assert world.memory.state.close_choice is choice
    until(lambda: world.window.findChild(QMessageBox) is None, "the end of the question")
    quits = world.quits
    assert world.closing.may_close(world.window) == (choice is CloseChoice.KEEP)
    assert world.quits - quits == (choice is CloseChoice.QUIT)
    assert world.window.findChild(QMessageBox) is None


def test_answer_of_once_is_asked_for_again(world: World, until: Until) -> None:
    world.closing.may_close(world.window)
    click("close-keep", world.question())
    until(lambda: world.window.findChild(QMessageBox) is None, "the end of the question")
    world.closing.may_close(world.window)
    assert world.question().isVisible()


def test_question_is_open_once_however_often_somebody_closes(world: World) -> None:
    world.closing.may_close(world.window)
    world.closing.may_close(world.window)
    assert len(world.window.findChildren(QMessageBox)) == 1
