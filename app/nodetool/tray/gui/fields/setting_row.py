"""One setting in the form: its name, its editor, what it means, and what is wrong with it."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from nodetool.deploy.config.kinds import Choice, Switch
from nodetool.deploy.config.options import Option
from nodetool.deploy.config.resolve import Origin
from nodetool.deploy.config.settings import AUTH_PROVIDER
from nodetool.tray.gui import theme
from nodetool.tray.gui.fields.choice_editor import ChoiceEditor
from nodetool.tray.gui.fields.editor import Editor
from nodetool.tray.gui.fields.provider_editor import ProviderEditor
from nodetool.tray.gui.fields.secret_editor import SecretEditor
from nodetool.tray.gui.fields.switch_editor import SwitchEditor
from nodetool.tray.gui.fields.text_editor import TextEditor
from nodetool.tray.gui.widgets.note import information_note, problem_note
from nodetool.tray.preferences import WrittenSetting
from nodetool.tray.setting_words import fixed_words, label_words, meaning_words, problem_words


class SettingRow(QWidget):
    """Built from the declaration of the setting alone."""

    edited = Signal()

    def __init__(self, option: Option[Any]) -> None:
        super().__init__()
        self.option = option
        self.editor = editor_for(option)
        self.problem = problem_note(f"{option.name}-problem")
        self.lock = information_note(f"{option.name}-lock")
        self.editor.edited.connect(self.edited)
        self._layout = QVBoxLayout(self)
        theme.spaced(self._layout, gap=3)
        for widget in (*self._words_above(), self.editor, *self._words_below(), self.problem, self.lock):
            self._layout.addWidget(widget)

    def add_below(self, widget: QWidget) -> None:
        """Show something that belongs to this setting alone."""
        self._layout.addWidget(widget)

    def show_written(self, written: WrittenSetting) -> None:
        """Show a setting as it is written, locked where the environment fixes it."""
        fixed = written.origin is Origin.ENVIRONMENT
        self.editor.show_written(written)
        self.editor.setEnabled(not fixed)
        self.lock.say(fixed_words(written.name) if fixed else "")
        self.check()

    def check(self) -> None:
        """Say what is wrong with the text as it stands, if anything."""
        self.problem.say(problem_words(self.option, self.editor.text()))

    def _words_above(self) -> list[QLabel]:
        if isinstance(self.editor, SwitchEditor):
            return []  # a box to tick bears its name itself
        label = QLabel(label_words(self.option))
        is_group = isinstance(self.editor, ProviderEditor)
        # The field itself: an editor around it would be told to belong to the label in its place.
        label.setBuddy(self.editor if is_group else self.editor.focusProxy() or self.editor)
        return [label]

    def _words_below(self) -> list[QLabel]:
        if isinstance(self.editor, ProviderEditor):
            return []  # each choice has its own sentence
        return [theme.sentence_label(meaning_words(self.option), quiet=True)]


def editor_for(option: Option[Any]) -> Editor:
    """Return the editor for the kind of value that `option` has."""
    if option is AUTH_PROVIDER:
        return ProviderEditor(option)
    if option.secret:
        return SecretEditor(option)
    if isinstance(option.kind, Switch):
        return SwitchEditor(option)
    if isinstance(option.kind, Choice):
        return ChoiceEditor(option, option.kind)
    return TextEditor(option)
