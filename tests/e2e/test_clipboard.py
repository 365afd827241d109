"""A copied token on a real X11 clipboard: what is offered there, for how long, and what is left alone."""

import subprocess
import sys
from collections.abc import Iterator

import psutil
import pytest

from tests.helpers.desktop.clipboard import Selection
from tests.helpers.desktop.desktop import Desktop
from tests.helpers.desktop.leftovers import find_leftovers
from tests.helpers.running_tray import LONG, RunningTray
from tests.helpers.tray_process import free_port
from tests.helpers.waiting import wait_until

pytestmark = pytest.mark.desktop

SOON = {"NODETOOL_CLIPBOARD_SECONDS": "1"}


@pytest.fixture
def tray(desktop: Desktop) -> Iterator[RunningTray]:
    port = free_port()
    tray = RunningTray(desktop, port, {"PORT": str(port), "OLLAMA_API_URL": "http://127.0.0.1:9"})
    yield tray
    tray.close()


def copy(tray: RunningTray) -> str:
    """Copy the token by the running tray and return it."""
    assert tray.ask("token", "copy")["copied"] is True
    token = str(tray.ask("token", "show")["token"])
    tray.desktop.clipboard.wait_for(token)
    return token


def let_xclip_go(desktop: Desktop) -> None:
    """Copy something: what xclip has emptied, it holds until somebody does."""
    desktop.clipboard.put("something else")
    wait_until(lambda: not emptying(desktop), timeout=LONG, what="what cleared the clipboard to end")


def emptying(desktop: Desktop) -> list[psutil.Process]:
    """Find what clears the clipboard, or holds an empty one."""
    ends = {"-in", "--after"}
    return [it for it in find_leftovers(desktop.home) if "-quiet" not in command_of(it) and ends & set(command_of(it))]


def command_of(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.NoSuchProcess:
        return []


def test_token_is_marked_and_never_in_the_primary_selection(tray: RunningTray) -> None:
    tray.start()
    tray.desktop.clipboard.put("selected with the mouse", Selection.PRIMARY)
    told = tray.ask("token", "copy")
    assert told == {"copied": True, "clears_after": 30, "is_marked": True}
    assert "x-kde-passwordManagerHint" in tray.desktop.clipboard.targets()
    assert tray.desktop.clipboard.read_target("x-kde-passwordManagerHint") == "secret"
    assert tray.desktop.clipboard.read() == tray.ask("token", "show")["token"]
    assert tray.desktop.clipboard.read(Selection.PRIMARY) == "selected with the mouse"


def test_token_is_cleared_in_time(tray: RunningTray) -> None:
    tray.start(**SOON)
    tray.ask("token", "copy")
    tray.desktop.clipboard.wait_for(None)


def test_what_somebody_else_has_copied_stays_after_the_end_of_the_tray(tray: RunningTray) -> None:
    tray.start()
    copy(tray)
    tray.desktop.clipboard.put("copied by somebody else")
    tray.close()
    assert tray.desktop.clipboard.read() == "copied by somebody else"


def test_token_that_another_program_holds_by_now_is_cleared_at_the_end(tray: RunningTray) -> None:
    tray.start()
    token = copy(tray)
    tray.desktop.clipboard.put(token)  # as clipboard managers do, to keep what a program leaves behind
    tray.close()
    tray.desktop.clipboard.wait_for(None)


def test_tray_without_a_window_clears_at_its_end_and_says_what_a_history_may_keep(tray: RunningTray) -> None:
    program = tray.desktop.start(
        [sys.executable, "-m", "nodetool.tray", "run", "--headless"], environment=tray.environment
    )
    tray.program = program
    wait_until(lambda: tray.ask("status")["running"], timeout=LONG, what="the tray to answer")
    assert tray.ask("token", "copy")["is_marked"] is False
    token = tray.ask("token", "show")["token"]
    assert tray.desktop.clipboard.read() == token
    tray.close()
    assert tray.desktop.clipboard.read() == ""
    let_xclip_go(tray.desktop)


def test_command_line_alone_clears_after_it_has_ended(tray: RunningTray) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "nodetool.tray", "token", "copy"],
        env={**tray.desktop.environment, **SOON},
        capture_output=True,
        text=True,
        timeout=LONG,
        check=True,
    ).stdout
    assert told.startswith("The token is on the clipboard. It is cleared in a second. It could not be marked")
    tray.desktop.clipboard.wait_for("", timeout=LONG)
    let_xclip_go(tray.desktop)
