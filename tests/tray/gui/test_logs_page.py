"""The logs are shown live, are found and copied by keyboard, and stay where one reads."""

from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import count

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel

from nodetool.deploy.config.audit import AuditEvent, AuditFile, Deed, audit_file
from nodetool.tray.gui.application import Gui
from nodetool.tray.gui.logs.details_box import DetailsBox
from nodetool.tray.gui.logs.log_table import LogTable
from nodetool.tray.gui.logs.search_field import SearchField
from nodetool.tray.gui.pages.logs import LogsPage
from nodetool.tray.gui.widgets.note import Note
from nodetool.tray.logfiles.book import MOST_LINES
from nodetool.tray.logfiles.files import Bounds, LogFiles
from nodetool.tray.notices import Offer
from nodetool.tray.service import TrayService
from nodetool.tray.window_pages import PageName
from tests.helpers.file_manager import file_manager
from tests.helpers.widgets import click, every_text, find
from tests.tray.gui.conftest import Until

Write = Callable[..., None]
MANY = 1000
TRACEBACK = ("Traceback (most recent call last):", '  File "worker.py", line 1', "KeyError: 'model'")


@pytest.fixture
def write() -> Iterator[Write]:
    """Write lines into the log of the worker, as the running tray does."""
    files = LogFiles()
    files.configure(Bounds.usual())
    written = count(1)

    def flush_now_and_then() -> None:
        if next(written) % MANY == 0:
            files.worker.flush()  # more would be lost: nobody waits for the disk

    def write(*lines: str, level: str = "INFO") -> None:
        at = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M:%S,%f")[:-3]
        first, *rest = lines
        for line in (f"{at} {level} nodetool.some: {first}", *rest):
            files.worker(line)
            flush_now_and_then()
        files.worker.flush()

    yield write
    files.close()


@pytest.fixture
def page(gui: Gui) -> LogsPage:
    gui.window.open_page(PageName.LOGS)
    return find(LogsPage, "page-logs", gui.window)


def table(page: LogsPage) -> LogTable:
    return find(LogTable, "log-lines", page)


def lines(page: LogsPage) -> list[str]:
    model = table(page).model()
    return [str(model.index(row, 2).data()) for row in range(model.rowCount())]


def is_at_end(page: LogsPage) -> bool:
    bar = table(page).verticalScrollBar()
    return bar.value() == bar.maximum() > 0


def counted(page: LogsPage) -> str:
    return find(QLabel, "log-count", page).text()


def note(page: LogsPage) -> str:
    return find(Note, "log-note", page).text


def choose(page: LogsPage, name: str, value: str) -> None:
    box = find(QComboBox, name, page)
    box.setCurrentIndex(box.findData(value))


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def numbered(first: int, many: int) -> list[str]:
    """Return lines that each begin something, to be written after a first one."""
    return [f"2026-01-31 12:00:00,000 INFO nodetool.some: line {number}" for number in range(first, first + many)]


def test_lines_appear_as_they_are_written_and_the_newest_stays_in_sight(
    page: LogsPage, write: Write, until: Until
) -> None:
    assert "What it says appears here as it comes." in note(page)
    write("line 0", *numbered(1, 80))
    until(lambda: len(lines(page)) == 81, "the lines")
    assert is_at_end(page)
    write("newest", level="WARNING")
    until(lambda: lines(page)[-1] == "newest", "the newest")
    until(lambda: is_at_end(page), "it in sight")
    assert table(page).model().index(81, 1).data() == "Warning"
    assert (counted(page), note(page)) == ("82 lines", "")


def test_whoever_scrolls_up_stays_there_and_is_taken_back_by_one_click(
    page: LogsPage, write: Write, until: Until
) -> None:
    write("line 0", *numbered(1, 200))
    until(lambda: len(lines(page)) == 201, "the lines")
    table(page).verticalScrollBar().setValue(3)
    write("below")
    until(lambda: lines(page)[-1] == "below", "the new line")
    assert table(page).verticalScrollBar().value() == 3
    assert counted(page) == "1 new line below"
    click("to-end", page)
    assert is_at_end(page)
    assert counted(page) == "202 lines"
    assert not find(QAbstractButton, "to-end", page).isVisible()


def test_pause_lets_nothing_move_until_one_goes_on(page: LogsPage, write: Write, until: Until) -> None:
    write("before")
    until(lambda: lines(page) == ["before"], "the line")
    QTest.keyClick(table(page), Qt.Key.Key_Space)
    assert counted(page) == "Paused: new lines are shown when you continue."
    write("meanwhile")
    QTest.keyClick(table(page), Qt.Key.Key_Space)
    until(lambda: lines(page) == ["before", "meanwhile"], "what was written meanwhile")


def test_traceback_is_found_by_its_last_line_and_shown_whole(page: LogsPage, write: Write, until: Until) -> None:
    write("harmless")
    write("It failed", *TRACEBACK, level="ERROR")
    write("harmless again")
    until(lambda: len(lines(page)) == 6, "the lines")
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = find(SearchField, "log-search", page)
    QTest.keyClicks(search, "keyERROR")
    until(lambda: lines(page) == ["It failed", *TRACEBACK], "the traceback")
    assert counted(page) == "4 of 6 lines"
    table(page).grab()  # what is found is marked
    table(page).selectRow(2)
    shown = find(DetailsBox, "log-details", page).toPlainText()
    assert shown.endswith("ERROR nodetool.some: It failed\n" + "\n".join(TRACEBACK))
    QTest.keyClick(search, Qt.Key.Key_Escape)
    until(lambda: len(lines(page)) == 6, "all lines")


