"""`logs`: the last lines of the worker's output, or of the tray's own log, and what is added to them."""

import argparse
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from nodetool.deploy import auth
from nodetool.deploy.config.errors import ConfigError
from nodetool.deploy.config.settings import LogLevel
from nodetool.tray.commands.ask import not_running
from nodetool.tray.control.client import NotRunningError, ask
from nodetool.tray.logfiles.entry import for_people, read_entry
from nodetool.tray.logfiles.files import Bounds, log_file
from nodetool.tray.logfiles.following import follow
from nodetool.tray.logfiles.reading import last_lines
from nodetool.tray.platform.base import Platform
from nodetool.tray.preferences import Preferences
from nodetool.tray.result import Code, Result

if TYPE_CHECKING:
    from nodetool.tray.commands import Subparsers

USUAL_LINES = 100
NOTHING = "Nothing has been written yet."
SWITCHED_OFF = "No log files are written (NODETOOL_LOG_FILE_MB is 0), so there is none to read."


def add_parser(verbs: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Describe the verb."""
    parser = verbs.add_parser("logs", parents=[common], help="print the last lines of the worker's output")
    parser.add_argument(
        "--lines", type=_count, default=USUAL_LINES, metavar="N", help=f"how many, at most (default: {USUAL_LINES})"
    )
    parser.add_argument("-f", "--follow", action="store_true", help="go on with each new line, until Ctrl-C")
    parser.add_argument(
        "--level", choices=[level.value for level in LogLevel], default=LogLevel.DEBUG, help="leave out lesser lines"
    )
    parser.add_argument("--tray", action="store_true", help="what the tray itself has logged")
    parser.set_defaults(run=_run)


def _count(text: str) -> int:
    if not text.isdecimal() or not (count := int(text)):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")
    return count


def _run(options: argparse.Namespace, platform: Platform) -> Result:
    """Read the file, which reaches back further; what it lacks, the running tray has in its memory."""
    name, level = "tray" if options.tray else "worker", LogLevel(options.level)
    try:
        answer = ask(platform.runtime_folder(), "logs", str(options.lines))
    except NotRunningError as error:
        path = _own_path(name)
        if options.follow or (path and path.exists()):
            return _read(path, options, level)
        return not_running(error)
    if answer.code is not Code.OK:
        return answer
    path = Path(answer.data["files"][name]) if answer.data["files"][name] else None
    if options.follow or options.tray or (path and path.exists() and not answer.data["log_problem"]):
        return _read(path, options, level)
    return _told(line for line in answer.data["lines"] if read_entry(line).reaches(level))


def _own_path(name: str) -> Path | None:
    """Return where a tray that is started now would write; None where it would not."""
    try:
        bounds = Bounds.of(Preferences(auth.deployment_store(), os.environ).resolved())
    except ConfigError:
        bounds = Bounds.usual()  # like the tray
    return log_file(name, bounds.log_format) if bounds.max_bytes else None


def _read(path: Path | None, options: argparse.Namespace, level: LogLevel) -> Result:
    if path is None:
        return Result(SWITCHED_OFF, {}, Code.FAILED)
    try:
        if options.follow:
            follow(path, options.lines, level=level, as_json=options.json)
            return Result("")
        return _told(last_lines(path, options.lines, level=level))
    except OSError as error:
        return Result(f"{path} cannot be read: {error.strerror or error}.", {}, Code.FAILED)


def _told(lines: Iterable[str]) -> Result:
    shown = [text for line in lines for text in for_people(line)]
    return Result("\n".join(shown) or NOTHING, {"lines": shown})
