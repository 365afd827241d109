"""`status`, `start`, `stop`, `restart`, `undo`, `quit`: asked of the running tray."""

import argparse
from functools import partial
from typing import TYPE_CHECKING

from nodetool.tray.control.client import NotRunningError, ask
from nodetool.tray.instance import Instance
from nodetool.tray.platform.base import Platform
from nodetool.tray.result import Code, Result

if TYPE_CHECKING:
    from nodetool.tray.commands import Subparsers

QUIT_SECONDS = 60.0
_HELP = {
    "status": "say how the worker is",
    "start": "start the worker, and wait until it answers",
    "stop": "stop the worker until it is started again, and wait until it has ended",
    "restart": "restart the worker, and wait until it answers",
    "undo": "make changed settings again as the running worker has them",
    "quit": "stop the worker, and end the tray",
}


def add_parser(verbs: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Describe the verbs."""
    for verb, help_text in _HELP.items():
        parser = verbs.add_parser(verb, parents=[common], help=help_text)
        parser.set_defaults(run=_quit if verb == "quit" else partial(_ask, verb))


def not_running(error: NotRunningError) -> Result:
    """Say that there is nobody to ask."""
    return Result(str(error), {"running": False}, Code.NOT_RUNNING)


def _ask(verb: str, _options: argparse.Namespace, platform: Platform) -> Result:
    try:
        return ask(platform.runtime_folder(), verb)
    except NotRunningError as error:
        return not_running(error)


def _quit(options: argparse.Namespace, platform: Platform) -> Result:
    result = _ask("quit", options, platform)
    if result.code is not Code.OK:
        return result
    if not Instance(platform.runtime_folder()).wait_until_gone(QUIT_SECONDS):
        return Result(f"The tray has not ended within {QUIT_SECONDS:.0f} s.", {}, Code.FAILED)
    return Result("The tray has ended, and the worker with it.", {"running": False})
