"""The desktop of the tests is itself real: a minimal tray program is seen, clicked, read and heard in it."""

import sys
from pathlib import Path

import psutil
import pytest

from tests.helpers.desktop import minimal_tray
from tests.helpers.desktop.clipboard import Selection
from tests.helpers.desktop.dbus_menu import MissingEntryError
from tests.helpers.desktop.desktop import Desktop, DesktopSession, open_desktop, open_session
from tests.helpers.desktop.leftovers import LeftoverError, find_leftovers
from tests.helpers.desktop.program import MissingProgramError
from tests.helpers.desktop.status_notifier import TrayItem
from tests.helpers.waiting import wait_until

pytestmark = pytest.mark.desktop

MINIMAL_TRAY = [sys.executable, str(Path(minimal_tray.__file__))]
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def tray(desktop: Desktop) -> TrayItem:
    return desktop.wait_for_tray(desktop.start(MINIMAL_TRAY))


def test_panel_registers_the_icon_of_a_tray_program(tray: TrayItem) -> None:
    assert tray.status == "Active"
    assert tray.tooltip == "Minimal tooltip"
    assert tray.icon_pixmaps[0].argb[:4] == b"\xff\xd0\x20\x60"


def test_menu_is_read_as_the_panel_reads_it(tray: TrayItem) -> None:
    assert tray.menu.labels() == ["Copy", "Notify", "Show window", "Not now", "Checkable"]
    assert tray.menu.find("Copy").enabled
    assert not tray.menu.find("Not now").enabled
    assert tray.menu.find("Copy").checked is None


def test_checkable_entry_changes_with_a_click(tray: TrayItem) -> None:
    assert tray.menu.find("Checkable").checked is False
    tray.menu.click("Checkable")
    assert tray.menu.find("Checkable").checked is True


def test_disabled_and_missing_entries_cannot_be_clicked(tray: TrayItem) -> None:
    with pytest.raises(ValueError, match="disabled"):
        tray.menu.click("Not now")
    with pytest.raises(MissingEntryError, match="'Show window'"):
        tray.menu.click("No such entry")


def test_click_in_the_menu_copies_what_xclip_reads(desktop: Desktop, tray: TrayItem) -> None:
    assert desktop.clipboard.read() is None
    tray.menu.click("Copy")
    desktop.clipboard.wait_for(minimal_tray.COPIED)
    assert "UTF8_STRING" in desktop.clipboard.targets()
    assert desktop.clipboard.read(Selection.PRIMARY) is None


def test_text_put_by_another_program_can_be_pasted(desktop: Desktop) -> None:
    desktop.clipboard.put("from elsewhere")
    assert desktop.clipboard.read() == "from elsewhere"


def test_notification_is_recorded_with_its_words(desktop: Desktop, tray: TrayItem) -> None:
    tray.menu.click("Notify")
    notification = desktop.notifications.wait_for("Body of it")
    assert notification.summary == "Summary"


def test_window_is_found_by_its_title_and_photographed(desktop: Desktop, tray: TrayItem, tmp_path: Path) -> None:
    assert desktop.screen.find_window("Minimal window") is None
    tray.activate()
    window = desktop.screen.wait_for_window("Minimal window")
    picture = desktop.screen.save(tmp_path / "window.png", window=window)
    assert picture.read_bytes().startswith(PNG_SIGNATURE)
    assert desktop.screen.save(tmp_path / "screen.png").stat().st_size > 0


def test_home_is_empty_and_of_this_test_alone(desktop: Desktop) -> None:
    assert not desktop.configuration.exists()
    assert "WAYLAND_DISPLAY" not in desktop.environment


def test_process_left_running_by_a_test_is_ended_and_reported(desktop: Desktop) -> None:
    with pytest.raises(LeftoverError, match="sleep 300"):
        leave_an_orphan(desktop.session)


def test_missing_program_fails_with_what_to_do(desktop: Desktop) -> None:
    with pytest.raises(MissingProgramError, match="run `make test`"):
        desktop.start(["no-such-program"])


def test_whole_session_ends_with_nothing_left_running(tmp_path: Path) -> None:
    with open_session(tmp_path) as session, open_desktop(session) as desktop:
        desktop.wait_for_tray(desktop.start(MINIMAL_TRAY))
        bus = session.session_bus.address
        assert len(processes_on(bus)) > 2
    assert processes_on(bus) == []


def leave_an_orphan(session: DesktopSession) -> None:
    with open_desktop(session) as desktop:
        desktop.start(["sh", "-c", "sleep 300 &"]).wait(timeout=5)
        wait_until(lambda: find_leftovers(desktop.home), timeout=5, what="the orphan among the processes")


def processes_on(bus: str) -> list[str]:
    """The programs, as their names, that were started with the address of `bus`."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.environ().get("DBUS_SESSION_BUS_ADDRESS") == bus:
                found.append(process.name())
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            continue
    return found
