"""The menu says what the presenter says, and a click is never lost."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QAction

from nodetool.deploy.config.settings import Provider
from nodetool.tray.gui.tray_menu import TrayMenu
from nodetool.tray.model import Snapshot, TokenView
from nodetool.tray.presenter import Action, Presentation, present
from nodetool.tray.supervisor.status import Phase, WorkerStatus

pytestmark = pytest.mark.usefixtures("application")

SNAPSHOT = Snapshot(
    WorkerStatus(Phase.STOPPED, "http://127.0.0.1:8000", since=0),
    TokenView(Path("deployment.yaml"), masked="abc...", fixed="Fixed by the environment."),
    Provider.STATIC,
)


def at(phase: Phase) -> Presentation:
    return present(replace(SNAPSHOT, worker=replace(SNAPSHOT.worker, phase=phase)))


def visible(menu: TrayMenu) -> list[QAction]:
    return [action for action in menu.actions() if action.isVisible()]


def labels(menu: TrayMenu) -> list[str]:
    return [action.text() for action in visible(menu) if not action.isSeparator()]


@pytest.mark.parametrize("first", Phase)
@pytest.mark.parametrize("then", Phase)
def test_menu_follows_the_presenter_from_every_phase_to_every_other(first: Phase, then: Phase) -> None:
    menu = TrayMenu(lambda _: None)
    menu.show_presentation(at(first))
    menu.show_presentation(at(then))
    assert labels(menu) == [entry.label for entry in at(then).entries]
    groups = [entry.label for entry in at(then).entries if entry.begins_group]
    shown = visible(menu)
    assert [shown[index + 1].text() for index, action in enumerate(shown) if action.isSeparator()] == groups


def test_entry_of_a_panel_stays_the_same_while_the_state_changes() -> None:
    menu = TrayMenu(lambda _: None)
    menu.show_presentation(at(Phase.STARTING))
    before = {action.text(): action for action in visible(menu)}
    menu.show_presentation(at(Phase.RUNNING))
    assert menu.actions()[-1] is before["Quit and stop the worker"]
    menu.show_presentation(at(Phase.STOPPED))
    menu.show_presentation(at(Phase.RUNNING))
    assert next(action for action in visible(menu) if action.text() == "Stop") is before["Stop"]


def test_click_performs_the_action() -> None:
    performed: list[Action] = []
    menu = TrayMenu(performed.append)
    menu.show_presentation(at(Phase.RUNNING))
    for action in visible(menu):
        action.trigger()
    offered = [entry.action for entry in at(Phase.RUNNING).entries if entry.action and entry.enabled]
    assert performed == offered
    assert Action.ROTATE not in performed, "it is disabled"


def test_disabled_entry_says_why() -> None:
    menu = TrayMenu(lambda _: None)
    menu.show_presentation(at(Phase.RUNNING))
    rotate = next(action for action in visible(menu) if action.text() == "Rotate token")
    assert not rotate.isEnabled()
    assert rotate.toolTip() == "Fixed by the environment."
