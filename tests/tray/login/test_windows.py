from collections.abc import Mapping

import pytest

from nodetool.tray.login import words
from nodetool.tray.login.registry import Value
from nodetool.tray.login.view import LoginError, LoginState
from nodetool.tray.login.windows import APPROVED, LONGEST, NAME, OWN, RUN, WindowsRun
from tests.helpers.memory_registry import MemoryRegistry

ARGV = (r"C:\Program Files\NodeTool\nodetool-tray.exe", "run", "--background")
COMMAND = r'"C:\Program Files\NodeTool\nodetool-tray.exe" run --background'


@pytest.fixture
def registry() -> MemoryRegistry:
    return MemoryRegistry()


@pytest.fixture
def entry(registry: MemoryRegistry) -> WindowsRun:
    return WindowsRun(ARGV, registry)


def run_key(registry: MemoryRegistry) -> Mapping[str, Value]:
    return registry.keys.get(RUN, {})


def test_nothing_starts_before_somebody_asks_for_it(entry: WindowsRun, registry: MemoryRegistry) -> None:
    assert entry.view().state is LoginState.OFF
    assert registry.keys == {}


def test_value_is_one_quoted_command_however_often_it_is_wished(entry: WindowsRun, registry: MemoryRegistry) -> None:
    entry.turn_on()
    assert entry.turn_on().is_on
    assert run_key(registry) == {NAME: COMMAND}


def test_turning_off_leaves_nothing_behind(entry: WindowsRun, registry: MemoryRegistry) -> None:
    entry.turn_on()
    assert entry.turn_off().state is LoginState.OFF
    assert run_key(registry) == {}
    assert registry.keys[OWN] == {}
    assert entry.turn_off().state is LoginState.OFF


@pytest.mark.parametrize(
    ("approved", "state"),
    [
        (bytes.fromhex("020000000000000000000000"), LoginState.ON),
        (bytes.fromhex("060000000000000000000000"), LoginState.ON),
        (bytes.fromhex("030000001779bd0117d9d101"), LoginState.DISABLED),
        (bytes.fromhex("0700000071c933ae16d9d101"), LoginState.DISABLED),
        (b"", LoginState.ON),
    ],
)
def test_what_task_manager_turned_off_is_told_and_left_to_the_user(
    entry: WindowsRun, registry: MemoryRegistry, approved: bytes, state: LoginState
) -> None:
    entry.turn_on()
    registry.keys[APPROVED] = {NAME: approved}
    assert entry.turn_on().state is state
    assert registry.keys[APPROVED] == {NAME: approved}
    assert ("Task Manager" in words.explanation(entry.view())) == (state is LoginState.DISABLED)


def test_value_that_is_not_ours_is_never_overwritten(entry: WindowsRun, registry: MemoryRegistry) -> None:
    registry.write(RUN, NAME, "somebody.exe")
    for change in (entry.turn_on, entry.turn_off):
        with pytest.raises(LoginError, match=r"not written by this application.*somebody\.exe"):
            change()
    assert run_key(registry) == {NAME: "somebody.exe"}


def test_value_by_another_name_that_starts_a_tray_is_told(entry: WindowsRun, registry: MemoryRegistry) -> None:
    registry.write(RUN, "mine", r'"D:\tools\nodetool-tray.exe" run')
    view = entry.view()
    assert view.state is LoginState.FOREIGN
    assert "“mine”" in view.place


def test_entry_of_another_installation_is_told_and_taken_over_on_wish(
    entry: WindowsRun, registry: MemoryRegistry
) -> None:
    WindowsRun((r"D:\old\nodetool-tray.exe", *ARGV[1:]), registry).turn_on()
    view = entry.view()
    assert (view.state, view.command) == (LoginState.OTHER_INSTALLATION, r"D:\old\nodetool-tray.exe run --background")
    assert entry.turn_on().is_on
    assert run_key(registry) == {NAME: COMMAND}


def test_command_that_windows_would_cut_off_is_refused(registry: MemoryRegistry) -> None:
    with pytest.raises(LoginError, match="260 characters"):
        WindowsRun(("C:\\" + "x" * LONGEST, "run"), registry).turn_on()
    assert registry.keys == {}


def test_registry_that_refuses_is_told(entry: WindowsRun, registry: MemoryRegistry) -> None:
    registry.refusal = PermissionError(13, "Access is denied")
    with pytest.raises(LoginError, match="Access is denied"):
        entry.view()
