"""Asks for a model server: name, address, prefix and key; tries it on wish."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nodetool.deploy.config.errors import KeyringError, KeyringLeftoverError
from nodetool.tray.examination import Finding
from nodetool.tray.gui import theme
from nodetool.tray.gui.aside import Answer
from nodetool.tray.gui.mnemonics import spoken
from nodetool.tray.gui.models.form_line import FormLine
from nodetool.tray.gui.models.key_row import KeyRow
from nodetool.tray.gui.models.server_desk import ServerDesk
from nodetool.tray.gui.models.server_draft import ServerDraft
from nodetool.tray.gui.models.server_words import prefix_words
from nodetool.tray.gui.widgets.growing import grow
from nodetool.tray.gui.widgets.note import information_note, problem_note
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.model_servers import KeyPlace, ModelServer
from nodetool.tray.servers_view import ServersView
from nodetool.tray.wording import shown, tr

_WIDTH = 480
_OK = "ok"


class ServerDialog(QDialog):
    """Empty for a new server. Accepted once everything is stored."""

    def __init__(self, parent: QWidget, desk: ServerDesk, *, servers: ServersView, edited: ModelServer | None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._before = edited.upstream.name if edited else ""
        self._taken = {server.upstream.name for server in servers.declared} - {self._before}
        self._lines = _lines()
        self._key = KeyRow(own=edited.key if edited else KeyPlace.NONE, others=servers.keys_in)
        self._found, self._trouble = information_note("server-found"), problem_note("server-trouble")
        self._buttons = QDialogButtonBox()
        self._test = plain_button(tr("&Test"), "server-test", hint=tr("Asks the server for its models, with this key"))
        self._save = self._button(tr("&Save"), "server-save", QDialogButtonBox.ButtonRole.AcceptRole)
        self._cancel = self._button(tr("Cancel"), "server-cancel", QDialogButtonBox.ButtonRole.RejectRole)
        self._is_busy = False
        self.setObjectName("server-dialog")
        self.setWindowTitle(tr("Edit {name}").format(name=self._before) if edited else tr("Add a model server"))
        self._lay_out()
        self._fill(edited)
        self._connect()
        self._update()

    @property
    def draft(self) -> ServerDraft:
        """What stands in the fields."""
        texts = {name: line.text for name, line in self._lines.items()}
        return ServerDraft(**texts, key=self._key.editor.text())

    def _fill(self, edited: ModelServer | None) -> None:
        if edited:
            for name, line in self._lines.items():
                line.line.setText(getattr(edited.upstream, name))

    def _connect(self) -> None:
        for line in self._lines.values():
            line.line.textChanged.connect(lambda _: self._on_edited())
        self._key.edited.connect(self._on_edited)
        self._key.secret.shown.connect(lambda: self._desk.look_at_keyring(self._on_keyring, asker=self))
        self._test.clicked.connect(self._on_test)
        self._save.clicked.connect(self._on_save)
        self._cancel.clicked.connect(self.reject)

    def _on_keyring(self, answer: Answer[KeyringError | None]) -> None:
        if answer.trouble is None:
            self._key.secret.show_keyring(answer.value)
            grow(self)

    def _on_edited(self) -> None:
        self._say()
        self._update()

    def _update(self) -> None:
        draft = self.draft
        problems = draft.problems(self._taken)
        for name, line in self._lines.items():
            line.problem.say(problems.get(name, ""))
        self._key.problem.say(problems.get("key", ""))
        self._lines["prefix"].means.setText(prefix_words(draft.prefix))
        is_usable = draft.is_complete and not problems and not self._is_busy
        self._test.setEnabled(is_usable)
        self._save.setEnabled(is_usable)
        grow(self)

    def _on_test(self) -> None:
        self._begin(tr("Asking the server…"))
        keeps_key = self._before if self._key.editor.change() is None else ""
        self._desk.test(self.draft, self._on_tested, stored_key_of=keeps_key, asker=self)

    def _on_tested(self, answer: Answer[Sequence[Finding]]) -> None:
        self._is_busy = False
        self._update()
        findings = answer.value or ()
        says = " ".join(finding.says for finding in findings)
        is_well = answer.trouble is None and all(finding.level == _OK for finding in findings)
        self._say(found=says if is_well else "", trouble=shown(answer.trouble or "") or ("" if is_well else says))

    def _on_save(self) -> None:
        self._begin("")
        editor = self._key.editor
        self._desk.save(
            self.draft, self._on_saved, before=self._before, key=editor.change(), place=editor.new_place(), asker=self
        )

    def _on_saved(self, answer: Answer[None]) -> None:
        self._is_busy = False
        if answer.trouble is None:
            self.accept()
            return
        if isinstance(answer.trouble, KeyringLeftoverError):
            self._save.hide()  # it is stored; what is left over is told
            self._cancel.setText(tr("Close"))
        self._update()
        self._say(trouble=shown(answer.trouble))

    def _begin(self, what: str) -> None:
        self._is_busy = True
        self._say(found=what)
        self._update()

    def _say(self, *, found: str = "", trouble: str = "") -> None:
        self._found.say(found)
        self._trouble.say(trouble)
        grow(self)

    def _button(self, label: str, name: str, role: QDialogButtonBox.ButtonRole) -> QPushButton:
        button: QPushButton = self._buttons.addButton(label, role)
        theme.name(button, name, accessible=spoken(label))
        return button

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        theme.spaced(layout, margin=theme.MARGIN, gap=theme.MARGIN)
        for widget in (*self._lines.values(), self._key, self._found, self._trouble):
            layout.addWidget(widget)
        layout.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._test)
        buttons.addWidget(self._buttons, 1)
        layout.addLayout(buttons)
        layout.addStrut(_WIDTH)  # a minimum of the dialog's own would take the place of what its words need
        self._save.setDefault(True)
        self._lines["name"].line.setFocus()


def _lines() -> dict[str, FormLine]:
    """Return the fields by the names of the parts of a `ServerDraft`."""
    return {
        "name": FormLine(
            tr("&Name"), "server-name", example="vllm", means=tr("What callers see as the owner of its models.")
        ),
        "url": FormLine(
            tr("&Address"),
            "server-url",
            example="http://127.0.0.1:8001/v1",
            means=tr("Up to and with /v1."),
        ),
        "prefix": FormLine(tr("&Prefix"), "server-prefix", example=tr("None"), means=prefix_words("")),
    }
