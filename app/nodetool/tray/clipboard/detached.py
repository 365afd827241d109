"""Has the clipboard cleared after the command line has ended: by a process of its own, which knows only the hash."""

import subprocess
import sys
from collections.abc import Mapping

from nodetool.tray.clipboard.expiry import digest_of
from nodetool.tray.login.program import own_program

VERB = "clear-clipboard"
"""Not for people: asks for the hash on its standard input."""


def clear_later(text: str, *, seconds: int, environ: Mapping[str, str]) -> None:
    """Start what clears the clipboard of `text` after so many seconds, if it still holds that."""
    command = [*own_program(environ), VERB, "--after", str(seconds)]
    process = subprocess.Popen(
        command,
        env=dict(environ),
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,  # a closed terminal does not end it
        creationflags=_detached(),
    )
    assert process.stdin is not None  # noqa: S101  it was asked for
    with process.stdin as told:
        told.write(digest_of(text))


def _detached() -> int:
    if sys.platform == "win32":
        return subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP
    return 0
