"""What is asked aside is answered on the thread that draws, or dropped where nobody is left to hear it."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from nodetool.deploy.config.errors import ConfigError
from nodetool.tray.gui.aside import Answer, Aside
from nodetool.tray.gui.gui_thread import GuiThread
from nodetool.tray.worker_api.errors import WorkerUnreachableError
from tests.conftest import ExpectLog
from tests.helpers.waiting import wait_until
from tests.tray.gui.conftest import Until

PATIENCE = 10.0


@pytest.fixture
def asker(application: QApplication) -> QObject:
    return QObject(application)


@pytest.fixture
def aside(application: QApplication) -> Iterator[Aside]:  # noqa: ARG001  signals need it
    aside = Aside(GuiThread())
    yield aside
    aside.close()


def ended() -> bool:
    return not any(thread.name == "aside" for thread in threading.enumerate())


def test_answer_comes_on_the_thread_that_draws(aside: Aside, asker: QObject, until: Until) -> None:
    heard: list[tuple[Answer[int], str]] = []
    aside.ask(lambda: 7, lambda answer: heard.append((answer, threading.current_thread().name)), asker=asker)
    until(lambda: heard, "the answer")
    assert heard == [(Answer(7), threading.current_thread().name)]


@pytest.mark.parametrize("trouble", [ConfigError("It is refused."), WorkerUnreachableError("It is away.")])
def test_trouble_is_an_answer(aside: Aside, asker: QObject, until: Until, trouble: Exception) -> None:
    heard: list[Answer[None]] = []

    def fail() -> None:
        raise trouble

    aside.ask(fail, heard.append, asker=asker)
    until(lambda: heard, "the answer")
    assert heard[0].trouble is trouble


def test_what_nobody_expected_is_logged_and_told(
    aside: Aside, asker: QObject, until: Until, expect_log: ExpectLog
) -> None:
    expect_log("Something that was asked aside failed")
    heard: list[Answer[float]] = []
    aside.ask(lambda: 1 / 0, heard.append, asker=asker)
    until(lambda: heard, "the answer")
    assert "nobody expected" in str(heard[0].trouble)


def test_answer_is_dropped_where_the_asker_is_gone_or_all_is_closed(
    aside: Aside, asker: QObject, application: QApplication
) -> None:
    heard: list[Answer[int]] = []
    go_on = threading.Event()
    aside.ask(lambda: int(go_on.wait(PATIENCE)), heard.append, asker=asker)
    delete(asker)
    go_on.set()
    wait_until(ended, timeout=PATIENCE, what="the thread to end")
    application.processEvents()
    aside.close()
    aside.ask(lambda: 7, heard.append, asker=application)
    wait_until(ended, timeout=PATIENCE, what="the thread to end")
    application.processEvents()
    assert heard == []


def test_one_that_hangs_keeps_no_other_waiting(aside: Aside, asker: QObject, until: Until) -> None:
    heard: list[str] = []
    go_on = threading.Event()
    aside.ask(lambda: go_on.wait(PATIENCE), lambda _: heard.append("slow"), asker=asker)
    aside.ask(lambda: None, lambda _: heard.append("quick"), asker=asker)
    until(lambda: heard == ["quick"], "the quick one")
    go_on.set()
    until(lambda: heard == ["quick", "slow"], "the slow one")
