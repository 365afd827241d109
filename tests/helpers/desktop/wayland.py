"""A Wayland compositor without a monitor: sway, with wl-clipboard to look at its clipboard."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.helpers.desktop.desktop import home_environment, short_folder
from tests.helpers.desktop.leftovers import end_leftovers
from tests.helpers.desktop.program import MissingProgramError, Program
from tests.helpers.waiting import wait_until

NOBODY = 65534
HEADLESS = {"WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1", "WLR_RENDERER": "pixman"}


@dataclass(frozen=True)
class WaylandDesktop:
    """A session of one test, with a home of its own."""

    home: Path
    environment: dict[str, str]

    def paste(self) -> str | None:
        """What a paste would bring; None where there is nothing."""
        return self._ask("--no-newline", "--type", "text")

    def formats(self) -> list[str]:
        """What the clipboard offers."""
        return (self._ask("--list-types") or "").split()

    def start(self, *argv: str) -> Program:
        """Start a program in the session; the caller ends it."""
        log = self.home / f"program-{len(list(self.home.glob('program-*')))}.log"
        return Program(argv, environment=self.environment, log=log)

    def _ask(self, *arguments: str) -> str | None:
        try:
            answer = subprocess.run(
                ["wl-paste", *arguments], env=self.environment, capture_output=True, timeout=5, check=False
            )
        except FileNotFoundError as error:
            raise MissingProgramError("wl-paste") from error
        return answer.stdout.decode() if answer.returncode == 0 else None


@contextmanager
def wayland_desktop() -> Iterator[WaylandDesktop]:
    """Start sway in an empty home, and end it."""
    with short_folder() as home:
        environment = {**home_environment(home), "XDG_CURRENT_DESKTOP": "sway", "XDG_SESSION_TYPE": "wayland"}
        compositor = _start(home, environment)
        try:
            socket = wait_until(lambda: _socket(home), timeout=20, what="sway's socket")
            yield WaylandDesktop(home, {**environment, "WAYLAND_DISPLAY": socket})
        finally:
            compositor.stop()
            end_leftovers(home)


def _start(home: Path, environment: Mapping[str, str]) -> Program:
    configuration = home / "sway.conf"
    configuration.write_text("xwayland disable\n")
    argv = ["sway", "-c", str(configuration)]
    if os.geteuid() == 0:  # sway refuses to run as root
        home.chmod(0o755)
        os.chown(home / "run", NOBODY, NOBODY)
        ids = [f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
        argv = ["setpriv", *ids, "--pdeathsig", "TERM", "--", *argv]
    # Without a home of its own it writes nothing.
    return Program(argv, environment={**environment, **HEADLESS, "HOME": "/"}, log=home / "sway.log")


def _socket(home: Path) -> str | None:
    names = [path.name for path in (home / "run").glob("wayland-*") if path.suffix != ".lock"]
    return names[0] if names else None
