"""Launch at login on free desktops: https://specifications.freedesktop.org/autostart-spec/0.5/."""

import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from nodetool.deploy.config.sentence import Sentence
from nodetool.tray.login.desktop_entry import quote_exec, read_entry, split_exec, write_entry
from nodetool.tray.login.entry import LoginEntry
from nodetool.tray.login.program import same_command, starts_the_tray
from nodetool.tray.login.view import LoginError, LoginState, LoginView

FILE_NAME = "nodetool-tray.desktop"
MARKER = "X-NodeTool-LaunchAtLogin"
"""Stands in the entries that this application has written, and in no others."""
_SWITCHED_OFF = {"Hidden": "true", "X-GNOME-Autostart-enabled": "false", "X-MATE-Autostart-enabled": "false"}
"""How the settings of desktops turn an entry off: the first by the specification, KDE and Xfce too."""
_LARGEST = 65_536
"""Bytes of a file that may still be an entry."""


class XdgAutostart(LoginEntry):
    """A desktop file in the user's autostart folder; folders of the system are only looked at."""

    def __init__(self, argv: Sequence[str], environ: Mapping[str, str], *, home: Path) -> None:
        super().__init__(argv)
        self._environ = environ
        self._folder = _config_home(environ, home) / "autostart"

    @property
    def file(self) -> Path:
        """Where the entry is, or would be."""
        return self._folder / FILE_NAME

    def view(self) -> LoginView:
        """Read the file that counts, and whatever else starts a tray."""
        own = _read(self.file)
        if own is None:
            return self._foreign() or LoginView(LoginState.OFF, str(self.file))
        # Beside it, one of the same name in a system folder does not count.
        return self._own(own) if MARKER in own else self._view_of(self.file, own)

    def _write(self) -> None:
        try:
            command = quote_exec(self._argv)
        except ValueError as error:
            raise LoginError(
                Sentence("{program} cannot start at login, because {why}.", program=self._argv[0], why=error.args[0])
            ) from None
        _replace(self.file, write_entry(_values(command, program=self._argv[0])))

    def _remove(self) -> None:
        try:
            self.file.unlink(missing_ok=True)
        except OSError as error:
            raise LoginError(
                Sentence("{file} cannot be removed: {why}.", file=self.file, why=error.strerror)
            ) from error

    def _own(self, values: Mapping[str, str]) -> LoginView:
        command = values.get("Exec", "")
        if same_command(split_exec(command), self._argv):
            state = LoginState.DISABLED if self._is_disabled(values) else LoginState.ON
        else:
            state = LoginState.OTHER_INSTALLATION
        return LoginView(state, str(self.file), command)

    def _foreign(self) -> LoginView | None:
        for file in self._all_entries():
            values = _read(file) or {}
            if starts_the_tray(split_exec(values.get("Exec", ""))) and not self._is_disabled(values):
                return self._view_of(file, values)
        return None

    def _view_of(self, file: Path, values: Mapping[str, str]) -> LoginView:
        command = "" if self._is_disabled(values) else values.get("Exec", "")
        return LoginView(LoginState.FOREIGN, str(file), command)

    def _all_entries(self) -> Iterator[Path]:
        """Find those that count: of each name, the first in the order of the folders."""
        seen: set[str] = set()
        system = self._environ.get("XDG_CONFIG_DIRS") or "/etc/xdg"
        folders = [Path(folder) / "autostart" for folder in system.split(":") if folder.startswith("/")]
        for folder in (self._folder, *folders):
            for file in _desktop_files(folder):
                if file.name not in seen:
                    seen.add(file.name)
                    yield file

    def _is_disabled(self, values: Mapping[str, str]) -> bool:
        if any(values.get(key, "").lower() == off for key, off in _SWITCHED_OFF.items()):
            return True
        desktops = set(self._environ.get("XDG_CURRENT_DESKTOP", "").split(":")) - {""}
        only, never = (_words(values.get(key, "")) for key in ("OnlyShowIn", "NotShowIn"))
        return bool(desktops) and (bool(only and not only & desktops) or bool(never & desktops))


def _values(command: str, *, program: str) -> dict[str, str]:
    return {
        "Type": "Application",
        "Version": "1.0",
        "Name": "NodeTool Tray",
        "Comment": "Runs the NodeTool worker and shows how it is",
        "Exec": command,
        # Without the program, as after its removal, the desktop passes the entry over in silence.
        "TryExec": program,
        "Icon": "nodetool-tray",
        "Terminal": "false",
        "StartupNotify": "false",
        "Categories": "Network;",
        # An icon needs the panel that shows it: these let the panel come first.
        "X-GNOME-Autostart-Delay": "3",
        "X-KDE-autostart-after": "panel",
        "X-LXQt-Need-Tray": "true",
        MARKER: "1",
    }


def _config_home(environ: Mapping[str, str], home: Path) -> Path:
    named = environ.get("XDG_CONFIG_HOME", "")
    return Path(named) if named.startswith("/") else home / ".config"


def _desktop_files(folder: Path) -> list[Path]:
    try:
        return sorted(file for file in folder.iterdir() if file.suffix == ".desktop" and file.is_file())
    except OSError:
        return []


def _read(file: Path) -> dict[str, str] | None:
    """Return the keys of an entry; None where there is no file. Raises `LoginError`."""
    try:
        with file.open("rb") as source:
            return read_entry(source.read(_LARGEST).decode(errors="replace"))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise LoginError(Sentence("{file} cannot be read: {why}.", file=file, why=error.strerror)) from error


def _replace(file: Path, text: str) -> None:
    """Write the file whole or not at all; a link is followed, not replaced."""
    file = Path(os.path.realpath(file))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=".nodetool-")
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as target:
                target.write(text)
            Path(name).replace(file)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise LoginError(Sentence("{file} cannot be written: {why}.", file=file, why=error.strerror)) from error


def _words(value: str) -> set[str]:
    return set(value.split(";")) - {""}
