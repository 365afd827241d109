"""Reads a secret where no list of processes and no history of a shell shows it."""

import getpass
import sys

from nodetool.deploy.config.errors import SettingError

_LONGEST = 1 << 16


def read_secret(what: str, setting: str, *, otherwise: str) -> str:
    """Return what standard input says, or what is typed unseen at the question for `what`.

    Raises `SettingError` about `setting` where that is nothing; `otherwise` says what to do where that was meant.
    """
    try:
        text = getpass.getpass(f"{what}: ") if sys.stdin.isatty() else sys.stdin.read(_LONGEST)
    except (EOFError, KeyboardInterrupt, UnicodeDecodeError):
        text = ""
    if not text.strip():
        raise SettingError(setting, f"{what}: nothing was read from standard input; {otherwise}.")
    return text.strip()
