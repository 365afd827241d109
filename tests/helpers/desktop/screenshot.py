"""Finds windows and takes pictures of what a user would see."""

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.helpers.desktop.program import MissingProgramError
from tests.helpers.waiting import wait_until

TIMEOUT = 20.0
ROOT_WINDOW = "root"
LEFT_BUTTON, RIGHT_BUTTON = 1, 3


class Screen:
    """What is on one display."""

    def __init__(self, *, environment: Mapping[str, str]) -> None:
        self._environment = dict(environment)

    def find_window(self, name: str) -> str | None:
        """The id of the visible window whose title contains `name`, a regular expression; None without one."""
        found = self._run(["xdotool", "search", "--onlyvisible", "--name", name])
        return found.stdout.split()[0] if found.returncode == 0 else None

    def wait_for_window(self, name: str, *, timeout: float = 10.0) -> str:
        return wait_until(lambda: self.find_window(name), timeout=timeout, what=f"a window {name!r}")

    def wait_until_closed(self, name: str, *, timeout: float = 10.0) -> None:
        wait_until(lambda: self.find_window(name) is None, timeout=timeout, what=f"window {name!r} to go")

    def save(self, picture: Path, *, window: str = ROOT_WINDOW) -> Path:
        """Write a PNG of the whole screen, or of one window by its id."""
        result = self._run(["import", "-window", window, f"png:{picture}"])
        if result.returncode != 0:
            raise RuntimeError(f"no picture of window {window}: {result.stderr.strip()}")
        return picture

    def resize(self, window: str, size: str) -> None:
        """Give a window a size, as `WIDTHxHEIGHT`."""
        self._run(["xdotool", "windowsize", "--sync", window, *size.split("x")]).check_returncode()

    def press(self, *keys: str, window: str) -> None:
        """Press keys, in the words of xdotool (`Return`, `ctrl+c`), with a window in focus."""
        self._run(["xdotool", "windowfocus", "--sync", window, "key", *keys]).check_returncode()

    def write(self, text: str, *, window: str) -> None:
        """Type text, with a window in focus."""
        self._run(["xdotool", "windowfocus", "--sync", window, "type", "--", text]).check_returncode()

    def click(self, x: int, y: int, *, window: str | None = None, button: int = LEFT_BUTTON) -> None:
        """Click at a place of the screen, or of one window."""
        within = [] if window is None else ["--window", window]
        move = ["mousemove", "--sync", *within, str(x), str(y)]
        self._run(["xdotool", *move, "click", str(button)]).check_returncode()

    def _run(self, argv: Sequence[str]) -> "subprocess.CompletedProcess[str]":
        try:
            return subprocess.run(
                argv, env=self._environment, capture_output=True, text=True, timeout=TIMEOUT, check=False
            )
        except FileNotFoundError as error:
            raise MissingProgramError(argv[0]) from error
