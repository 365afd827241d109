"""A real notification server: dunst, which shows notifications on the screen and lets their buttons be pressed."""

import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.helpers.desktop.bus_client import BusClient
from tests.helpers.desktop.program import MissingProgramError, Program
from tests.helpers.waiting import wait_until

START_TIMEOUT = 15.0
NAME = "org.freedesktop.Notifications"

# Its menu of buttons is another program's: here one that chooses the line with the words that are written down.
CONFIGURATION = """\
[global]
    monitor = 0
    width = 420
    height = 300
    origin = top-right
    offset = 20x20
    font = DejaVu Sans 10
    max_icon_size = 48
    show_indicators = yes
    dmenu = "{menu}"
"""
MENU = """\
#!/bin/sh
grep -F "$(cat '{chosen}')"
"""


@dataclass(frozen=True)
class Dunst:
    """A running dunst."""

    program: Program
    environment: Mapping[str, str]
    chosen: Path

    @classmethod
    def start(cls, *, environment: Mapping[str, str], folder: Path) -> "Dunst":
        """Start it on the display and bus of `environment`; returns when it shows notifications."""
        configuration, menu, chosen = folder / "dunstrc", folder / "menu", folder / "chosen"
        configuration.write_text(CONFIGURATION.format(menu=menu))
        menu.write_text(MENU.format(chosen=chosen))
        menu.chmod(0o700)
        program = Program(["dunst", "-conf", str(configuration)], environment=environment, log=folder / "dunst.log")
        with BusClient(environment["DBUS_SESSION_BUS_ADDRESS"]) as bus:
            wait_until(lambda: NAME in bus.names(), timeout=START_TIMEOUT, what="dunst")
        return cls(program, environment, chosen)

    def displayed(self) -> int:
        """How many notifications are on the screen."""
        return int(self._control("count", "displayed"))

    def history(self) -> list[tuple[str, str]]:
        """Title and text of those that were closed, the last one first."""
        told: Any = json.loads(self._control("history"))
        return [(entry["summary"]["data"], entry["body"]["data"]) for entry in told["data"][0]]

    def click(self) -> None:
        """Click on the newest notification itself."""
        self._control("action", "0")

    def press(self, words: str) -> None:
        """Press a button, by its words."""
        self.chosen.write_text(words)
        self._control("context")

    def clear_screen(self) -> None:
        """Close everything; `history` has it then."""
        self._control("close-all")

    def stop(self) -> None:
        self.program.stop()

    def _control(self, *arguments: str) -> str:
        try:
            result = subprocess.run(
                ["dunstctl", *arguments],
                env=dict(self.environment),
                capture_output=True,
                text=True,
                timeout=10,
                check=True,
            )
        except FileNotFoundError as error:
            raise MissingProgramError("dunstctl") from error
        return result.stdout
