"""The overview shows what a real worker tells of its callers, and asks it only while somebody looks."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget

from nodetool.tray.gui.application import Gui
from nodetool.tray.gui.logs.log_table import LogTable
from nodetool.tray.gui.pages.overview import OverviewPage
from nodetool.tray.gui.widgets.activity_plot import ActivityPlot
from nodetool.tray.gui.widgets.problem_row import ProblemRow
from nodetool.tray.service import TrayService
from nodetool.tray.window_pages import PageName
from nodetool.tray.worker_api.client import WorkerApi
from tests.helpers.http_call import bearer, call
from tests.helpers.told_activity import activity, lately
from tests.helpers.tray_process import free_port
from tests.helpers.widgets import click, every_text, find
from tests.tray.gui.conftest import Until

WRONG = "wrong-token-0123456789"


@pytest.fixture
def port(environ: dict[str, str]) -> int:
    port = free_port()
    environ |= {"PORT": str(port)}
    return port


def overview(gui: Gui) -> OverviewPage:
    gui.window.open_page(PageName.OVERVIEW)
    return find(OverviewPage, "page-overview", gui.window)


def text(name: str, page: QWidget) -> str:
    return find(QLabel, name, page).text()


def test_worker_that_does_not_run_is_told_and_nothing_is_claimed(gui: Gui, until: Until) -> None:
    page = overview(gui)
    until(lambda: text("in-memory", page) == "The worker does not run.", "the first look")
    assert text("activity", page) == "Shown while the worker runs."
    assert text("answers", page) == ""
    assert not find(QLabel, "uptime", page).isVisible()


def test_refused_call_appears_in_the_overview_and_leads_to_the_log_of_refusals(
    port: int, gui: Gui, service: TrayService, until: Until
) -> None:
    page = overview(gui)
    service.start()
    until(lambda: service.snapshot().worker.answers, "the worker")
    address = f"http://127.0.0.1:{port}"
    assert call(address, "GET", "/v1/models", headers=bearer(service.tokens.reveal())).status == 200
    assert call(address, "GET", "/v1/models", headers=bearer(WRONG)).status == 401
    until(lambda: "; 0 failed, 1 refused." in text("activity", page), "the refusal")
    assert text("activity", page).startswith("Last 5 minutes: 1 request from 1 caller")
    assert text("callers", page) == "From 127.0.0.1 (1)"
    assert find(ActivityPlot, "activity-plot", page).accessibleDescription() == text("activity", page)
    (row,) = page.findChildren(ProblemRow)  # that nobody runs an Ollama here is no problem
    assert "1 request from 127.0.0.1 refused" in every_text(row)
    click(f"go-{row.objectName()}", page)
    assert gui.window.current_page is PageName.LOGS
    table = find(LogTable, "log-lines", gui.window)
    until(lambda: table.model().rowCount(), "the log of refusals")
    shown = [str(table.model().index(row, 2).data()) for row in range(table.model().rowCount())]
    assert shown == ["request refused: 401 GET /v1/models from 127.0.0.1"]


def test_worker_is_asked_only_while_the_page_is_seen(
    gui: Gui, service: TrayService, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    running = service.running_worker

    def noted() -> WorkerApi:
        asked.append(1)
        return running()

    monkeypatch.setattr(service, "running_worker", noted)
    page = overview(gui)
    page._look._timer.setInterval(1)
    until(lambda: len(asked) > 2, "the looks")
    gui.window.open_page(PageName.ABOUT)
    assert not page._look._timer.isActive()
    page._look.look()
    until(lambda: not page._look._is_asking, "the last answer")
    before = len(asked)
    gui.window.open_page(PageName.OVERVIEW)
    until(lambda: len(asked) > before, "another look")
    gui.window.hide()
    assert not page._look._timer.isActive()


def painted(plot: ActivityPlot, part: Callable[[QImage], QRect]) -> set[int]:
    image = plot.grab().toImage()
    place = part(image)
    return {image.pixel(x, y) for x in range(place.left(), place.right()) for y in range(place.top(), place.bottom())}


def test_plot_draws_the_newest_requests_at_the_right(gui: Gui) -> None:
    plot = find(ActivityPlot, "activity-plot", overview(gui))

    def newest(image: QImage) -> QRect:
        return QRect(image.width() - 8, image.height() // 2, 7, 4)

    def oldest(image: QImage) -> QRect:
        return QRect(0, image.height() // 2, 7, 4)

    plot.show_activity(None)
    assert painted(plot, newest) == painted(plot, oldest)
    plot.show_activity(activity(requests=lately(9), refused=lately(1)))
    assert painted(plot, newest) != painted(plot, oldest)
