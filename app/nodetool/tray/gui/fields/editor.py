"""What every editor of a setting's text can do."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nodetool.deploy.config.options import Option
from nodetool.tray.gui import theme
from nodetool.tray.place import Place
from nodetool.tray.preferences import WrittenSetting
from nodetool.tray.setting_words import label_words, meaning_words


class Editor(QWidget):
    """Edits the text of one setting; an empty text means the default."""

    edited = Signal()

    def __init__(self, option: Option[Any], focus: QWidget) -> None:
        super().__init__()
        self.option = option
        self._before = ""
        self.setFocusProxy(focus)
        theme.name(focus, option.name, accessible=label_words(option), hint=meaning_words(option))

    def show_written(self, written: WrittenSetting) -> None:
        """Show what is written down, and measure changes from there."""
        self._set_text(written.text)
        self._before = self.text()

    def write(self, text: str) -> None:
        """Put a text there, as if somebody had typed it."""
        self._set_text(text)
        self.edited.emit()

    def change(self) -> str | None:
        """Return the new text, or None where nothing was changed."""
        text = self.text()
        return None if text == self._before else text

    def new_place(self) -> Place | None:
        """Return where the text is to be kept, if that changes; only secrets have more than one place."""
        return None

    def text(self) -> str:
        """Return the text as it stands."""
        raise NotImplementedError

    def _set_text(self, text: str) -> None:
        raise NotImplementedError

    def _lay_out(self, *widgets: QWidget) -> None:
        layout = QHBoxLayout(self)
        theme.spaced(layout)
        for widget in widgets:
            layout.addWidget(widget, int(widget is self.focusProxy()))
