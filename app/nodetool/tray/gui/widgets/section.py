"""A part of a page: a heading, a word beside it, a button at the end of that line, and what stands below."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nodetool.tray.gui import theme
from nodetool.tray.gui.widgets.note import information_note


class Section(QWidget):
    """Its body, or a sentence where there is nothing to show."""

    def __init__(self, title: str, object_name: str, *, body: QWidget, button: QPushButton | None = None) -> None:
        super().__init__()
        self.setObjectName(object_name)
        self._body = body
        self._beside = QLabel()
        theme.make_quiet(self._beside)
        self._beside.setObjectName(f"{object_name}-beside")
        self.note = information_note(f"{object_name}-note")
        line = QHBoxLayout()
        theme.spaced(line, gap=theme.MARGIN)
        line.addWidget(theme.heading_label(title))
        line.addWidget(self._beside, 1)
        if button:
            line.addWidget(button)
        self._column = layout = QVBoxLayout(self)
        theme.spaced(layout)
        layout.addLayout(line)
        layout.addWidget(self.note)
        layout.addWidget(body)

    def add_below(self, widget: QWidget) -> None:
        """Show something below the body."""
        self._column.addWidget(widget)

    def say_beside(self, words: str) -> None:
        """Show a few words beside the heading."""
        self._beside.setText(words)

    def show_body(self, *, is_there: bool, otherwise: str = "") -> None:
        """Show the body, or say why there is none."""
        self._body.setVisible(is_there)
        self.note.say("" if is_there else otherwise)
