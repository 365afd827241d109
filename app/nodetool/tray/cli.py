"""The command line: chooses a verb, and prints what it found."""

import argparse
import sys
from collections.abc import Sequence

from nodetool.deploy import __version__
from nodetool.tray.commands import ask, clear_clipboard, login, logs, models, run, secret, token, upstream
from nodetool.tray.platform import this_platform
from nodetool.tray.result import emit


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return its exit code."""
    options = _parser().parse_args(arguments)
    return emit(options.run(options, this_platform()), as_json=options.json)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="nodetool-tray",
        description="Runs the worker from the tray, or from the terminal where there is no screen.",
        parents=[_common(default=False)],
    )
    parser.add_argument("--version", action="version", version=f"nodetool-tray {__version__}")
    parser.set_defaults(run=run.run, headless=False, background=False)
    verbs = parser.add_subparsers(title="verbs", metavar="VERB")
    # A default of its own would let the verb undo a --json that stands before it.
    common = _common(default=argparse.SUPPRESS)
    for module in (run, ask, login, logs, token, secret, upstream, models, clear_clipboard):
        module.add_parser(verbs, common)
    return parser


def _common(*, default: object) -> argparse.ArgumentParser:
    """Return the flags that may stand before and after a verb."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--json", action="store_true", default=default, help="answer in JSON")
    return parser


if __name__ == "__main__":
    sys.exit(main())
