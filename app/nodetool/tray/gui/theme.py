"""Spacing, fonts and sizes in one place; every colour is the system's own, dark or light."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLayout, QStyle, QWidget

GAP = 6
"""Between things that belong together, in pixels."""
MARGIN = 12
"""Between groups, and around a page."""
INDENT = 24
"""Of a sentence that belongs to the choice above it."""
STATE_ICON = 32
SMALL_ICON = 16
PAGE_ICON = 20
WINDOW_WIDTH, WINDOW_HEIGHT = 780, 600

_MIDDLE = 127
_DARKER_PERCENT = 130


def follow_system(application: QApplication) -> None:
    """Wear the system's colours, with readable fields; again whenever the system turns light or dark."""

    def wear(_scheme: Qt.ColorScheme) -> None:
        application.setPalette(QPalette())  # what was set before would hide what the system says now
        application.setPalette(with_readable_fields(application.palette()))

    hints = application.styleHints()
    hints.colorSchemeChanged.connect(wear)
    wear(hints.colorScheme())


def with_readable_fields(palette: QPalette) -> QPalette:
    """Return the system's palette with fields that do not look locked.

    GTK's Adwaita reaches Qt with the window's own grey as the colour of every field, which is what a field looks like
    that cannot be edited. A field is lighter than its window in a light theme and darker in a dark one.
    """
    readable = QPalette(palette)
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        window = palette.color(group, QPalette.ColorRole.Window)
        field = palette.color(group, QPalette.ColorRole.Base)
        if window.lightness() > _MIDDLE and field.lightness() <= window.lightness():
            readable.setColor(group, QPalette.ColorRole.Base, Qt.GlobalColor.white)
        elif window.lightness() <= _MIDDLE and field.lightness() >= window.lightness():
            readable.setColor(group, QPalette.ColorRole.Base, window.darker(_DARKER_PERCENT))
    return readable


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
