"""A sentence with a small sign before it; takes no room while there is nothing to say."""

from PySide6.QtWidgets import QHBoxLayout, QStyle, QWidget

from nodetool.tray.gui import theme
from nodetool.tray.wording import tr, translatable

_SIGNS = {
    QStyle.StandardPixmap.SP_MessageBoxWarning: translatable("Warning"),
    QStyle.StandardPixmap.SP_MessageBoxInformation: translatable("Information"),
}
"""What each sign tells those who do not see it."""


class Note(QWidget):
    """Says what is wrong or what was done; the sign tells which, not the colour."""

    def __init__(self, object_name: str, icon: QStyle.StandardPixmap) -> None:
        super().__init__()
        self.setObjectName(object_name)
        self._sentence = theme.sentence_label()
        self._sentence.setObjectName(f"{object_name}-sentence")
        layout = QHBoxLayout(self)
        theme.spaced(layout)
        sign = theme.standard_icon_label(self, icon)
        sign.setAccessibleName(tr(_SIGNS[icon]))
        layout.addWidget(sign)
        layout.addWidget(self._sentence, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now."""
        return self._sentence.text()

    def say(self, sentence: str) -> None:
        """Show a sentence; an empty one makes it go."""
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))


def problem_note(object_name: str) -> Note:
    """Return a note for what is wrong."""
    return Note(object_name, QStyle.StandardPixmap.SP_MessageBoxWarning)


def information_note(object_name: str) -> Note:
    """Return a note for what is good to know."""
    return Note(object_name, QStyle.StandardPixmap.SP_MessageBoxInformation)
