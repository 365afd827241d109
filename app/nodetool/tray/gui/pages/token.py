"""The page of the token: where it comes from, and how to use, show and replace it."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nodetool.deploy.config.errors import ConfigError
from nodetool.tray.gui import theme
from nodetool.tray.gui.aside import Answer
from nodetool.tray.gui.pages.page import Page, PageTools
from nodetool.tray.gui.token_words import origin_words, permission_words, purpose_words, rotation_words
from nodetool.tray.gui.widgets.action_button import ActionButton
from nodetool.tray.gui.widgets.note import information_note
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.gui.widgets.reveal_button import RevealButton
from nodetool.tray.gui.widgets.rotate_dialog import ask_to_rotate
from nodetool.tray.gui.widgets.secret_label import SecretLabel
from nodetool.tray.gui.widgets.wrapping_row import WrappingRow
from nodetool.tray.model import Snapshot, TokenView
from nodetool.tray.presenter import Action, Presentation
from nodetool.tray.snippets import Call, Language, snippet
from nodetool.tray.wording import shown, tr

_MNEMONICS = {Language.CURL: "c&url", Language.PYTHON: "&Python", Language.JAVASCRIPT: "&JavaScript"}


class TokenPage(Page):
    """Holds no token: it is read when it is shown or copied."""

    def __init__(self, tools: PageTools) -> None:
        super().__init__()
        self.setObjectName("page-token")
        self._tools, self._service, self._actions = tools, tools.service, tools.actions
        self._address, self._masked = "", ""
        self._purpose = _fact("purpose")
        self._token = SecretLabel("token", accessible=tr("Worker token"))
        self._reveal = RevealButton(reveal=self._on_reveal_wished, conceal=self._token.conceal)
        perform = tools.actions.perform
        self._buttons = [ActionButton(action, perform) for action in (Action.COPY_TOKEN, Action.COPY_HEADER)]
        self._rotate = ActionButton(Action.ROTATE, lambda _: self._on_rotate_wished())
        self._fixed = information_note("fixed")
        self._origin, self._rotated, self._permissions = _fact("origin"), _fact("rotated"), _fact("permissions")
        self._fix = plain_button(tr("&Fix"), "fix-permissions", hint=tr("Lets nobody but you read the file"))
        self._example = _fact("example")
        self._example.setFont(theme.monospace())
        self._calls = {language: _call_button(language) for language in Language}
        self._connect()
        self._lay_out()

    def show_snapshot(self, snapshot: Snapshot, presentation: Presentation) -> None:
        """Bring every part up to date."""
        token = snapshot.token
        if token.masked != self._masked and self.isVisible():
            self._look_at_rotations()
        self._address, self._masked = snapshot.worker.address, token.masked
        self._purpose.setText(purpose_words(snapshot.provider))
        self._token.set_masked(token.masked or tr("There is none"))
        self._reveal.setEnabled(bool(token.masked))
        for button in self._buttons:
            button.show_entry(presentation.entry(button.action))
        self._rotate.show_entry(presentation.entry(Action.ROTATE), suffix="…")
        self._fixed.say(token.fixed if token.masked else "")
        self._show_facts(token)

    def on_shown(self) -> None:
        """Look when the token was last replaced."""
        self._look_at_rotations()

    def _show_facts(self, token: TokenView) -> None:
        self._origin.setText(origin_words(token, home=Path.home()))
        self._permissions.setText(permission_words(token.file_mode))
        self._fix.setVisible(token.is_open)
        callable_now = bool(token.masked and self._address)
        self._example.setText(snippet(Language.CURL, Call(self._address), token.masked) if callable_now else "")
        for button in self._calls.values():
            button.setEnabled(callable_now)

    def _look_at_rotations(self) -> None:
        self._tools.aside.ask(self._service.last_rotation, self._on_rotations, asker=self)

    def _on_rotations(self, answer: Answer[datetime | None]) -> None:
        self._rotated.setText(rotation_words(answer.value))

    def _on_reveal_wished(self) -> bool:
        try:
            self._token.reveal(self._service.tokens.reveal())
        except ConfigError as error:
            self._actions.failed.emit(shown(error))
            return False
        return True

    def _on_rotate_wished(self) -> None:
        ask_to_rotate(self, self._actions.rotate)

    def _on_fix_wished(self) -> None:
        self._actions.run(self._service.close_token_file, done=tr("Nobody but you can read the file now."))

    def _on_call_wished(self, language: Language) -> None:
        self._actions.copy(
            lambda: self._service.copy_call(language),
            tr("The example is on the clipboard, with the whole token in it."),
        )

    def _connect(self) -> None:
        self._token.masked_again.connect(self._reveal.show_concealed)
        self._fix.clicked.connect(self._on_fix_wished)
        for language, button in self._calls.items():
            button.clicked.connect(partial(self._on_call_wished, language))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        theme.spaced(layout, margin=theme.MARGIN, gap=theme.MARGIN)
        layout.addWidget(self._purpose)
        layout.addLayout(_row(self._token, self._reveal, stretched=self._token))
        layout.addLayout(WrappingRow(*self._buttons, self._rotate))
        layout.addWidget(self._fixed)
        layout.addLayout(self._facts())
        layout.addSpacing(theme.GAP)
        layout.addWidget(theme.heading_label(tr("Use it")))
        layout.addWidget(self._example)
        layout.addLayout(WrappingRow(*self._calls.values()))
        layout.addStretch(1)

    def _facts(self) -> QFormLayout:
        facts = QFormLayout()
        theme.spaced(facts)
        facts.addRow(tr("Origin:"), self._origin)
        facts.addRow(tr("Last rotation:"), self._rotated)
        name = QLabel(tr("File permissions:"))
        name.setBuddy(self._permissions)
        facts.addRow(name, _row(self._permissions, self._fix, stretched=self._permissions))
        return facts


def _call_button(language: Language) -> QPushButton:
    label = tr("Copy as {language}").format(language=_MNEMONICS[language])
    return plain_button(label, f"copy-{language.lower()}", hint=tr("Lists the models, with the whole token in it"))


def _fact(object_name: str) -> QLabel:
    label = theme.sentence_label()
    label.setObjectName(object_name)
    return label


def _row(*widgets: QWidget, stretched: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget, int(widget is stretched))
    return row
