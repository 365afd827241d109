"""Supabase itself is asked, with what stands in the form, before anything is saved."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from anyio.from_thread import start_blocking_portal
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QRadioButton, QWidget

from nodetool.tray.gui.application import Gui
from nodetool.tray.gui.widgets.note import Note
from nodetool.tray.service import TrayService
from nodetool.tray.window_pages import PageName
from tests.helpers.model_server import unused_port
from tests.helpers.supabase_stand_in import API_KEY, SupabaseStandIn, supabase_stand_in
from tests.helpers.widgets import click, find
from tests.tray.gui.conftest import Until


@pytest.fixture
def project() -> Iterator[SupabaseStandIn]:
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(supabase_stand_in()) as project:
        yield project


@pytest.fixture
def page(gui: Gui) -> QWidget:
    gui.window.open_page(PageName.AUTHENTICATION)
    page = gui.window.page(PageName.AUTHENTICATION)
    find(QRadioButton, "AUTH_PROVIDER-supabase", page).click()
    return page


def fill_in(page: QWidget, *, url: str, key: str) -> None:
    find(QLineEdit, "SUPABASE_URL", page).setText(url)
    find(QLineEdit, "SUPABASE_KEY", page).setText(key)


def note(page: QWidget, name: str) -> str:
    return find(Note, name, page).text


def test_there_is_nothing_to_test_without_an_address(page: QWidget) -> None:
    button = find(QAbstractButton, "test-connection", page)
    assert not button.isEnabled()
    fill_in(page, url="not an address", key=API_KEY)
    assert not button.isEnabled()
    fill_in(page, url="https://example.supabase.co", key=API_KEY)
    assert button.isEnabled()
    find(QRadioButton, "AUTH_PROVIDER-static", page).click()
    assert not button.isVisible()


def test_project_that_accepts_the_key_is_told_and_nothing_is_saved(
    page: QWidget, project: SupabaseStandIn, until: Until, config_file: Path
) -> None:
    fill_in(page, url=project.url, key=API_KEY)
    click("test-connection", page)
    assert note(page, "test-found") == "Asking Supabase…"
    until(lambda: "answers" in note(page, "test-found"), "the answer")
    assert "supabase" not in config_file.read_text()
    find(QLineEdit, "SUPABASE_KEY", page).setText("another")
    assert note(page, "test-found") == ""


def test_project_that_refuses_the_key_is_told(page: QWidget, project: SupabaseStandIn, until: Until) -> None:
    fill_in(page, url=project.url, key="sb_publishable_wrong")
    click("test-connection", page)
    until(lambda: "does not accept SUPABASE_KEY" in note(page, "test-trouble"), "the refusal")


def test_stored_key_is_used_where_none_is_typed(
    page: QWidget, project: SupabaseStandIn, service: TrayService, until: Until
) -> None:
    service.change_settings({"SUPABASE_KEY": API_KEY})
    fill_in(page, url=project.url, key="")
    click("test-connection", page)
    until(lambda: "The project accepts it." in note(page, "test-found"), "the answer")


def test_project_that_is_away_is_told(page: QWidget, until: Until) -> None:
    fill_in(page, url=f"http://127.0.0.1:{unused_port()}", key=API_KEY)
    click("test-connection", page)
    until(lambda: note(page, "test-trouble"), "the trouble")
