"""Tells those who listen what has happened, wherever the focus is."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

_POLITE, _URGENT = QAccessible.AnnouncementPoliteness.Polite, QAccessible.AnnouncementPoliteness.Assertive


def announce(sentence: str, *, at: QWidget, is_urgent: bool = False) -> None:
    """Have a screen reader say it, if there is one and what says it can be seen; an urgent sentence interrupts."""
    if sentence and at.isVisible() and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(at, sentence)
        event.setPoliteness(_URGENT if is_urgent else _POLITE)
        QAccessible.updateAccessibility(event)
