"""What a command found, and the one place that prints it."""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, TextIO


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


def emit(result: Result, *, as_json: bool, out: TextIO | None = None, err: TextIO | None = None) -> int:
    """Print `result` and return its exit code. JSON goes to `out` whatever the outcome."""
    out, err = out or sys.stdout, err or sys.stderr
    if as_json:
        failure = {} if result.code is Code.OK else {"error": result.text}
        print(json.dumps({**result.data, **failure}), file=out, flush=True)
    elif result.text:
        print(result.text, file=out if result.code is Code.OK else err, flush=True)
    return result.code
