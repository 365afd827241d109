"""A form rendered from the declarations of settings."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nodetool.deploy.config.errors import ConfigError, KeyringError, KeyringLeftoverError, SettingError
from nodetool.deploy.config.options import Option
from nodetool.tray.audited import Actor
from nodetool.tray.gui import theme
from nodetool.tray.gui.actions import Actions
from nodetool.tray.gui.errands import Trouble
from nodetool.tray.gui.fields.secret_editor import SecretEditor
from nodetool.tray.gui.fields.settings_column import SettingsColumn
from nodetool.tray.gui.keyring_question import KeyringQuestion
from nodetool.tray.gui.pages.page import Page
from nodetool.tray.gui.widgets.note import problem_note
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.gui.widgets.scrolling import scrolling
from nodetool.tray.model import Snapshot
from nodetool.tray.place import Place
from nodetool.tray.presenter import Presentation
from nodetool.tray.service import TrayService
from nodetool.tray.wording import shown, tr, translatable

SAVED = translatable("Saved.")


class SettingsForm(Page):
    """Edits settings in deployment.yaml; only what was changed is written, so that others' changes survive."""

    scrolls = False

    def __init__(self, options: Iterable[Option[Any]], *, service: TrayService, actions: Actions) -> None:
        super().__init__()
        self._column = SettingsColumn(options)
        self.rows = self._column.rows
        self._service = service
        self._actions = actions
        self._trouble = problem_note("form-problem")
        self._save = plain_button(tr("&Save"), "save")
        self._discard = plain_button(tr("D&iscard"), "discard", hint=tr("Shows again what is saved"))
        self._saving = False
        self._keyring = KeyringQuestion(service.preferences.keyring_trouble)
        self._area = scrolling(self._column)
        self._lay_out()
        self._connect()

    @property
    def edits(self) -> "SettingsForm":
        """Itself: it knows what was typed."""
        return self

    def show_snapshot(self, snapshot: Snapshot, presentation: Presentation) -> None:  # noqa: ARG002  only when
        """Look at the file afresh."""
        self.refresh()

    def refresh(self) -> None:
        """Show what is written now, unless that would take away what somebody is typing."""
        if self.isVisible() and not self.is_changed:
            self.load()

    def load(self) -> None:
        """Show what is written now."""
        try:
            written = self._service.preferences.written(row.option for row in self.rows.values())
        except ConfigError as error:
            self._show_unreadable(shown(error))
            return
        self._trouble.say("")
        for setting in written:
            row = self.rows[setting.option.name]
            row.setEnabled(True)
            row.show_written(setting)
        self._update()

    def changes(self) -> dict[str, str]:
        """Return the new texts by the names of their settings."""
        changed = {name: row.editor.change() for name, row in self.rows.items() if not row.isHidden()}
        return {name: text for name, text in changed.items() if text is not None}

    def new_places(self) -> dict[str, Place]:
        """Return where secrets are to be kept from now on, by the names of their settings."""
        moved = {name: row.editor.new_place() for name, row in self.rows.items() if not row.isHidden()}
        return {name: place for name, place in moved.items() if place is not None}

    @property
    def is_changed(self) -> bool:
        """Whether there is something to save."""
        return bool(self.changes() or self.new_places())

    @property
    def may_save(self) -> bool:
        """Whether all of it is allowed, as far as can be told here, and nothing is being saved now."""
        return not self._saving and not any(row.problem.text for row in self.rows.values() if not row.isHidden())

    def discard(self) -> None:
        """Show again what is written."""
        self.load()

    def show_setting(self, name: str) -> None:
        """Bring a setting into sight, and the focus to it."""
        row = self.rows.get(name)
        if row is None:
            return
        row.editor.setFocus()
        # Not before the layout has made room for it and its sentences.
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(row))

    def put_above(self, name: str, widget: QWidget) -> None:
        """Show something that is no setting above the one called `name`."""
        self._column.put_above(name, widget)

    def arrange(self) -> None:
        """Show the rows that matter now; all of them, unless a page knows better."""

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Look at the file afresh."""
        super().showEvent(event)
        self.refresh()

    def _connect(self) -> None:
        for row in self.rows.values():
            row.edited.connect(self._on_edited)
        for editor in self._secret_editors():
            editor.shown.connect(self._keyring.ask)
        self._keyring.answered.connect(self._on_keyring_answered)
        self._save.clicked.connect(self._on_save_wished)
        self._discard.clicked.connect(self.discard)

    def _secret_editors(self) -> list[SecretEditor]:
        return [row.editor for row in self.rows.values() if isinstance(row.editor, SecretEditor)]

    def _on_keyring_answered(self, trouble: KeyringError | None) -> None:
        for editor in self._secret_editors():
            editor.show_keyring(trouble)
        self._update()

    def _on_edited(self) -> None:
        """Forget what was refused together: what mends it may stand in another field."""
        self._trouble.say("")
        for row in self.rows.values():
            row.check()
        self._update()

    def _update(self) -> None:
        self.arrange()
        self._column.hide_empty_headings()
        changed = self.is_changed
        self._save.setEnabled(changed and self.may_save)
        self._discard.setEnabled(changed and not self._saving)
        self.edits_changed.emit()

    def save(self, then: Callable[[bool], None] | None = None) -> None:
        """Begin to save; `then` hears whether that went well, and what did not is shown here."""
        self._trouble.say("")
        self._saving = True
        changes, places = self.changes(), self.new_places()
        self._update()
        self._actions.run(
            lambda: self._service.change_settings(changes, places=places, by=Actor.WINDOW),
            done=tr(SAVED),
            then=lambda trouble: self._on_saved(trouble, then),
        )

    def _on_save_wished(self) -> None:
        self.save()

    def _on_saved(self, trouble: Trouble | None, then: Callable[[bool], None] | None) -> None:
        self._saving = False
        is_stored = trouble is None or isinstance(trouble, KeyringLeftoverError)
        if is_stored:
            self.load()
        else:
            self._update()
        if trouble is not None:
            self._show_trouble(trouble)
        if then:
            then(is_stored)

    def _show_trouble(self, trouble: Trouble) -> None:
        """Show it where it is mended, if that is on this page."""
        row = self.rows.get(trouble.name) if isinstance(trouble, SettingError) else None
        if row is None or row.isHidden():
            self._trouble.say(shown(trouble))
            return
        row.problem.say(shown(trouble))
        self.show_setting(row.option.name)

    def _show_unreadable(self, sentence: str) -> None:
        self._trouble.say(sentence)
        for row in self.rows.values():
            row.setEnabled(False)
        self._save.setEnabled(False)
        self._discard.setEnabled(False)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        theme.spaced(layout, margin=theme.MARGIN, gap=theme.MARGIN)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._trouble)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._discard)
        buttons.addWidget(self._save)
        layout.addLayout(buttons)
