"""Launch at login on Windows: a value of the Run key, which the user sees in Task Manager under its name."""

import subprocess
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from nodetool.deploy.config.sentence import Sentence
from nodetool.tray.login.entry import LoginEntry
from nodetool.tray.login.program import starts_the_tray
from nodetool.tray.login.registry import Registry, Value
from nodetool.tray.login.view import LoginError, LoginState, LoginView
from nodetool.tray.wording import translatable

NAME = "NodeTool Tray"
RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
OWN = r"Software\NodeTool Tray"
NOTE = "LaunchAtLogin"
"""Repeats the command that this application has written: a value of Run has no room for a mark."""
LONGEST = 260
"""Characters: https://learn.microsoft.com/windows/win32/setupapi/run-and-runonce-registry-keys."""
_ALLOW_IN = translatable("Task Manager under Startup apps")

T = TypeVar("T")


class WindowsRun(LoginEntry):
    """What Windows lets start is read, never changed: that is the user's own switch."""

    def __init__(self, argv: Sequence[str], registry: Registry) -> None:
        super().__init__(argv)
        self._registry = registry

    @property
    def _command(self) -> str:
        return subprocess.list2cmdline(self._argv)

    def view(self) -> LoginView:
        """Read the values that count."""
        return _told(self._view)

    def _view(self) -> LoginView:
        run = self._registry.values(RUN)
        name, command = _found(run)
        place = rf"HKEY_CURRENT_USER\{RUN}, value “{name}”"
        if not command:
            return LoginView(LoginState.OFF, place)
        if name != NAME or command != self._registry.values(OWN).get(NOTE):
            return LoginView(LoginState.FOREIGN, place, command)
        if command != self._command:
            return LoginView(LoginState.OTHER_INSTALLATION, place, command)
        if _is_refused(self._registry.values(APPROVED).get(NAME)):
            return LoginView(LoginState.DISABLED, place, command, _ALLOW_IN)
        return LoginView(LoginState.ON, place, command)

    def _write(self) -> None:
        if len(self._command) > LONGEST:
            raise LoginError(
                Sentence(
                    "{program} cannot start at login: Windows takes commands of {longest} characters at most. "
                    "Install it in a folder with a shorter path.",
                    program=self._argv[0],
                    longest=LONGEST,
                )
            )
        # The note first: between the two, a value without it would be taken for somebody else's.
        _told(lambda: self._registry.write(OWN, NOTE, self._command))
        _told(lambda: self._registry.write(RUN, NAME, self._command))

    def _remove(self) -> None:
        _told(lambda: self._registry.remove(RUN, NAME))
        _told(lambda: self._registry.remove(OWN, NOTE))


def _found(run: Mapping[str, Value]) -> tuple[str, str]:
    """Return the entry that starts a tray, ours first; its command is empty where there is none."""
    texts = {name: value for name, value in run.items() if isinstance(value, str)}
    if texts.get(NAME):
        return NAME, texts[NAME]
    return next(((name, text) for name, text in texts.items() if starts_the_tray(_words(text))), (NAME, ""))


def _words(command: str) -> list[str]:
    return command.replace('"', " ").split()


def _is_refused(approved: object) -> bool:
    """Read what Task Manager and Settings write: an odd first byte (3, 7 …) is a startup that was turned off."""
    return isinstance(approved, bytes) and bool(approved) and bool(approved[0] & 1)


def _told(work: Callable[[], T]) -> T:
    try:
        return work()
    except OSError as error:
        raise LoginError(
            Sentence("The registry of Windows does not answer: {why}.", why=error.strerror or str(error))
        ) from error
