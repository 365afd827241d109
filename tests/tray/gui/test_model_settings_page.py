"""The page says where models are looked for, in full, and opens that folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from nodetool.deploy.config.settings import models_folder
from nodetool.tray.gui.application import Gui
from nodetool.tray.gui.pages.model_settings import ModelSettingsPage
from nodetool.tray.gui.widgets.note import Note
from nodetool.tray.home_path import home_path
from nodetool.tray.service import TrayService
from tests.helpers import file_manager as helpers
from tests.helpers.file_manager import FileManager
from tests.helpers.widgets import click, find
from tests.tray.gui.conftest import Until


@pytest.fixture
def file_manager() -> Iterator[FileManager]:
    with helpers.file_manager() as manager:
        yield manager


@pytest.fixture
def page(gui: Gui, service: TrayService) -> Iterator[ModelSettingsPage]:
    page = ModelSettingsPage(service=service, actions=gui.actions)
    page.show()
    yield page
    page.close()
    page.deleteLater()


def shown(page: ModelSettingsPage) -> str:
    return find(QLabel, "models-folder", page).text()


def test_folder_that_nobody_named_is_shown_from_the_home_folder_on(page: ModelSettingsPage) -> None:
    assert models_folder(None).is_absolute()
    assert shown(page) == f"Models are looked for in {home_path(models_folder(None), home=Path.home())}"


def test_folder_is_created_and_opened(page: ModelSettingsPage, file_manager: FileManager, until: Until) -> None:
    assert not models_folder(None).exists()
    click("open-models-folder", page)
    until(lambda: file_manager.opened, "the file manager")
    assert file_manager.opened == [models_folder(None)]
    assert models_folder(None).is_dir()


def test_chosen_folder_is_the_one_that_is_opened(
    page: ModelSettingsPage, service: TrayService, file_manager: FileManager, tmp_path: Path, until: Until
) -> None:
    service.change_settings({"NODETOOL_MODELS_FOLDER": str(tmp_path / "mine")})
    page.refresh()
    assert str(tmp_path / "mine") in shown(page)
    click("open-models-folder", page)
    until(lambda: file_manager.opened == [tmp_path / "mine"], "the file manager")


def test_folder_that_cannot_be_created_is_told(
    gui: Gui, page: ModelSettingsPage, service: TrayService, tmp_path: Path, until: Until
) -> None:
    (tmp_path / "file").touch()
    service.change_settings({"NODETOOL_MODELS_FOLDER": str(tmp_path / "file" / "models")})
    page.refresh()
    click("open-models-folder", page)
    until(lambda: "cannot be created" in find(Note, "warned", gui.window).text, "the warning")


def test_desktop_without_a_file_manager_is_told_where_the_folder_is(
    gui: Gui, page: ModelSettingsPage, until: Until
) -> None:
    click("open-models-folder", page)
    until(lambda: str(models_folder(None)) in find(Note, "warned", gui.window).text, "the warning")


def test_refused_settings_show_no_folder(page: ModelSettingsPage, environ: dict[str, str]) -> None:
    environ["PORT"] = "many"
    page.load()
    assert not find(QLabel, "models-folder", page).isVisible()
