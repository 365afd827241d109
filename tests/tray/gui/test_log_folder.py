"""The entry of the menu that shows where the log files are."""

from pathlib import Path

from nodetool.deploy.config.line_file import log_folder
from nodetool.tray.gui.application import Gui
from nodetool.tray.presenter import Action
from tests.helpers.file_manager import file_manager
from tests.tray.gui.conftest import Until


def test_log_folder_is_made_for_its_owner_alone_and_opened(gui: Gui, until: Until) -> None:
    with file_manager() as manager:
        gui.actions.perform(Action.OPEN_LOGS)
        until(lambda: manager.opened, "the file manager")
    assert manager.opened == [log_folder()]
    assert log_folder().stat().st_mode & 0o777 == 0o700


def test_folder_that_cannot_be_made_is_told(gui: Gui, home: Path, until: Until) -> None:
    (home / ".local").write_text("in the way")
    told: list[str] = []
    gui.actions.failed.connect(told.append)
    with file_manager() as manager:
        gui.actions.perform(Action.OPEN_LOGS)
        until(lambda: told, "the sentence")
    assert told == [f"The folder {log_folder()} cannot be created: Not a directory."]
    assert not manager.opened
