"""Remembers, over the ends of trays, that a person has stopped the worker."""

import logging
from pathlib import Path

import platformdirs

_LOG = logging.getLogger(__name__)
_TEXT = "A person has stopped the worker; the tray does not start it before a person does.\n"


def stop_mark_file() -> Path:
    """Return where the mark is: among what programs remember of this user, and what no backup needs."""
    return platformdirs.user_state_path("nodetool", appauthor=False) / "worker-stopped"


class StopMark:
    """A file that is there, or is not. A disk that takes no file makes the tray forget, and stops nothing."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @property
    def is_set(self) -> bool:
        """Whether the worker is to stay stopped."""
        try:
            return self._file.is_file()
        except OSError:
            return False

    def set(self) -> None:
        """Have it stay stopped."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(_TEXT)
        except OSError as error:
            _LOG.warning("The next tray will start the worker again: %s cannot be written (%s).", self._file, error)

    def clear(self) -> None:
        """Have it started with the tray again."""
        try:
            self._file.unlink(missing_ok=True)
        except OSError as error:
            _LOG.warning("The next tray will not start the worker: %s cannot be removed (%s).", self._file, error)
