"""The page of the token: where it comes from, and how to use, show and replace it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nodetool.deploy.config.errors import ConfigError
from nodetool.tray.gui import theme
from nodetool.tray.gui.actions import Actions
from nodetool.tray.gui.pages.page import Page
from nodetool.tray.gui.token_words import CONTINUED, example_call, origin_words, permission_words, purpose_words
from nodetool.tray.gui.widgets.action_button import ActionButton
from nodetool.tray.gui.widgets.note import information_note
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.gui.widgets.rotate_dialog import ask_to_rotate
from nodetool.tray.gui.widgets.secret_label import REVEAL_SECONDS, SecretLabel
from nodetool.tray.model import Snapshot
from nodetool.tray.presenter import Action, Presentation
from nodetool.tray.tokens import TokenKeeper


class TokenPage(Page):
    """Holds no token: it is read when it is shown or copied."""

    def __init__(self, tokens: TokenKeeper, actions: Actions, *, copy: Callable[[str], object]) -> None:
        super().__init__()
        self.setObjectName("page-token")
        self._tokens = tokens
        self._actions = actions
        self._copy = copy
        self._address = ""
        self._purpose = _fact("purpose")
        self._token = SecretLabel("token", accessible="Worker token")
        self._reveal = plain_button("Re&veal", "reveal", hint=f"Shows the token for {REVEAL_SECONDS} seconds")
        self._reveal.setCheckable(True)
        self._buttons = [ActionButton(action, actions.perform) for action in (Action.COPY_TOKEN, Action.COPY_HEADER)]
        self._rotate = ActionButton(Action.ROTATE, lambda _: self._on_rotate_wished())
        self._fixed = information_note("fixed")
        self._origin, self._permissions, self._example = _fact("origin"), _fact("permissions"), _fact("example")
        self._example.setFont(theme.monospace())
        self._copy_example = plain_button(
            "Copy e&xample", "copy-example", hint="Copies this line with the whole token in it"
        )
        self._connect()
        self._lay_out()

    def show_snapshot(self, snapshot: Snapshot, presentation: Presentation) -> None:
        """Bring every part up to date."""
        token = snapshot.token
        self._address = snapshot.worker.address
        self._purpose.setText(purpose_words(snapshot.provider))
        self._token.set_masked(token.masked or "There is none")
        self._reveal.setEnabled(bool(token.masked))
        for button in self._buttons:
            button.show_entry(presentation.entry(button.action))
        self._rotate.show_entry(presentation.entry(Action.ROTATE), suffix="…")
        self._fixed.say(token.fixed if token.masked else "")
        self._origin.setText(origin_words(token, home=Path.home()))
        self._permissions.setText(permission_words(token.file_mode))
        self._show_example(token.masked)

    def _show_example(self, masked: str) -> None:
        callable_now = bool(masked and self._address)
        self._example.setText(example_call(self._address, masked, between=CONTINUED) if callable_now else "")
        self._copy_example.setEnabled(callable_now)

    def _connect(self) -> None:
        self._reveal.toggled.connect(self._on_reveal_toggled)
        self._token.masked_again.connect(self._on_masked_again)
        self._copy_example.clicked.connect(self._on_copy_example)

    def _on_reveal_toggled(self, wanted: bool) -> None:  # noqa: FBT001  the signal's own argument
        if not wanted:
            self._token.conceal()
            return
        try:
            self._token.reveal(self._tokens.reveal())
        except ConfigError as error:
            self._reveal.setChecked(False)
            self._actions.failed.emit(str(error))

    def _on_masked_again(self) -> None:
        self._reveal.setChecked(False)

    def _on_rotate_wished(self) -> None:
        ask_to_rotate(self, self._actions.rotate)

    def _on_copy_example(self) -> None:
        self._actions.run(
            lambda: self._copy(example_call(self._address, self._tokens.reveal())),
            done="The example is on the clipboard, with the whole token in it.",
        )

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        theme.spaced(layout, margin=theme.MARGIN, gap=theme.MARGIN)
        layout.addWidget(self._purpose)
        layout.addLayout(_row(self._token, self._reveal, stretched=self._token))
        layout.addLayout(_row(*self._buttons, self._rotate))
        layout.addWidget(self._fixed)
        layout.addLayout(self._facts())
        layout.addStretch(1)

    def _facts(self) -> QFormLayout:
        facts = QFormLayout()
        theme.spaced(facts)
        facts.addRow("Origin:", self._origin)
        facts.addRow("File permissions:", self._permissions)
        facts.addRow("Example:", self._example)
        facts.addRow("", _row(self._copy_example))
        return facts


def _fact(object_name: str) -> QLabel:
    label = theme.sentence_label()
    label.setObjectName(object_name)
    return label


def _row(*widgets: QWidget, stretched: QWidget | None = None) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget, int(widget is stretched))
    if stretched is None:
        row.addStretch(1)
    return row
