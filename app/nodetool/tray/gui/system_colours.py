"""The system's own colours, dark or light, for everything that the tray shows.

The names of `PySide6.QtCore.Qt` are left alone here and in all that comes before the icon: to make its hundreds of
enumerations takes an eighth of the time in which a small tray has started.
"""

from PySide6.QtGui import QColor, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from nodetool.tray.gui.contrast import ENHANCED, READABLE, with_readable_quiet_words, with_readable_selection

_MIDDLE = 127
_DARKER_PERCENT = 130
_WHITE = QColor("white")


def follow_system(application: QApplication) -> None:
    """Wear the system's colours, with readable fields and words; again whenever the system turns light or dark.

    Who asks the system for more contrast gets it, where Qt (6.10) hears of that.
    """
    hints = application.styleHints()

    def wear() -> None:
        application.setPalette(QPalette())  # what was set before would hide what the system says now
        application.setPalette(readable(application.palette(), least=_least_contrast(hints)))

    hints.colorSchemeChanged.connect(wear)
    if hasattr(hints, "accessibility"):
        hints.accessibility().contrastPreferenceChanged.connect(wear)
    wear()


def readable(palette: QPalette, *, least: float = READABLE) -> QPalette:
    """Return the system's palette with fields, quiet words and selected words that can be told from their ground."""
    quiet = with_readable_quiet_words(with_readable_fields(palette), least=least)
    return with_readable_selection(quiet, least=least)


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


def _least_contrast(hints: QStyleHints) -> float:
    if not hasattr(hints, "accessibility"):
        return READABLE
    preference = hints.accessibility().contrastPreference()
    return ENHANCED if preference.name == "HighContrast" else READABLE
