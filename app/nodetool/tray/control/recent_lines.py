"""As many of the worker's last lines as one answer can hold."""

import json

from nodetool.tray.control.protocol import MAX_LINE
from nodetool.tray.logs import LogRing

_ROOM = MAX_LINE - 1000
"""Bytes for the lines; the rest is for what stands around them."""


def recent_lines(log: LogRing, count: str) -> list[str]:
    """Return the last lines, `count` of them at most, oldest first; the oldest are left out where room is short."""
    wanted = int(count) if count.isdecimal() else 0
    taken: list[str] = []
    room = _ROOM
    for line in reversed(log.lines()):
        room -= len(json.dumps(line)) + len(", ")
        if room < 0 or len(taken) == wanted:
            break
        taken.append(line)
    return taken[::-1]