def test_escape_closes_the_window_only_where_nothing_is_searched_for(page: LogsPage) -> None:
    search = find(SearchField, "log-search", page)

    def is_taken() -> bool:
        escape = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        escape.ignore()
        return QApplication.sendEvent(search, escape) and escape.isAccepted()

    assert not is_taken()
    search.setText("something")
    assert is_taken()


def test_level_leaves_lesser_lines_out_and_one_click_brings_them_back(
    page: LogsPage, write: Write, until: Until
) -> None:
    write("harmless")
    until(lambda: lines(page) == ["harmless"], "the line")
    choose(page, "log-level", "error")
    assert (lines(page), note(page), counted(page)) == ([], "No line matches.", "0 of 1 lines")
    write("It failed", *TRACEBACK, level="ERROR")
    until(lambda: lines(page) == ["It failed", *TRACEBACK], "the error")
    choose(page, "log-level", "debug")
    find(SearchField, "log-search", page).setText("nowhere")
    until(lambda: not lines(page), "nothing")
    click("all-lines", page)
    until(lambda: len(lines(page)) == 5, "all")


def test_chosen_lines_are_copied_in_full_or_all_where_none_is_chosen(
    page: LogsPage, write: Write, until: Until
) -> None:
    long = "x" * 5000
    write("first")
    write(long)
    until(lambda: len(lines(page)) == 2, "the lines")
    click("copy-lines", page)
    assert clipboard().splitlines()[0].endswith("INFO nodetool.some: first")
    table(page).selectionModel().clearSelection()
    table(page).selectionModel().select(
        table(page).model().index(1, 0),
        QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
    )
    QTest.keyClick(table(page), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard().endswith(long)
    assert len(clipboard().splitlines()) == 1


def test_refusals_are_what_one_sees_first_in_the_audit_file(page: LogsPage, until: Until) -> None:
    audit = AuditFile(audit_file())
    choose(page, "log-view", "refused")
    until(lambda: "Nobody was refused yet." in note(page), "the empty log")
    audit(AuditEvent(Deed.ADMIN_CALL, "200", by="worker token 1", what="GET /admin/status"))
    audit(AuditEvent(Deed.REQUEST_REFUSED, "401", address="10.0.0.9", what="GET /v1/models"))
    until(lambda: lines(page) == ["request refused: 401 GET /v1/models from 10.0.0.9"], "the refusal")
    choose(page, "log-level", "debug")
    assert lines(page)[0] == "admin call: 200 GET /admin/status by worker token 1"


def test_flood_of_lines_is_bounded(page: LogsPage, write: Write, until: Until) -> None:
    write("line 0", *numbered(1, MOST_LINES - 1))
    until(lambda: len(lines(page)) == MOST_LINES, "the lines")
    table(page).verticalScrollBar().setValue(200)
    write("one", *numbered(2, 99))
    until(lambda: table(page).verticalScrollBar().value() == 100, "the same lines to stay in sight")
    assert len(lines(page)) == MOST_LINES


def test_nothing_is_read_while_the_page_is_hidden_and_nothing_kept_while_the_window_is(
    page: LogsPage, gui: Gui, write: Write, until: Until
) -> None:
    write("before")
    until(lambda: lines(page) == ["before"], "the line")
    gui.window.open_page(PageName.ABOUT)
    assert page._tail._rounds._is_wanted is False
    gui.window.open_page(PageName.LOGS)
    gui.window.hide()
    assert not page._model.kept
    write("meanwhile")
    gui.window.show()
    until(lambda: lines(page) == ["before", "meanwhile"], "both lines")


def test_token_in_a_path_that_was_refused_is_not_shown(
    page: LogsPage, service: TrayService, gui: Gui, until: Until
) -> None:
    token = service.tokens.reveal()
    AuditFile(audit_file())(AuditEvent(Deed.REQUEST_REFUSED, "401", address="10.0.0.9", what=f"GET /{token}"))
    choose(page, "log-view", "refused")
    until(lambda: lines(page), "the refusal")
    table(page).selectRow(0)
    click("copy-lines", page)
    assert lines(page)[0].startswith("request refused: 401 GET /")
    everything = "\n".join([*lines(page), clipboard(), every_text(gui.window)])
    assert token not in everything


def test_show_logs_of_a_notification_opens_what_the_worker_said(gui: Gui, write: Write, until: Until) -> None:
    write("its last words", level="ERROR")
    gui.window.hide()
    gui._notifier._deeds.perform(Offer.SHOW_LOGS)
    assert gui.window.isVisible()
    page = find(LogsPage, "page-logs", gui.window)
    until(lambda: lines(page) == ["its last words"], "its last words")


def test_folder_of_the_logs_is_opened(page: LogsPage, until: Until) -> None:
    with file_manager() as manager:
        click("open-log-folder", page)
        until(lambda: manager.opened, "the file manager")


def test_log_that_cannot_be_read_says_why(page: LogsPage, until: Until) -> None:
    audit_file().mkdir(parents=True)
    choose(page, "log-view", "refused")
    until(lambda: note(page) == "The log cannot be read: Is a directory.", "the reason")
