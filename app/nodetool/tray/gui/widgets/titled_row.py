"""A row of a list: an icon where there is one, a name, lines about it, what is wrong, and buttons at the end."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from nodetool.tray.gui import theme
from nodetool.tray.gui.breaking import breakable
from nodetool.tray.gui.widgets.note import problem_note
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.gui.widgets.row_list import Row

_ICON = 24


class TitledRow(Row):
    """Each kind of row adds what it has more."""

    def __init__(self, object_name: str, *, lines: int) -> None:
        super().__init__()
        self.setObjectName(object_name)
        self.icon = QLabel()
        self.icon.setFixedSize(_ICON, _ICON)
        self.icon.hide()
        self.title = theme.sentence_label()
        self.title.setObjectName(f"{object_name}-title")
        theme.make_bold(self.title)
        self.lines = [theme.sentence_label(quiet=bool(number)) for number in range(lines)]
        for number, line in enumerate(self.lines):
            line.setObjectName(f"{object_name}-line-{number}")
        self.problem = problem_note(f"{object_name}-problem")
        self.words = QVBoxLayout()
        self._buttons = QHBoxLayout()
        self._lay_out()

    def say(self, title: str, *lines: str, problem: str = "") -> None:
        """Show these words; an empty line takes no room."""
        _say(self.title, title)
        for label, text in zip(self.lines, lines, strict=True):
            _say(label, text)
        self.problem.say(problem)

    def add_button(self, label: str, name: str) -> QPushButton:
        """Return a new button at the end of the row; its name is the row's own with `name` before it."""
        button = plain_button(label, f"{name}-{self.objectName()}")
        self._buttons.addWidget(button)
        return button

    def _lay_out(self) -> None:
        theme.spaced(self.words, gap=2)
        for widget in (self.title, *self.lines, self.problem):
            self.words.addWidget(widget)
        line = QHBoxLayout(self)
        theme.spaced(line, gap=theme.GAP)
        line.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self.words, 1)
        line.addLayout(self._buttons)
        line.setAlignment(self._buttons, Qt.AlignmentFlag.AlignTop)


def _say(label: QLabel, text: str) -> None:
    label.setText(breakable(text))
    label.setAccessibleName(text)
    label.setVisible(bool(text))
