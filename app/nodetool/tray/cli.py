"""The command line: chooses a verb, and prints what it found."""

import argparse
import sys
from collections.abc import Sequence

from nodetool.deploy import __version__
from nodetool.tray.commands import ask, run, token
from nodetool.tray.platform import this_platform
from nodetool.tray.result import emit


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return its exit code."""
    options = _parser().parse_args(arguments)
    return emit(options.run(options, this_platform()), as_json=options.json)


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    # A default here would undo a --json that stands before the verb.
    common.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="answer in JSON")
    parser = argparse.ArgumentParser(
        prog="nodetool-tray",
        description="Runs the worker from the tray, or from the terminal where there is no screen.",
        parents=[common],
    )
    parser.add_argument("--version", action="version", version=f"nodetool-tray {__version__}")
    parser.set_defaults(json=False, run=run.run, headless=False)
    verbs = parser.add_subparsers(title="verbs", metavar="VERB")
    for module in (run, ask, token):
        module.add_parser(verbs, common)
    return parser


if __name__ == "__main__":
    sys.exit(main())
