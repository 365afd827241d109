"""A change from outside is noticed once; nothing else is."""

import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QFileSystemWatcher
from PySide6.QtWidgets import QLabel

from nodetool.tray.gui.application import Gui
from nodetool.tray.gui.config_watcher import ConfigWatcher
from nodetool.tray.gui.widgets.note import Note
from nodetool.tray.gui.widgets.secret_label import SecretLabel
from nodetool.tray.service import TrayService
from nodetool.tray.window_pages import PageName
from tests.helpers.widgets import find
from tests.tray.gui.conftest import Until

pytestmark = pytest.mark.usefixtures("application")


@pytest.fixture
def changes() -> list[int]:
    return []


@pytest.fixture
def watcher(config_file: Path, changes: list[int]) -> Iterator[ConfigWatcher]:
    watcher = ConfigWatcher(config_file, lambda: changes.append(1))
    yield watcher
    watcher.close()


def replace_file(path: Path, text: str) -> None:
    temporary = path.with_suffix(".tmp")
    temporary.touch(mode=0o600)
    temporary.write_text(text)
    temporary.replace(path)


@pytest.mark.usefixtures("watcher")
def test_file_is_noticed_when_it_comes_is_replaced_edited_and_goes(
    config_file: Path, changes: list[int], until: Until
) -> None:
    replace_file(config_file, "a: 1")
    until(lambda: len(changes) == 1, "the new file")
    replace_file(config_file, "a: 23")
    until(lambda: len(changes) == 2, "its replacement")
    config_file.write_text("a: 456")
    until(lambda: len(changes) == 3, "an edit in place")
    config_file.unlink()
    until(lambda: len(changes) == 4, "its end")


@pytest.mark.usefixtures("watcher")
def test_other_files_of_the_folder_are_no_change(config_file: Path, changes: list[int], until: Until) -> None:
    config_file.with_suffix(".lock").touch()
    replace_file(config_file, "a: 1")
    until(lambda: changes, "the file itself")
    assert changes == [1]


def test_file_behind_a_link_is_watched(tmp_path: Path, config_file: Path, changes: list[int], until: Until) -> None:
    target = tmp_path / "elsewhere" / "deployment.yaml"
    target.parent.mkdir()
    target.write_text("a: 1")
    config_file.symlink_to(target)
    watcher = ConfigWatcher(config_file, lambda: changes.append(1))
    replace_file(target, "a: 23")
    until(lambda: changes, "the change behind the link")
    watcher.close()


def test_file_that_others_could_read_is_closed_and_told(
    gui: Gui, service: TrayService, config_file: Path, until: Until, expect_log: Callable[[str], None]
) -> None:
    expect_log("could be read by others")
    gui.window.open_page(PageName.TOKEN)
    service.tokens.reveal()
    gui.window.show_snapshot(service.snapshot())
    config_file.chmod(0o644)
    told = find(Note, "told", gui.window)
    until(lambda: told.text.startswith("Others could read the token"), "the notice")
    assert "0644" in told.text
    until(lambda: stat.S_IMODE(config_file.stat().st_mode) == 0o600, "the tightened file")
    until(lambda: "(0600)" in find(QLabel, "permissions", gui.window).text(), "the page")


@pytest.mark.usefixtures("watcher")
def test_change_of_permissions_is_a_change(config_file: Path, changes: list[int], until: Until) -> None:
    replace_file(config_file, "a: 1")
    until(lambda: changes, "the file")
    config_file.chmod(0o400)
    until(lambda: len(changes) == 2, "the permissions")


def test_exposure_is_told_even_if_somebody_tightens_the_file_at_once(
    config_file: Path, watcher: ConfigWatcher, until: Until
) -> None:
    found: list[int] = []
    watcher.exposed.connect(found.append)
    replace_file(config_file, "a: 1")
    until(lambda: config_file.name in "".join(watcher.findChildren(QFileSystemWatcher)[0].files()), "the watch")
    config_file.chmod(0o604)
    watcher.findChildren(QFileSystemWatcher)[0].fileChanged.emit(str(config_file))
    config_file.chmod(0o600)
    until(lambda: found == [0o604], "the mode that it had")


def test_token_rotated_by_another_program_is_shown(
    gui: Gui, service: TrayService, config_file: Path, until: Until
) -> None:
    gui.window.open_page(PageName.TOKEN)
    shown = gui.window.findChild(SecretLabel)
    assert shown is not None
    assert shown.text == service.tokens.view().masked
    replace_file(config_file, "worker_auth_token: of-another-program-0123456789abcdefghij\n")
    until(lambda: shown.text == "of-anoth...ghij", "the new token, masked")
