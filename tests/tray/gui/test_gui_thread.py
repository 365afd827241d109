"""What other threads wish is done on the thread that draws."""

import sys
from concurrent.futures import Future, ThreadPoolExecutor
from threading import current_thread

import pytest

from nodetool.tray.gui import gui_thread
from nodetool.tray.gui.gui_thread import GuiThread
from nodetool.tray.surface import SurfaceError
from tests.helpers.waiting import wait_until
from tests.tray.gui.conftest import Until

pytestmark = pytest.mark.usefixtures("application")


@pytest.fixture
def elsewhere() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=1)


def test_outcome_comes_back_to_the_thread_that_wished(until: Until, elsewhere: ThreadPoolExecutor) -> None:
    gui = GuiThread()
    here = current_thread()
    future = elsewhere.submit(gui.run, current_thread)
    until(future.done, "the outcome")
    assert future.result() is here


def test_error_comes_back_too(until: Until, elsewhere: ThreadPoolExecutor) -> None:
    gui = GuiThread()
    future: Future[None] = elsewhere.submit(gui.run, raise_one)
    until(future.done, "the error")
    with pytest.raises(SurfaceError, match="no clipboard"):
        future.result()


def test_wish_of_the_drawing_thread_itself_is_done_at_once() -> None:
    assert GuiThread().run(lambda: 7) == 7


def test_stuck_window_is_told_as_such_and_the_wish_dropped(
    until: Until, elsewhere: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gui_thread, "PATIENCE", 0.05)
    gui = GuiThread()
    done: list[int] = []
    with pytest.raises(SurfaceError, match="does not react"):
        elsewhere.submit(gui.run, lambda: done.append(1)).result()
    gui.post(lambda: done.append(2))
    until(lambda: done, "the next wish")
    assert done == [2]


def test_signals_do_not_use_up_the_references_of_python() -> None:
    """PySide6 6.12.0 loses one to `True` with each, and Python before 3.12 aborts when the last one is gone."""
    gui = GuiThread()
    before = sys.getrefcount(bool(1))
    for _ in range(100):
        gui.post(lambda: None)
    assert sys.getrefcount(bool(1)) > before - 50


def raise_one() -> None:
    raise SurfaceError("There is no clipboard.")


def test_who_waits_for_a_thread_that_ends_is_told_at_once(elsewhere: ThreadPoolExecutor) -> None:
    gui = GuiThread()
    wished = elsewhere.submit(gui.run, lambda: None)  # nobody carries it out: this thread does not turn its loop
    wait_until(lambda: gui._waited_for, timeout=5, what="the wish")
    gui.end()
    later = elsewhere.submit(gui.run, lambda: None)
    for future in (wished, later):
        with pytest.raises(SurfaceError, match="The tray is ending"):
            future.result(5)
