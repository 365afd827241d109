"""The system's own colours, dark or light, for everything that the tray shows.

The names of `PySide6.QtCore.Qt` are left alone here and in all that comes before the icon: to make its hundreds of
enumerations takes an eighth of the time in which a small tray has started.
"""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from nodetool.tray.gui.contrast import with_readable_quiet_words

_MIDDLE = 127
_DARKER_PERCENT = 130
_WHITE = QColor("white")


def follow_system(application: QApplication) -> None:
    """Wear the system's colours, with readable fields and words; again whenever the system turns light or dark."""

    def wear() -> None:
        application.setPalette(QPalette())  # what was set before would hide what the system says now
        application.setPalette(with_readable_quiet_words(with_readable_fields(application.palette())))

    application.styleHints().colorSchemeChanged.connect(wear)
    wear()


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
            readable.setColor(group, QPalette.ColorRole.Base, _WHITE)
        elif window.lightness() <= _MIDDLE and field.lightness() >= window.lightness():
            readable.setColor(group, QPalette.ColorRole.Base, window.darker(_DARKER_PERCENT))
    return readable
