"""Asks the running tray."""

from pathlib import Path

from nodetool.tray.control.endpoint import connect
from nodetool.tray.control.protocol import ProtocolError, Request, decode_result, read_line
from nodetool.tray.own_name import own_name
from nodetool.tray.result import Result

ANSWER_SECONDS = 120.0
"""A start may take its whole deadline before it is known to have failed."""


class NotRunningError(Exception):
    """There is no running tray."""


def ask(folder: Path, verb: str, argument: str = "") -> Result:
    """Have the running tray carry out `verb`. Raises `NotRunningError`."""
    try:
        connection, key = connect(folder)
        with connection:
            connection.settimeout(ANSWER_SECONDS)
            connection.sendall(Request(verb, argument, key).encode())
            return decode_result(read_line(connection))
    except (OSError, ProtocolError, ValueError) as error:
        raise NotRunningError(f"The tray is not running; start it with `{own_name()}`.") from error
