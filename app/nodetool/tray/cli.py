"""The command line: chooses a verb, and prints what it found."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from types import ModuleType

from nodetool.deploy import __version__
from nodetool.tray.commands import needed_for
from nodetool.tray.platform import this_platform
from nodetool.tray.platform.base import Platform
from nodetool.tray.result import Result, emit


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return its exit code."""
    options = parsed(sys.argv[1:] if arguments is None else arguments)
    return emit(options.run(options, this_platform()), as_json=options.json)


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """Return what the words ask for; ends the program where they ask for nothing that there is."""
    return _parser(needed_for(arguments)).parse_args(arguments)


def _parser(modules: Iterable[ModuleType]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="nodetool-tray",
        description="Runs the worker from the tray, or from the terminal where there is no screen.",
        parents=[_common(default=False)],
    )
    parser.add_argument("--version", action="version", version=f"nodetool-tray {__version__}")
    parser.set_defaults(run=_run, headless=False, background=False)
    verbs = parser.add_subparsers(title="verbs", metavar="VERB")
    # A default of its own would let the verb undo a --json that stands before it.
    common = _common(default=argparse.SUPPRESS)
    for module in modules:
        module.add_parser(verbs, common)
    return parser


def _run(options: argparse.Namespace, platform: Platform) -> Result:
    """Do what is meant without a verb."""
    from nodetool.tray.commands.run import run  # noqa: PLC0415  the other verbs need none of it

    return run(options, platform)


def _common(*, default: object) -> argparse.ArgumentParser:
    """Return the flags that may stand before and after a verb."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--json", action="store_true", default=default, help="answer in JSON")
    return parser


if __name__ == "__main__":
    sys.exit(main())
