"""Prints a log, and goes on with what is added to it."""

import json
import os
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from nodetool.deploy.config.settings import LogLevel
from nodetool.tray.logfiles.entry import for_people, read_entry
from nodetool.tray.logfiles.reading import Follower, last_lines

LOOK_SECONDS = 0.2
"""Between two looks at the file."""


def follow(path: Path, number: int, *, level: LogLevel, as_json: bool) -> None:
    """Print the last lines, `number` of them at most, and each new one, until nobody wants more. Raises OSError."""
    try:
        for lines in _parts(path, number, level):
            _print(lines, as_json=as_json)
    except KeyboardInterrupt:
        raise SystemExit(0) from None
    except BrokenPipeError:
        # Whoever read it is gone, and Python would complain of that at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(0) from None


def _parts(path: Path, number: int, level: LogLevel) -> Iterator[Iterable[str]]:
    follower = Follower(path, level)
    end = follower.begin()
    yield last_lines(path, number, level=level, end=end)
    while True:
        yield follower.new_lines()
        time.sleep(LOOK_SECONDS)


def _print(lines: Iterable[str], *, as_json: bool) -> None:
    for line in lines:
        for text in [_object(line)] if as_json else for_people(line):
            sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _object(line: str) -> str:
    return json.dumps({name: text for name, text in asdict(read_entry(line)).items() if text})
