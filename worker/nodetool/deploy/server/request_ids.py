"""The name of a request, by which an answer, a line of a log and a complaint find together."""

import itertools
import re
import secrets
from collections.abc import Mapping

HEADER = b"x-request-id"
_SANE = re.compile(rb"[!-~]{1,128}")
"""Visible ASCII: what a header, a log and a screen can show, without a place for a second line."""

_ours = secrets.token_hex(6)
_numbers = itertools.count(1)


def request_id(headers: Mapping[bytes, bytes]) -> str:
    """Return the id that the caller gave the request, if it is sane, or a fresh one."""
    given = headers.get(HEADER)
    if given is not None and _SANE.fullmatch(given):
        return given.decode()
    return f"{_ours}-{next(_numbers):x}"
