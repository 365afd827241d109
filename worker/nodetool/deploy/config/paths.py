"""Where deployment.yaml and the models stand on each system."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import platformdirs

CONFIG_PATH_VARIABLE = "NODETOOL_CONFIG_PATH"
FILE_NAME = "deployment.yaml"


def deployment_config_file(
    environ: Mapping[str, str] | None = None, *, system: str = sys.platform, home: Path | None = None
) -> Path:
    """Return the path of deployment.yaml: `NODETOOL_CONFIG_PATH`, or the place of the platform.

    macOS uses `~/.config` like Linux, because the documentation of the worker promises it.
    """
    environ = os.environ if environ is None else environ
    if override := environ.get(CONFIG_PATH_VARIABLE, "").strip():
        return Path(override).expanduser()
    return _config_home(environ, system=system, home=home or Path.home()) / "nodetool" / FILE_NAME


def _config_home(environ: Mapping[str, str], *, system: str, home: Path) -> Path:
    if system == "win32":
        return Path(environ.get("APPDATA") or home / "AppData" / "Roaming")
    # The XDG Base Directory Specification says that a relative path is to be ignored.
    xdg = environ.get("XDG_CONFIG_HOME", "")
    if system != "darwin" and xdg.startswith("/"):
        return Path(xdg)
    return home / ".config"


def default_models_folder() -> Path:
    """Return the folder for GGUF files where the user names none; it need not exist."""
    return platformdirs.user_data_path("nodetool", appauthor=False) / "models"
