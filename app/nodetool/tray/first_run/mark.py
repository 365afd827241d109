"""Remembers, over the ends of trays, whether a newcomer has still to be shown the first steps."""

import logging
from pathlib import Path

import platformdirs

_LOG = logging.getLogger(__name__)
_DUE, _DONE = "due", "done"


def first_run_mark_file() -> Path:
    """Return where the mark is: among what programs remember of this user, and what no backup needs."""
    return platformdirs.user_state_path("nodetool", appauthor=False) / "first-run"


class FirstRunMark:
    """A file of one word. A disk that takes none shows the first steps never, rather than at every start."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @property
    def is_due(self) -> bool:
        """Whether they are to be shown."""
        return self._word() == _DUE

    def set_due(self) -> None:
        """Have them shown to whoever opens the window first, unless they were."""
        if not self._word():
            self._write(_DUE)

    def set_done(self) -> None:
        """Show them no more; whoever closes them has seen enough."""
        self._write(_DONE)

    def _word(self) -> str:
        try:
            with self._file.open(encoding="ascii", errors="replace") as opened:
                return opened.read(10).strip()
        except OSError:
            return ""

    def _write(self, word: str) -> None:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(f"{word}\n", encoding="ascii")
        except OSError as error:
            _LOG.info("Whether the first steps were shown is forgotten: %s (%s).", self._file, error)
