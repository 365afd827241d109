"""Launch at login on macOS: an agent of launchd that is started once, and not again when it has ended."""

import os
import plistlib
import re
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from nodetool.deploy.config.sentence import Sentence
from nodetool.tray.login.entry import LoginEntry
from nodetool.tray.login.program import same_command, starts_the_tray
from nodetool.tray.login.view import LoginError, LoginState, LoginView
from nodetool.tray.wording import translatable

LABEL = "nodetool-tray-login"
MARKER = "NodeToolLaunchAtLogin"
"""A key that launchd does not know and passes over: it stands in agents that this application has written."""
_ALLOW_IN = translatable("System Settings under General, Login Items")
_SECONDS = 5.0

Disabled = Callable[[], str]
"""Returns what launchd says of disabled agents."""


class LaunchAgent(LoginEntry):
    """A file in the user's LaunchAgents. launchd reads it at the next login; it is not told to start anything now."""

    def __init__(self, argv: Sequence[str], *, home: Path, disabled: Disabled) -> None:
        super().__init__(argv)
        self._folder = home / "Library" / "LaunchAgents"
        self._disabled = disabled

    @property
    def file(self) -> Path:
        """Where the agent is, or would be."""
        return self._folder / f"{LABEL}.plist"

    def view(self) -> LoginView:
        """Read the agent, what launchd keeps from starting, and other agents that start a tray."""
        agent = _read(self.file)
        if agent is None:
            return self._foreign() or LoginView(LoginState.OFF, str(self.file))
        argv = _argv(agent)
        command = " ".join(argv)
        if MARKER not in agent:
            return LoginView(LoginState.FOREIGN, str(self.file), command)
        if not same_command(argv, self._argv):
            return LoginView(LoginState.OTHER_INSTALLATION, str(self.file), command)
        if agent.get("Disabled") is True or is_disabled(self._disabled()):
            return LoginView(LoginState.DISABLED, str(self.file), command, _ALLOW_IN)
        return LoginView(LoginState.ON, str(self.file), command)

    def _foreign(self) -> LoginView | None:
        for file in sorted(self._folder.glob("*.plist")):
            agent = _read(file)
            if agent and starts_the_tray(_argv(agent)):
                return LoginView(LoginState.FOREIGN, str(file), " ".join(_argv(agent)))
        return None

    def _write(self) -> None:
        content = plistlib.dumps(agent_of(self._argv))
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            descriptor, name = tempfile.mkstemp(dir=self._folder, prefix=".nodetool-")
            with os.fdopen(descriptor, "wb") as target:
                target.write(content)
            Path(name).replace(self.file)
        except OSError as error:
            raise LoginError(
                Sentence("{file} cannot be written: {why}.", file=self.file, why=error.strerror)
            ) from error

    def _remove(self) -> None:
        # Without a word to launchd, which would end a tray that it has started.
        try:
            self.file.unlink(missing_ok=True)
        except OSError as error:
            raise LoginError(
                Sentence("{file} cannot be removed: {why}.", file=self.file, why=error.strerror)
            ) from error


def agent_of(argv: Sequence[str]) -> dict[str, Any]:
    """Return the agent that starts `argv` once at each login on the screen."""
    return {
        "Label": LABEL,
        "ProgramArguments": list(argv),
        "RunAtLoad": True,
        "LimitLoadToSessionType": "Aqua",
        # Models compute for somebody who waits: no background job.
        "ProcessType": "Interactive",
        "Umask": 0o077,
        MARKER: True,
    }


def is_disabled(told: str) -> bool:
    """Read `launchctl print-disabled`: newer systems say `disabled`, older ones `true`."""
    return re.search(rf'"{re.escape(LABEL)}"\s*=>\s*(disabled|true)\b', told) is not None


def ask_launchd() -> str:
    """Return what launchd says of disabled agents of this user; nothing where it does not answer."""
    user = os.getuid()  # type: ignore[attr-defined,unused-ignore]  # not on Windows
    command = ("launchctl", "print-disabled", f"gui/{user}")
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False).stdout
    except (OSError, subprocess.SubprocessError):
        return ""


def _argv(agent: Mapping[str, Any]) -> list[str]:
    words = agent.get("ProgramArguments") or [agent.get("Program", "")]
    return [word for word in words if isinstance(word, str)] if isinstance(words, list) else []


def _read(file: Path) -> dict[str, Any] | None:
    """Return an agent; None where there is no file, empty where it is none that launchd could read."""
    try:
        content = plistlib.loads(file.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise LoginError(Sentence("{file} cannot be read: {why}.", file=file, why=error.strerror)) from error
    except Exception:  # noqa: BLE001  plistlib raises whatever its parsers raise
        return {}
    return content if isinstance(content, dict) else {}
