"""Notifications on a real server: shown once, replaced, closed when settled, and their buttons do what they say."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from nodetool.deploy.config.store import DeploymentStore
from nodetool.tray.audited import Actor
from nodetool.tray.grace import Grace
from nodetool.tray.gui.application import Gui
from nodetool.tray.gui.widgets.note import Note
from nodetool.tray.notices import Kind, Notice, Severity
from nodetool.tray.notices.wanted import SWITCHES
from nodetool.tray.service import TrayService
from nodetool.tray.supervisor.status import Phase
from tests.conftest import ExpectLog
from tests.helpers.desktop.desktop import connections, home_environment, short_folder
from tests.helpers.desktop.display import Display
from tests.helpers.desktop.dunst import Dunst
from tests.helpers.desktop.session_bus import SessionBus
from tests.helpers.widgets import find
from tests.tray.gui.conftest import Until

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def session() -> Iterator[dict[str, str]]:
    """The environment of a session with a screen and a bus."""
    with short_folder() as home:
        environment = home_environment(home)
        display = Display.start(environment=environment, logs=home)
        bus = SessionBus.start(environment=environment, folder=home, logs=home)
        environment |= connections(display, bus)
        yield environment
        bus.stop()
        display.stop()


@pytest.fixture
def dunst(
    session: dict[str, str], _no_session: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Dunst]:
    """The server of one test, which the tray finds; the quiet time is over."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", session["DBUS_SESSION_BUS_ADDRESS"])
    monkeypatch.setattr("nodetool.tray.notices.desk.QUIET_SECONDS", 0.0)
    dunst = Dunst.start(environment=session, folder=tmp_path)
    yield dunst
    dunst.stop()


@pytest.fixture
def hidden(dunst: Dunst, gui: Gui) -> Gui:
    """The tray with its window closed, so that nobody looks."""
    assert not dunst.displayed()
    gui.window.hide()
    return gui


def notice(text: str = "It stopped.", kind: Kind = Kind.CRASH) -> Notice:
    return Notice(kind, "Something happened", text, Severity.WARNING, topic="test")


def test_later_one_of_a_topic_takes_the_place_of_the_older(hidden: Gui, dunst: Dunst, until: Until) -> None:
    hidden.surface.notify(notice("First."))
    until(lambda: dunst.displayed() == 1, "the notification")
    hidden.surface.notify(notice("A name with <b>signs</b> & more."))
    hidden.surface.notify(Notice(Kind.LOG, "Another", "Of another topic."))
    until(lambda: dunst.displayed() == 2, "two, not three")
    dunst.clear_screen()
    # What dunst keeps is the markup, in which the signs are no commands.
    assert ("Something happened", "A name with &lt;b&gt;signs&lt;/b&gt; &amp; more.") in dunst.history()


def test_click_opens_the_window(hidden: Gui, dunst: Dunst, until: Until) -> None:
    hidden.surface.notify(notice())
    until(lambda: dunst.displayed() == 1, "the notification")
    dunst.click()
    until(hidden.window.isVisible, "the window")


def test_kind_that_is_turned_off_is_not_shown(hidden: Gui, service: TrayService, dunst: Dunst, until: Until) -> None:
    service.change_settings({SWITCHES[Kind.CRASH].name: "0"})
    hidden.surface.notify(notice("Unwanted."))
    hidden.surface.notify(Notice(Kind.LOG, "Wanted", "It is told."))
    until(lambda: dunst.displayed() == 1, "the other")
    dunst.clear_screen()
    assert [title for title, _ in dunst.history()] == ["Wanted"]


@pytest.mark.usefixtures("hidden")
def test_rotation_in_the_window_is_not_told_and_one_by_another_program_is(
    service: TrayService, config_file: Path, dunst: Dunst, until: Until
) -> None:
    service.refresh()
    service.rotate_token(Grace.NONE, by=Actor.WINDOW)
    DeploymentStore(config_file).update(lambda config: config.update(worker_auth_token="k" * 43))
    until(lambda: dunst.displayed() == 1, "the notification")
    dunst.clear_screen()
    assert [text for _, text in dunst.history()] == [
        "Another program has replaced the token in the configuration file. Give callers the new one."
    ]


@pytest.mark.usefixtures("hidden")
def test_file_that_others_could_read_is_told_and_its_button_rotates(
    service: TrayService, config_file: Path, dunst: Dunst, until: Until, expect_log: ExpectLog
) -> None:
    expect_log("could be read by others")
    before = service.tokens.reveal()
    config_file.chmod(0o644)
    until(lambda: dunst.displayed() == 1, "the notification")
    assert config_file.stat().st_mode & 0o777 == 0o600
    dunst.press("Rotate token")
    until(lambda: service.tokens.reveal() != before, "another token")


@pytest.mark.usefixtures("hidden")
def test_button_gives_a_worker_whose_port_is_taken_another_one(
    service: TrayService, dunst: Dunst, until: Until
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        service.change_settings({"PORT": str(port)})
        service.start()
        until(lambda: dunst.displayed() == 1, "the notification")
        dunst.press("Use another port")
        until(lambda: service.snapshot().worker.phase is Phase.RUNNING, "the worker")
        assert not service.snapshot().worker.address.endswith(f":{port}")
        dunst.clear_screen()
    titles = [title for title, _ in dunst.history()]
    assert sorted(titles) == ["The worker has another port", "The worker's port is taken"]


def test_all_are_taken_back_when_the_tray_ends(hidden: Gui, dunst: Dunst, until: Until) -> None:
    hidden.surface.notify(Notice(Kind.FAILURE, "It does not run", "Act.", Severity.CRITICAL))
    until(lambda: dunst.displayed() == 1, "the notification")
    hidden._notifier.close()
    assert dunst.displayed() == 0


def test_without_a_server_it_stands_in_the_window_and_is_no_error(hidden: Gui, dunst: Dunst, until: Until) -> None:
    dunst.stop()
    hidden.surface.notify(notice("Nobody shows it."))
    until(lambda: find(Note, "told", hidden.window).text == "Something happened. Nobody shows it.", "the window")


def test_server_that_was_replaced_shows_the_next_one(
    hidden: Gui, session: dict[str, str], dunst: Dunst, tmp_path: Path, until: Until
) -> None:
    hidden.surface.notify(notice("First."))
    until(lambda: dunst.displayed() == 1, "the notification")
    dunst.stop()
    other = Dunst.start(environment=session, folder=tmp_path)
    hidden.surface.notify(notice("Second."))
    until(lambda: other.displayed() == 1, "the notification on the other server")
    other.stop()


def test_fix_closes_the_file(service: TrayService, config_file: Path, expect_log: ExpectLog) -> None:
    expect_log("could be read by others")
    service.refresh()
    config_file.chmod(0o644)
    service.close_token_file()
    assert config_file.stat().st_mode & 0o777 == 0o600
    assert not service.snapshot().token.is_open
