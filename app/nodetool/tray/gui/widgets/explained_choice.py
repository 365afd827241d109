"""One of several choices, with what it means below."""

from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from nodetool.tray.gui import theme
from nodetool.tray.gui.mnemonics import spoken


class ExplainedChoice(QWidget):
    """The button belongs into a group with the others."""

    def __init__(self, label: str, object_name: str, *, means: str) -> None:
        super().__init__()
        self.button = QRadioButton(label)
        theme.name(self.button, object_name, accessible=spoken(label))
        self.button.setAccessibleDescription(means)
        sentence = theme.sentence_label(means, quiet=True)
        sentence.setContentsMargins(theme.INDENT, 0, 0, 0)
        column = QVBoxLayout(self)
        theme.spaced(column, gap=2)
        column.addWidget(self.button)
        column.addWidget(sentence)
