"""Chooses how callers are authenticated, with a sentence for each way."""

from typing import Any

from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout

from nodetool.deploy.config.options import Option
from nodetool.deploy.config.settings import Provider
from nodetool.tray.gui import theme
from nodetool.tray.gui.fields.editor import Editor
from nodetool.tray.setting_words import label_words
from nodetool.tray.wording import tr, translatable

CHOICES = {
    Provider.STATIC: (
        translatable("Worker token"),
        translatable("Callers send the worker token. The right choice unless you know better."),
    ),
    Provider.SUPABASE: (
        translatable("Supabase login"),
        translatable("Callers sign in with your Supabase project; the worker token works as well."),
    ),
    Provider.LOCAL: (
        translatable("Open, for development"),
        translatable("Nobody on this machine needs a token, while you develop."),
    ),
    Provider.NONE: (translatable("Open"), translatable("Nobody on this machine needs a token.")),
}
"""Title and sentence of each provider, the safest first."""
_INDENT = 24


class ProviderEditor(Editor):
    """One button for each provider; none is chosen where the written one is not known."""

    def __init__(self, option: Option[Any]) -> None:
        self._buttons = {provider: _button(provider) for provider in CHOICES}
        super().__init__(option, self._buttons[Provider.STATIC])
        self._written = ""
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        theme.spaced(layout, gap=2)
        for provider, button in self._buttons.items():
            _name(button, option, provider)
            self._group.addButton(button)
            layout.addWidget(button)
            layout.addWidget(_explanation(provider))
        self._group.buttonClicked.connect(lambda _: self.edited.emit())

    def text(self) -> str:
        """Return the chosen provider, or what is written where none is chosen."""
        return next((provider.value for provider, button in self._buttons.items() if button.isChecked()), self._written)

    def _set_text(self, text: str) -> None:
        self._written = text
        self._group.setExclusive(False)  # otherwise the last chosen one cannot be let go
        for provider, button in self._buttons.items():
            button.setChecked(provider.value == text.lower())
        self._group.setExclusive(True)


def _button(provider: Provider) -> QRadioButton:
    return QRadioButton(tr("{title} ({value})").format(title=tr(CHOICES[provider][0]), value=provider))


def _name(button: QRadioButton, option: Option[Any], provider: Provider) -> None:
    title, sentence = map(tr, CHOICES[provider])
    spoken = tr("{setting}: {value}").format(setting=label_words(option), value=title)
    theme.name(button, f"{option.name}-{provider}", accessible=spoken)
    button.setAccessibleDescription(sentence)


def _explanation(provider: Provider) -> QLabel:
    label = theme.sentence_label(tr(CHOICES[provider][1]), quiet=True)
    label.setIndent(_INDENT)
    return label
