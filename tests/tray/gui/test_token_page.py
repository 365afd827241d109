"""The token is masked until somebody wants to see it, copied whole, and replaced only after a question."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QPushButton, QRadioButton

from nodetool.deploy.config.audit import AuditEvent, AuditFile, Deed, audit_file
from nodetool.deploy.config.settings import Provider
from nodetool.deploy.config.worker_token import TokenSource
from nodetool.tray.grace import Grace
from nodetool.tray.gui.application import Gui
from nodetool.tray.gui.token_words import origin_words, permission_words, purpose_words, rotation_words
from nodetool.tray.gui.widgets import reveal_button, rotate_dialog, secret_label
from nodetool.tray.gui.widgets.note import Note
from nodetool.tray.gui.widgets.rotate_dialog import CHOICES
from nodetool.tray.gui.widgets.secret_label import SecretLabel
from nodetool.tray.model import TokenView
from nodetool.tray.service import TrayService
from nodetool.tray.snippets import Call, Language, snippet
from nodetool.tray.window_pages import PageName
from tests.helpers.widgets import click, every_text, find
from tests.tray.gui.conftest import Until

HOME = Path("/home/u")
FILE = HOME / "deployment.yaml"


@pytest.fixture(autouse=True)
def _page(gui: Gui) -> None:
    gui.window.open_page(PageName.TOKEN)


def shown(gui: Gui) -> SecretLabel:
    label = gui.window.findChild(SecretLabel)
    assert label is not None
    return label


def question(gui: Gui) -> QDialog:
    return find(QDialog, "rotate-question", gui.window)


def consequence(gui: Gui) -> str:
    return find(QLabel, "rotate-consequence", question(gui)).text()


def test_token_is_masked_everywhere_until_it_is_revealed(gui: Gui, service: TrayService) -> None:
    token = service.tokens.reveal()
    assert shown(gui).text == service.tokens.view().masked
    assert token not in every_text(gui.window)
    click("reveal", gui.window)
    assert shown(gui).text == token
    click("reveal", gui.window)
    assert shown(gui).text == service.tokens.view().masked


@pytest.mark.usefixtures("application")
def test_revealed_token_is_masked_again_after_a_while(until: Until, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secret_label, "REVEAL_SECONDS", 0)
    label = SecretLabel("token", accessible="Token")
    label.set_masked("ab...yz")
    label.show()
    label.reveal("abcdefghijklmnopqrstuvwxyz")
    until(lambda: not label.is_revealed, "the mask")
    assert label.text == "ab...yz"


def test_revealed_token_is_masked_when_the_window_is_hidden(gui: Gui, service: TrayService) -> None:
    click("reveal", gui.window)
    gui.window.hide()
    assert service.tokens.reveal() not in every_text(gui.window)
    assert not find(QAbstractButton, "reveal", gui.window).isChecked()


def test_revealed_token_cannot_be_selected_into_another_clipboard(gui: Gui) -> None:
    label = find(QLabel, "token", gui.window)
    assert not label.textInteractionFlags()


@pytest.mark.parametrize(("button", "prefix"), [("copy-token", ""), ("copy-header", "Authorization: Bearer ")])
def test_buttons_copy_the_whole_token(gui: Gui, service: TrayService, until: Until, button: str, prefix: str) -> None:
    QGuiApplication.clipboard().clear()
    click(button, gui.window)
    until(QGuiApplication.clipboard().text, "something on the clipboard")
    assert QGuiApplication.clipboard().text() == prefix + service.tokens.reveal()


@pytest.mark.parametrize("language", Language)
def test_call_is_shown_masked_and_copied_whole(
    gui: Gui, service: TrayService, until: Until, language: Language
) -> None:
    token, masked = service.tokens.reveal(), service.tokens.view().masked
    assert masked in find(QLabel, "example", gui.window).text()
    QGuiApplication.clipboard().clear()
    click(f"copy-{language.lower()}", gui.window)
    until(QGuiApplication.clipboard().text, "the call on the clipboard")
    assert QGuiApplication.clipboard().text() == snippet(language, Call("http://127.0.0.1:8000"), token, between=" ")


def test_token_is_shown_while_the_button_is_held_down(
    gui: Gui, service: TrayService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reveal_button, "HOLD_MS", 0)
    button = find(QAbstractButton, "reveal", gui.window)
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    assert shown(gui).text == service.tokens.reveal()
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert shown(gui).text == service.tokens.view().masked
    assert not button.isChecked()


def test_last_rotation_is_told_once_it_has_happened(gui: Gui, until: Until) -> None:
    rotated = find(QLabel, "rotated", gui.window)
    until(lambda: rotated.text() == rotation_words(None), "what the records say")
    at = datetime(2026, 5, 4, 3, 2, tzinfo=UTC)
    audit_file().parent.mkdir(parents=True, exist_ok=True)
    AuditFile(audit_file())(AuditEvent(Deed.TOKEN_ROTATED, "done", at=at.timestamp()))
    gui.window.open_page(PageName.OVERVIEW)
    gui.window.open_page(PageName.TOKEN)
    until(lambda: rotated.text() == rotation_words(at), "the time")


def test_file_that_others_can_read_can_be_closed_with_one_button(gui: Gui, service: TrayService, until: Until) -> None:
    fix = find(QAbstractButton, "fix-permissions", gui.window)
    assert not fix.isVisible()
    snapshot = service.snapshot()
    gui.window.show_snapshot(replace(snapshot, token=replace(snapshot.token, file_mode=0o644, is_open=True)))
    fix.click()
    until(lambda: find(Note, "told", gui.window).text.startswith("Nobody but you"), "what was done")
    assert not fix.isVisible()


def test_rotation_is_asked_about_and_then_final(
    gui: Gui, service: TrayService, until: Until, events: list[AuditEvent]
) -> None:
    old = service.tokens.reveal()
    click("copy-token", gui.window)
    click("rotate", gui.window)
    assert find(QRadioButton, "grace-none", question(gui)).isChecked()
    assert "stops working at once and cannot be brought back" in consequence(gui)
    assert service.tokens.reveal() == old
    click("rotate-yes", question(gui))
    until(lambda: service.tokens.reveal() != old, "the new token")
    until(lambda: shown(gui).text == service.tokens.view().masked, "the new token, masked")
    until(lambda: "no longer works" in find(Note, "told", gui.window).text, "what was done")
    assert (events[-1].deed, events[-1].by, events[-1].what) == (Deed.TOKEN_ROTATED, "window", "grace period: none")


@pytest.mark.parametrize("grace", [Grace.FIVE_MINUTES, Grace.HOUR, Grace.DAY])
def test_old_token_gets_the_time_that_was_chosen(
    gui: Gui, service: TrayService, until: Until, config_file: Path, grace: Grace
) -> None:
    old = service.tokens.reveal()
    click("rotate", gui.window)
    click(f"grace-{grace}", question(gui))
    assert f"Both tokens work for {grace.words}" in consequence(gui)
    click("rotate-yes", question(gui))
    until(lambda: service.tokens.reveal() != old, "the new token")
    until(lambda: f"works for {grace.words} more" in find(Note, "told", gui.window).text, "what was done")
    (retired,) = yaml.safe_load(config_file.read_text())["retired_tokens"]
    left = datetime.fromisoformat(retired["expires"]) - datetime.now(UTC)
    assert grace.seconds - 60 < left.total_seconds() <= grace.seconds + 1


def test_every_grace_period_has_a_choice_and_a_truth_of_its_own() -> None:
    assert set(CHOICES) == set(Grace)
    assert len({rotate_dialog.consequence(grace) for grace in Grace}) == len(Grace)


def test_return_key_cancels_the_question(gui: Gui) -> None:
    click("rotate", gui.window)
    cancel = find(QPushButton, "rotate-no", question(gui))
    assert cancel.isDefault()
    assert question(gui).focusWidget() is cancel


def test_choice_is_told_anew_when_it_changes_back(gui: Gui) -> None:
    click("rotate", gui.window)
    click("grace-24h", question(gui))
    assert "24 hours" in consequence(gui)
    click("grace-none", question(gui))
    assert "at once" in consequence(gui)


def test_rotation_that_is_thought_better_of_changes_nothing(gui: Gui, service: TrayService, until: Until) -> None:
    old = service.tokens.reveal()
    click("rotate", gui.window)
    question(gui).reject()
    until(lambda: gui.window.findChild(QDialog) is None, "the end of the question")
    assert service.tokens.reveal() == old


def test_token_of_the_environment_cannot_be_rotated_and_the_page_says_why(
    gui: Gui, service: TrayService, environ: dict[str, str]
) -> None:
    environ["WORKER_AUTH_TOKEN"] = "of-the-environment-0123456789"
    gui.window.show_snapshot(service.snapshot())
    assert not find(QAbstractButton, "rotate", gui.window).isEnabled()
    assert "WORKER_AUTH_TOKEN" in find(Note, "fixed", gui.window).text
    assert find(QLabel, "origin", gui.window).text() == "The environment variable WORKER_AUTH_TOKEN"


def test_token_that_cannot_be_read_leaves_nothing_to_press(
    gui: Gui, service: TrayService, environ: dict[str, str]
) -> None:
    environ["WORKER_AUTH_TOKEN"] = "two words"
    gui.window.show_snapshot(service.snapshot())
    for name in ("reveal", "copy-token", "copy-header", "copy-curl", "rotate"):
        assert not find(QAbstractButton, name, gui.window).isEnabled()
    assert "white space" in find(Note, "reason", gui.window).text


def test_permissions_are_told_as_ls_does() -> None:
    assert permission_words(0o600) == "-rw------- (0600), you alone"
    assert permission_words(0o644) == "-rw-r--r-- (0644), others too"
    assert permission_words(None) == "There is no file"


def test_origin_is_told_truthfully() -> None:
    def words(source: TokenSource | None, problem: str = "") -> str:
        return origin_words(TokenView(FILE, source=source, problem=problem, file_mode=0o600), home=HOME)

    assert words(TokenSource.CONFIG) == "Stored in ~/deployment.yaml"
    assert "stored in ~/deployment.yaml" in words(TokenSource.GENERATED)
    assert "memory" in words(TokenSource.GENERATED, "It cannot be written.")
    assert words(None) == "~/deployment.yaml"
    assert origin_words(TokenView(FILE), home=Path("/home/other")) == str(FILE)


@pytest.mark.parametrize("source", [TokenSource.CONFIG, TokenSource.GENERATED])
def test_token_whose_file_is_gone_is_said_to_be_held_in_memory(source: TokenSource) -> None:
    words = origin_words(TokenView(FILE, source=source), home=HOME)
    assert "stored" not in words.lower()
    assert "memory" in words
    assert "~/deployment.yaml is gone" in words


@pytest.mark.parametrize("provider", [Provider.NONE, Provider.LOCAL])
def test_page_says_that_nobody_needs_the_token_of_an_open_worker(
    gui: Gui, service: TrayService, provider: Provider
) -> None:
    gui.window.show_snapshot(replace(service.snapshot(), provider=provider))
    assert "Nobody needs this token now" in find(QLabel, "purpose", gui.window).text()
    gui.window.show_snapshot(replace(service.snapshot(), provider=Provider.STATIC))
    assert find(QLabel, "purpose", gui.window).text() == "Callers send this token with every request."
    assert "Supabase" in purpose_words(Provider.SUPABASE)
