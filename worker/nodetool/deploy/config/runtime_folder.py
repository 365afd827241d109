"""The folder for what only running programs need: locks, sockets, and who runs."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path


def runtime_folder(environ: Mapping[str, str] | None = None, *, system: str = sys.platform) -> Path:
    """Return this user's folder, which need not exist. Tray and worker find each other there."""
    if system in {"win32", "darwin"}:
        import platformdirs  # noqa: PLC0415  elsewhere seldom needed, and loaded slowly

        return Path(platformdirs.user_runtime_dir("nodetool", appauthor=False))
    return _of_the_session(os.environ if environ is None else environ)


def _of_the_session(environ: Mapping[str, str]) -> Path:
    """Return the session's folder, also where the session does not name it; without one, a folder in the home.

    Never a shared temporary folder, in which somebody else could be first.
    """
    named = environ.get("XDG_RUNTIME_DIR", "")
    usual = Path(f"/run/user/{os.getuid()}")  # type: ignore[attr-defined,unused-ignore]  # not on Windows
    for folder in (Path(named), usual):
        if folder.is_absolute() and folder.is_dir():
            return folder / "nodetool"
    import platformdirs  # noqa: PLC0415  the same

    return platformdirs.user_state_path("nodetool", appauthor=False) / "run"
