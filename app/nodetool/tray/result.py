"""What a command found, and the one place that prints it."""

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import IntEnum
from typing import Any, TextIO

from nodetool.tray.clipboard.copied import Copied, copied_words
from nodetool.tray.grace import Grace


class Code(IntEnum):
    """Exit codes of the command line."""

    OK = 0
    """Done, or true."""
    FAILED = 1
    """Not done; the text says why."""
    USAGE = 2
    """The command line was wrong (argparse's own code)."""
    NOT_RUNNING = 3
    """There is no running tray to ask."""
    REFUSED = 78
    """A setting is refused, so that another try is worth nothing (the worker's own code for that)."""


@dataclass(frozen=True, slots=True)
class Result:
    """The outcome of a command: for people, for programs, and for the shell."""

    text: str
    data: Mapping[str, Any] = field(default_factory=dict)
    code: Code = Code.OK


def token_result(token: str) -> Result:
    """Tell the token."""
    return Result(token, {"token": token})


def header_result(header: str) -> Result:
    """Tell the header that callers send."""
    return Result(header, {"header": header})


def copied_result(copied: Copied) -> Result:
    """Tell that the token is on the clipboard, and for how long."""
    return Result(copied_words(copied, "The token is on the clipboard."), {"copied": True, **asdict(copied)})


def rotated_result(masked: str, grace: Grace) -> Result:
    """Tell that there is a new token, and what became of the old one."""
    old = "no longer works" if grace is Grace.NONE else f"works for {grace.words} more"
    return Result(f"The token is now {masked}; the old one {old}.", {"masked": masked, "grace_seconds": grace.seconds})


def emit(result: Result, *, as_json: bool, out: TextIO | None = None, err: TextIO | None = None) -> int:
    """Print `result` and return its exit code. JSON goes to `out` whatever the outcome."""
    out, err = out or sys.stdout, err or sys.stderr
    if as_json:
        failure = {} if result.code is Code.OK else {"error": result.text}
        print(json.dumps({**result.data, **failure}), file=out, flush=True)
    elif result.text:
        print(result.text, file=out if result.code is Code.OK else err, flush=True)
    return result.code
