"""The forms show what is written, say what is wrong, and write what was changed and nothing else."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLabel, QLineEdit, QRadioButton

from nodetool.deploy.config import document
from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.options import Group
from nodetool.tray.gui.application import Gui
from nodetool.tray.gui.fields.provider_editor import CHOICES
from nodetool.tray.gui.pages.authentication import AuthenticationPage
from nodetool.tray.gui.pages.settings import SettingsPage
from nodetool.tray.gui.widgets.note import Note
from nodetool.tray.service import TrayService
from tests.helpers.widgets import click, every_text, find
from tests.tray.gui.conftest import Until

Open = Callable[[Group], SettingsPage]


@pytest.fixture
def opened(gui: Gui, service: TrayService) -> Iterator[Open]:
    """Return a function that opens a page of its own, outside the window."""
    pages: list[SettingsPage] = []

    def open_page(group: Group) -> SettingsPage:
        is_authentication = group is Group.AUTHENTICATION
        page = (
            AuthenticationPage(service=service, actions=gui.actions, aside=gui._aside)
            if is_authentication
            else SettingsPage(group, service=service, actions=gui.actions)
        )
        page.show()
        pages.append(page)
        return page

    yield open_page
    for page in pages:
        page.close()
        page.deleteLater()


def stored(config_file: Path) -> dict[str, str]:
    return document.stored_environment(document.parse(config_file.read_text(), config_file))


def note(page: SettingsPage, name: str) -> str:
    return find(Note, name, page).text


def is_enabled(page: SettingsPage, name: str) -> bool:
    return find(QAbstractButton, name, page).isEnabled()


def write(config_file: Path, service: TrayService, **texts: str) -> None:
    config = document.parse(config_file.read_text(), config_file)
    config[document.ENV_KEY] = {**document.stored_environment(config), **texts}
    config_file.write_text(document.render(config))
    service.refresh()


def test_every_stored_setting_has_a_field_on_some_page(opened: Open) -> None:
    groups = [group for group in Group if group is not Group.PROCESS]
    shown = {name for group in groups for name in opened(group).rows}
    elsewhere = {"WORKER_AUTH_TOKEN", "NODETOOL_UPSTREAMS", "NODETOOL_UPSTREAM_KEYS"}
    assert shown == {option.name for option in declared.ALL if option.stored} - elsewhere


def test_every_provider_can_be_chosen_and_has_a_sentence() -> None:
    assert set(CHOICES) == set(declared.Provider)
    assert len({sentence for _, sentence in CHOICES.values()}) == len(CHOICES)


def test_nothing_changed_means_nothing_to_save(opened: Open) -> None:
    for group in (Group.AUTHENTICATION, Group.SERVER, Group.MODELS):
        page = opened(group)
        assert page.changes() == {}
        assert not is_enabled(page, "save")
        assert not is_enabled(page, "discard")


def test_change_is_saved_and_what_others_wrote_survives(
    opened: Open, config_file: Path, service: TrayService, until: Until
) -> None:
    page = opened(Group.SERVER)
    find(QLineEdit, "PORT", page).setText("8123")
    write(config_file, service, OLLAMA_API_URL="http://127.0.0.1:1")
    click("save", page)
    until(lambda: stored(config_file).get("PORT") == "8123", "the port in the file")
    until(lambda: not page.changes(), "the form to be clean")
    assert stored(config_file)["OLLAMA_API_URL"] == "http://127.0.0.1:1"
    assert stored(config_file)["AUTH_PROVIDER"] == "static"
    assert config_file.stat().st_mode & 0o777 == 0o600


def test_emptied_field_returns_to_the_default(
    opened: Open, config_file: Path, service: TrayService, until: Until
) -> None:
    write(config_file, service, PORT="8123")
    page = opened(Group.SERVER)
    port = find(QLineEdit, "PORT", page)
    assert port.text() == "8123"
    port.clear()
    assert port.placeholderText() == "Default: 8000"
    click("save", page)
    until(lambda: "PORT" not in stored(config_file), "the port to go")


def test_older_name_of_a_setting_is_understood_and_gives_way(
    opened: Open, environ: dict[str, str], config_file: Path, service: TrayService, until: Until
) -> None:
    write(config_file, service, AUTH_PROVIDER="supabase", REMOTE_AUTH_CACHE_TTL="7", SUPABASE_URL="https://a.example")
    environ |= {"REMOTE_AUTH_CACHE_MAX": "9", "SUPABASE_KEY": "k"}
    page = opened(Group.AUTHENTICATION)
    assert note(page, "AUTH_CACHE_MAX-lock") == "Fixed by the environment variable REMOTE_AUTH_CACHE_MAX."
    assert find(QLineEdit, "AUTH_CACHE_TTL", page).text() == "7"
    find(QLineEdit, "AUTH_CACHE_TTL", page).setText("8")
    click("save", page)
    until(lambda: stored(config_file).get("AUTH_CACHE_TTL") == "8", "the new name in the file")
    assert "REMOTE_AUTH_CACHE_TTL" not in stored(config_file)


def test_value_that_is_not_allowed_is_told_while_typing_and_cannot_be_saved(opened: Open) -> None:
    page = opened(Group.SERVER)
    find(QLineEdit, "PORT", page).setText("80 80")
    assert note(page, "PORT-problem") == "Port: it must be a whole number from 0 to 65535."
    assert not is_enabled(page, "save")
    click("discard", page)
    assert note(page, "PORT-problem") == ""
    assert find(QLineEdit, "PORT", page).text() == ""


def test_switch_and_list_are_saved_as_the_worker_reads_them(opened: Open, config_file: Path, until: Until) -> None:
    page = opened(Group.SERVER)
    find(QCheckBox, "NODETOOL_ALLOW_OPEN_NETWORK", page).click()
    levels = find(QComboBox, "NODETOOL_LOG_LEVEL", page)
    levels.setCurrentIndex(levels.findData("debug"))
    click("save", page)
    until(lambda: "NODETOOL_LOG_LEVEL" in stored(config_file), "the file")
    assert stored(config_file)["NODETOOL_ALLOW_OPEN_NETWORK"] == "1"
    assert stored(config_file)["NODETOOL_LOG_LEVEL"] == "debug"


def test_supabase_is_asked_for_only_where_it_is_chosen(opened: Open) -> None:
    page = opened(Group.AUTHENTICATION)
    url = find(QLineEdit, "SUPABASE_URL", page)
    assert find(QRadioButton, "AUTH_PROVIDER-static", page).isChecked()
    assert not url.isVisible()
    find(QRadioButton, "AUTH_PROVIDER-supabase", page).click()
    assert url.isVisible()
    assert find(QLineEdit, "SUPABASE_KEY", page).echoMode() is QLineEdit.EchoMode.Password


def test_what_is_missing_is_told_at_its_field_and_nothing_is_stored(
    opened: Open, config_file: Path, until: Until
) -> None:
    page = opened(Group.AUTHENTICATION)
    find(QRadioButton, "AUTH_PROVIDER-supabase", page).click()
    find(QLineEdit, "SUPABASE_URL", page).setText("https://example.supabase.co")
    click("save", page)
    until(lambda: note(page, "SUPABASE_KEY-problem"), "the sentence at the key")
    assert note(page, "SUPABASE_KEY-problem") == "AUTH_PROVIDER=supabase needs SUPABASE_KEY, which is not set."
    assert stored(config_file) == {"AUTH_PROVIDER": "static"}


def test_what_was_refused_together_can_be_mended_in_another_field(
    opened: Open, config_file: Path, service: TrayService, until: Until
) -> None:
    write(config_file, service, NODETOOL_HOST="192.0.2.1")
    page = opened(Group.AUTHENTICATION)
    find(QRadioButton, "AUTH_PROVIDER-none", page).click()
    click("save", page)
    until(lambda: note(page, "AUTH_PROVIDER-problem"), "the refusal")
    assert "would let everyone" in note(page, "AUTH_PROVIDER-problem")
    assert stored(config_file)["AUTH_PROVIDER"] == "static"
    find(QRadioButton, "AUTH_PROVIDER-supabase", page).click()
    find(QLineEdit, "SUPABASE_URL", page).setText("https://example.supabase.co")
    find(QLineEdit, "SUPABASE_KEY", page).setText("a-key")
    click("save", page)
    until(lambda: stored(config_file)["AUTH_PROVIDER"] == "supabase", "the mended settings")


def test_stored_secret_is_never_in_a_widget_and_can_be_kept_replaced_or_removed(
    opened: Open, config_file: Path, service: TrayService, until: Until
) -> None:
    write(
        config_file, service, SUPABASE_KEY="hunter2-hunter2", SUPABASE_URL="https://a.example", AUTH_PROVIDER="supabase"
    )
    page = opened(Group.AUTHENTICATION)
    assert "hunter2" not in every_text(page)
    find(QLineEdit, "SUPABASE_URL", page).setText("https://b.example")
    click("save", page)
    until(lambda: stored(config_file)["SUPABASE_URL"] == "https://b.example", "the new address")
    assert stored(config_file)["SUPABASE_KEY"] == "hunter2-hunter2"
    until(lambda: not page.changes(), "the form to be clean")
    find(QLineEdit, "SUPABASE_KEY", page).setText("another-key")
    click("save", page)
    until(lambda: stored(config_file)["SUPABASE_KEY"] == "another-key", "the new key")
    until(lambda: not page.changes(), "the form to be clean")
    click("SUPABASE_KEY-remove", page)
    find(QRadioButton, "AUTH_PROVIDER-static", page).click()
    assert page.changes() == {"AUTH_PROVIDER": "static"}, "what cannot be seen is not changed"
    find(QRadioButton, "AUTH_PROVIDER-supabase", page).click()
    assert page.changes() == {"SUPABASE_KEY": ""}


@pytest.mark.parametrize(
    ("group", "name", "value"),
    [
        (Group.SERVER, "PORT", "8123"),
        (Group.SERVER, "NODETOOL_LOG_LEVEL", "debug"),
        (Group.MODELS, "OPENAI_COMPATIBLE_KEY", "hunter2-h"),
    ],
)
def test_value_of_the_environment_is_locked_and_names_the_variable(
    environ: dict[str, str], opened: Open, group: Group, name: str, value: str
) -> None:
    environ[name] = value
    page = opened(group)
    row = page.rows[name]
    assert not row.editor.isEnabled()
    assert note(page, f"{name}-lock") == f"Fixed by the environment variable {name}."
    assert page.changes() == {}
    assert "hunter2" not in every_text(page)


def test_refused_value_is_shown_as_it_is_written_and_can_be_mended(
    opened: Open, config_file: Path, service: TrayService, until: Until
) -> None:
    write(config_file, service, AUTH_PROVIDER="statc")
    page = opened(Group.AUTHENTICATION)
    assert note(page, "AUTH_PROVIDER-problem") == "Who may call: it must be one of none, local, static, supabase."
    find(QRadioButton, "AUTH_PROVIDER-static", page).click()
    assert note(page, "AUTH_PROVIDER-problem") == ""
    click("save", page)
    until(lambda: stored(config_file)["AUTH_PROVIDER"] == "static", "the mended value")


def test_refused_values_of_lists_and_switches_are_told(opened: Open, config_file: Path, service: TrayService) -> None:
    write(config_file, service, NODETOOL_LOG_LEVEL="loud", NODETOOL_ALLOW_OPEN_NETWORK="perhaps")
    page = opened(Group.SERVER)
    assert find(QComboBox, "NODETOOL_LOG_LEVEL", page).currentText() == "loud"
    assert "must be one of" in note(page, "NODETOOL_LOG_LEVEL-problem")
    assert "must be 1, true" in note(page, "NODETOOL_ALLOW_OPEN_NETWORK-problem")
    find(QCheckBox, "NODETOOL_ALLOW_OPEN_NETWORK", page).click()
    assert note(page, "NODETOOL_ALLOW_OPEN_NETWORK-problem") == ""


def test_file_that_cannot_be_parsed_locks_the_form_and_names_the_line(opened: Open, config_file: Path) -> None:
    config_file.write_text("env: [\n")
    page = opened(Group.SERVER)
    assert "line" in note(page, "form-problem")
    assert not find(QLineEdit, "PORT", page).isEnabled()
    assert config_file.read_text() == "env: [\n"


def test_change_from_outside_is_shown_unless_somebody_is_typing(
    opened: Open, config_file: Path, service: TrayService
) -> None:
    page = opened(Group.SERVER)
    write(config_file, service, PORT="8123")
    page.refresh()
    assert find(QLineEdit, "PORT", page).text() == "8123"
    find(QLineEdit, "PORT", page).setText("9")
    write(config_file, service, PORT="8124")
    page.refresh()
    assert find(QLineEdit, "PORT", page).text() == "9"


def test_headings_stand_above_what_is_shown_alone(opened: Open) -> None:
    server = opened(Group.SERVER)
    assert find(QLabel, "heading-NODETOOL_HOST", server).isVisible()
    assert find(QLabel, "heading-NODETOOL_NOTIFY_CRASH", server).isVisible()
    for name, row in server.rows.items():
        row.setVisible(not name.startswith("NODETOOL_NOTIFY"))
    server.rows["PORT"].edited.emit()
    assert not find(QLabel, "heading-NODETOOL_NOTIFY_CRASH", server).isVisible()


def test_form_of_one_kind_has_no_headings(opened: Open) -> None:
    assert not [
        label for label in opened(Group.AUTHENTICATION).findChildren(QLabel) if "heading-" in label.objectName()
    ]
