"""Spacing, fonts and sizes in one place; every colour is the system's own, dark or light."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QLabel, QLayout, QStyle, QWidget

GAP = 6
"""Between things that belong together, in pixels."""
MARGIN = 12
"""Between groups, and around a page."""
INDENT = 24
"""Of a sentence that belongs to the choice above it."""
STATE_ICON = 32
SMALL_ICON = 16
PAGE_ICON = 20
WINDOW_WIDTH, WINDOW_HEIGHT = 800, 660


def monospace() -> QFont:
    """Return the system's font for tokens and output."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)


def spaced(layout: QLayout, *, margin: int = 0, gap: int = GAP) -> None:
    """Give `layout` the distances of this application."""
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(gap)


def sentence_label(text: str = "", *, quiet: bool = False) -> QLabel:
    """Return a label for a sentence that may need several lines; a quiet one steps back behind the rest."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if quiet:
        make_quiet(label)
    return label


def make_quiet(label: QLabel) -> None:
    """Let a label step back behind the rest."""
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)


def make_bold(label: QLabel) -> None:
    """Let a label be read before those around it."""
    font = label.font()
    font.setBold(True)
    label.setFont(font)


def heading_label(text: str = "") -> QLabel:
    """Return a label for the one line that is read first."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    font = label.font()
    font.setBold(True)
    font.setPointSizeF(font.pointSizeF() * 1.25)
    label.setFont(font)
    label.setWordWrap(True)
    return label


def standard_icon_label(widget: QWidget, icon: QStyle.StandardPixmap) -> QLabel:
    """Return a small icon of the system's style, such as the one for warnings."""
    label = QLabel()
    label.setPixmap(widget.style().standardIcon(icon, None, widget).pixmap(SMALL_ICON, SMALL_ICON))
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label


def name(widget: QWidget, object_name: str, *, accessible: str = "", hint: str = "") -> None:
    """Name a widget for tests and style, for people who listen, and for those who hesitate over it."""
    widget.setObjectName(object_name)
    if accessible:
        widget.setAccessibleName(accessible)
    widget.setToolTip(hint)
