"""One field of a dialog: its name, the field, what it means, and what is wrong with it."""

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from nodetool.tray.gui import theme
from nodetool.tray.gui.mnemonics import spoken
from nodetool.tray.gui.widgets.note import problem_note


class FormLine(QWidget):
    """A line of text."""

    def __init__(self, label: str, object_name: str, *, example: str = "", means: str = "") -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setPlaceholderText(example)
        theme.name(self.line, object_name, accessible=spoken(label), hint=means)
        self.problem = problem_note(f"{object_name}-problem")
        self.means = theme.sentence_label(means, quiet=True)
        self.means.setVisible(bool(means))
        name = QLabel(label)
        name.setBuddy(self.line)
        layout = QVBoxLayout(self)
        theme.spaced(layout, gap=3)
        for widget in (name, self.line, self.means, self.problem):
            layout.addWidget(widget)

    @property
    def text(self) -> str:
        """What stands in it."""
        return self.line.text().strip()
