"""`nodetool-tray [run]`: start the tray, or raise the window of the one that runs."""

import argparse
import time
from pathlib import Path
from typing import TYPE_CHECKING

from nodetool.tray.control.client import NotRunningError, ask
from nodetool.tray.instance import Instance, RuntimeFolderError
from nodetool.tray.platform.base import Platform
from nodetool.tray.result import Code, Result

if TYPE_CHECKING:
    from nodetool.tray.commands import Subparsers

HANDOVER_SECONDS = 10.0
"""How long a tray that is just starting, or ending, is waited for."""


def add_parser(verbs: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Describe the verb."""
    parser = verbs.add_parser("run", parents=[common], help="start the tray (also without a verb)")
    parser.add_argument("--headless", action="store_true", help="stay in the terminal even where there is a screen")
    parser.add_argument("--background", action="store_true", help="open no window, as at login")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, platform: Platform) -> Result:
    """Become the running tray, or hand over to it."""
    folder = platform.runtime_folder()
    instance = Instance(folder)
    try:
        if handed_over := _hand_over(instance, folder, quietly=options.background):
            return handed_over
        if options.json:
            return Result("A tray that runs does not answer in JSON; leave --json out.", {}, Code.USAGE)
        from nodetool.tray.compose import run_tray  # noqa: PLC0415  a second start needs none of it

        return Result("", {}, Code(run_tray(platform, headless=options.headless, background=options.background)))
    except RuntimeFolderError as error:
        return Result(str(error), {}, Code.FAILED)
    finally:
        instance.release()


def _hand_over(instance: Instance, folder: Path, *, quietly: bool) -> Result | None:
    """Let the running tray show itself, unless nobody asked for a window.

    None where this process became the running tray.
    """
    instance.prepare()
    deadline = time.monotonic() + HANDOVER_SECONDS
    while True:
        try:
            return _already_running(folder) if quietly else ask(folder, "show")
        except NotRunningError:
            if instance.claim():
                return None
            # It is just starting, or just ending.
            if time.monotonic() > deadline:
                return Result("Another tray holds the lock but does not answer; end it first.", {}, Code.FAILED)
            time.sleep(0.1)


def _already_running(folder: Path) -> Result:
    ask(folder, "status")
    return Result("The tray is already running.", {"running": True})
