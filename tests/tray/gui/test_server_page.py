"""The page of the server says whether a port is free, offers one that is, and starts the tray at login."""

import socket
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QLineEdit, QWidget

from nodetool.tray.gui.application import Gui
from nodetool.tray.gui.widgets.note import Note
from nodetool.tray.login.view import LoginState
from nodetool.tray.port_view import PortView, look_at_port, port_words
from nodetool.tray.service import TrayService
from nodetool.tray.supervisor.status import Phase
from nodetool.tray.window_memory import CloseChoice
from nodetool.tray.window_pages import PageName
from tests.helpers.model_server import unused_port
from tests.helpers.widgets import click, find
from tests.tray.gui.conftest import Until


@pytest.fixture
def page(gui: Gui) -> QWidget:
    gui.window.open_page(PageName.SERVER)
    return gui.window.page(PageName.SERVER)


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another program listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


def note(page: QWidget, name: str) -> str:
    return find(Note, name, page).text


def test_taken_port_is_told_and_a_free_one_offered(page: QWidget, taken: int, until: Until) -> None:
    port = find(QLineEdit, "PORT", page)
    port.setText(str(taken))
    until(lambda: note(page, "port-taken"), "the look")
    assert f"Port {taken} is taken by" in note(page, "port-taken")
    click("use-free-port", page)
    assert int(port.text()) > taken
    until(lambda: note(page, "port-free") == f"Port {port.text()} is free.", "the second look")
    click("discard", page)
    assert note(page, "port-free") == note(page, "port-taken") == ""


def test_port_that_cannot_be_one_is_not_looked_at(page: QWidget, until: Until) -> None:
    find(QLineEdit, "PORT", page).setText("many")
    find(QLineEdit, "PORT", page).setText(str(unused_port()))
    until(lambda: note(page, "port-free"), "the look")


def test_own_port_is_not_called_taken(taken: int) -> None:
    assert look_at_port("127.0.0.1", taken, own=taken).is_own
    assert look_at_port("127.0.0.1", unused_port(), own=0).is_free


def test_address_of_another_machine_is_told() -> None:
    view = look_at_port("192.0.2.1", unused_port(), own=0)
    assert not view.is_free
    assert "192.0.2.1" in port_words(view)
    assert not view.offer


def test_holder_that_nobody_may_know_is_called_another_program() -> None:
    assert port_words(PortView(80, is_free=False)) == "Port 80 is taken by another program."


def test_launch_at_login_is_turned_on_at_once(page: QWidget, service: TrayService, until: Until) -> None:
    box = find(QCheckBox, "start-at-login", page)
    until(box.isEnabled, "the state")
    assert not box.isChecked()
    box.click()
    until(lambda: service.login_view().state is LoginState.ON, "the entry")
    until(lambda: find(QLabel, "login-state", page).text() == "Starts at login.", "the words")
    assert not find(QAbstractButton, "save", page).isEnabled()
    box.click()
    until(lambda: service.login_view().state is LoginState.OFF, "the entry to go")


def test_worker_waits_for_a_person_where_that_is_wished(service: TrayService, environ: dict[str, str]) -> None:
    environ["NODETOOL_START_WORKER"] = "0"
    assert not service.begin()
    assert service.snapshot().worker.phase is Phase.STOPPED


def test_remembered_answer_to_closing_is_forgotten_where_that_is_wished(gui: Gui) -> None:
    gui._memory.change(close_choice=CloseChoice.QUIT)
    gui.window.open_page(PageName.SERVER)
    assert "stops the worker" in find(QLabel, "close-answer", gui.window).text()
    click("ask-again-at-close", gui.window)
    assert gui._memory.state.close_choice is CloseChoice.ASK
    assert not find(QLabel, "close-answer", gui.window).isVisible()
