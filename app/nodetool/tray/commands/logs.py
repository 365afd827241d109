"""`logs`: the last lines of the worker's output, asked of the running tray."""

import argparse
from typing import TYPE_CHECKING

from nodetool.tray.commands.ask import not_running
from nodetool.tray.control.client import NotRunningError, ask
from nodetool.tray.platform.base import Platform
from nodetool.tray.result import Code, Result

if TYPE_CHECKING:
    from nodetool.tray.commands import Subparsers

USUAL_LINES = 100


def add_parser(verbs: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Describe the verb."""
    parser = verbs.add_parser("logs", parents=[common], help="print the last lines of the worker's output")
    parser.add_argument(
        "--lines", type=_count, default=USUAL_LINES, metavar="N", help=f"how many, at most (default: {USUAL_LINES})"
    )
    parser.set_defaults(run=_run)


def _count(text: str) -> int:
    if not text.isdecimal() or not (count := int(text)):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")
    return count


def _run(options: argparse.Namespace, platform: Platform) -> Result:
    try:
        answer = ask(platform.runtime_folder(), "logs", str(options.lines))
    except NotRunningError as error:
        return not_running(error)
    if answer.code is not Code.OK:
        return answer
    return Result("\n".join(answer.data["lines"]) or "The worker has written nothing yet.", answer.data)
