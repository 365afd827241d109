"""Reads what a user could paste now, and pastes things there, with xclip."""

import subprocess
from collections.abc import Mapping
from enum import Enum
from pathlib import Path

from tests.helpers.desktop.program import MissingProgramError, Program
from tests.helpers.waiting import wait_until

READ_TIMEOUT = 5.0


class Selection(Enum):
    """The two places that X11 copies to."""

    CLIPBOARD = "clipboard"
    """What Ctrl-C fills and Ctrl-V pastes."""
    PRIMARY = "primary"
    """What selecting fills and the middle button pastes."""


class Clipboard:
    """The selections of one display."""

    def __init__(self, *, environment: Mapping[str, str], logs: Path) -> None:
        self._environment = dict(environment)
        self._logs = logs
        self._owners: list[Program] = []

    def read(self, selection: Selection = Selection.CLIPBOARD) -> str | None:
        """The text in a selection; None when nobody offers any."""
        return self._ask("UTF8_STRING", selection)

    def targets(self, selection: Selection = Selection.CLIPBOARD) -> list[str]:
        """The formats on offer, such as `UTF8_STRING` or `x-kde-passwordManagerHint`; none when it is empty."""
        return (self._ask("TARGETS", selection) or "").split()

    def read_target(self, target: str, selection: Selection = Selection.CLIPBOARD) -> str | None:
        """What one format holds."""
        return self._ask(target, selection)

    def wait_for(self, text: str | None, selection: Selection = Selection.CLIPBOARD, *, timeout: float = 5.0) -> None:
        """Wait until the selection holds exactly `text`; None waits until it is empty."""
        what = f"{text!r} in the {selection.value} selection"
        wait_until(lambda: self.read(selection) == text, timeout=timeout, what=what)

    def put(self, text: str, selection: Selection = Selection.CLIPBOARD) -> None:
        """Copy `text` as another program of the user's would, which stays to offer it."""
        source = self._logs / f"xclip-{len(self._owners)}.txt"
        source.write_text(text)
        argv = ["xclip", "-quiet", "-selection", selection.value, "-in", str(source)]
        self._owners.append(Program(argv, environment=self._environment, log=source.with_suffix(".log")))
        self.wait_for(text, selection)

    def close(self) -> None:
        """End the programs that `put` started."""
        for owner in self._owners:
            owner.stop()

    def _ask(self, target: str, selection: Selection) -> str | None:
        argv = ["xclip", "-selection", selection.value, "-target", target, "-out"]
        try:
            # The owner may be hanging, and xclip waits for it without end.
            answer = subprocess.run(argv, env=self._environment, capture_output=True, timeout=READ_TIMEOUT, check=False)
        except FileNotFoundError as error:
            raise MissingProgramError("xclip") from error
        return answer.stdout.decode(errors="replace") if answer.returncode == 0 else None
