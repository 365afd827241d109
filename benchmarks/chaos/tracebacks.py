"""Errors that nobody has caught, found in what tray and worker print."""

from pathlib import Path

_SIGN = b"Traceback (most recent call last)"
_MOST = 6000
_BY_SIGNAL = b"KeyboardInterrupt"
"""What SIGINT is in a Python that is still starting."""


class Tracebacks:
    """Reads the file further and further."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._position = 0

    def next(self) -> str:
        """Return what the first new one says; empty where there is none."""
        with self._file.open("rb") as source:
            source.seek(self._position)
            new = source.read()
        self._position += len(new)
        before, sign, rest = new.partition(_SIGN)
        if not sign or _BY_SIGNAL in rest:
            return ""
        return (before[-200:] + sign + rest[:_MOST]).decode(errors="replace")
