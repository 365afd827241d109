"""What the window remembers over restarts: place, page, and what closing it means where there is no tray."""

import json
import logging
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import platformdirs

_LOG = logging.getLogger(__name__)
_MAX_BYTES = 10_000
"""Far above what is ever written: a file of that name that is bigger is none of ours."""


class CloseChoice(StrEnum):
    """What closing the window means where no tray icon would be left."""

    ASK = ""
    """Nobody has said so yet."""
    KEEP = "keep"
    """Go on in the background."""
    QUIT = "quit"
    """Stop the worker and end."""


@dataclass(frozen=True, slots=True)
class WindowState:
    """All that is remembered."""

    geometry: str = ""
    """As Qt writes it, in base64; Qt moves a window that no screen would show."""
    page: str = ""
    """The `PageName` that was shown last."""
    close_choice: str = CloseChoice.ASK
    model: str = ""
    """The one that was chosen last on the page *Try it*."""


def window_file() -> Path:
    """Return where it is kept: among what programs remember of this user, and what no backup needs."""
    return platformdirs.user_state_path("nodetool", appauthor=False) / "window.json"


class WindowMemory:
    """A small file. One that cannot be read is as good as none; a disk that takes none makes the window forget."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._state: WindowState | None = None

    @property
    def state(self) -> WindowState:
        """What is remembered, read when it is first asked for."""
        if self._state is None:
            self._state = _read(self._file)
        return self._state

    def change(self, **parts: str) -> None:
        """Remember some parts anew; `store` writes them down."""
        self._state = replace(self.state, **parts)

    def store(self) -> None:
        """Write it down, if it differs from what is there. Waits for the disk."""
        state = self.state
        if state == _read(self._file):
            return
        temporary = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_text(json.dumps(asdict(state)), encoding="utf-8")
            temporary.replace(self._file)
        except OSError as error:
            _LOG.info("The window will forget its place: %s cannot be written (%s).", self._file, error)


def _read(file: Path) -> WindowState:
    try:
        with file.open("rb") as opened:
            told = json.loads(opened.read(_MAX_BYTES))
    except (OSError, ValueError, RecursionError):
        return WindowState()
    return _state(told)


def _state(told: Any) -> WindowState:
    known = told if isinstance(told, dict) else {}
    parts = {field.name: known.get(field.name, "") for field in fields(WindowState)}
    return WindowState(**{name: text for name, text in parts.items() if isinstance(text, str)})
