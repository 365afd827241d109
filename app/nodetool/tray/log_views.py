"""Which logs a person can look at, and what is worth a look in each. Pure."""

from enum import StrEnum

from nodetool.deploy.config.settings import LogLevel
from nodetool.tray.wording import tr, translatable


class LogView(StrEnum):
    """One of them; the value is what other pages ask for."""

    WORKER = "worker"
    """What the worker printed and logged."""
    TRAY = "tray"
    """What the tray itself logged."""
    REFUSED = "refused"
    """Who was refused, who called as an administrator, and who changed what: the audit file."""


_TITLES = {
    LogView.WORKER: translatable("Worker"),
    LogView.TRAY: translatable("Tray"),
    LogView.REFUSED: translatable("Who was refused"),
}
_EMPTY = {
    LogView.WORKER: translatable("The worker has written nothing yet. What it says appears here as it comes."),
    LogView.TRAY: translatable("The tray has written nothing yet. What it does with the worker appears here."),
    LogView.REFUSED: translatable(
        "Nobody was refused yet. Callers without a valid token appear here, with their address and what they asked for."
    ),
}
_LEVELS = {
    LogLevel.DEBUG: translatable("All lines"),
    LogLevel.INFO: translatable("Information and worse"),
    LogLevel.WARNING: translatable("Warnings and worse"),
    LogLevel.ERROR: translatable("Errors only"),
}
_LEVEL_WORDS = {
    "debug": translatable("Debug"),
    "info": translatable("Info"),
    "warning": translatable("Warning"),
    "error": translatable("Error"),
    "critical": translatable("Critical"),
}


def view_title(view: LogView) -> str:
    """Return what a log is called."""
    return tr(_TITLES[view])


def empty_words(view: LogView) -> str:
    """Say what one would see where nothing is written yet."""
    return tr(_EMPTY[view])


def usual_level(view: LogView) -> LogLevel:
    """Return which lines one looks for first: of the audit file, refusals, which it writes as warnings."""
    return LogLevel.WARNING if view is LogView.REFUSED else LogLevel.DEBUG


def level_title(level: LogLevel) -> str:
    """Say which lines are shown."""
    return tr(_LEVELS[level])


def level_word(level: str) -> str:
    """Return a level in the language of the window; empty for what goes on with the line above it."""
    return tr(_LEVEL_WORDS[level]) if level in _LEVEL_WORDS else level
