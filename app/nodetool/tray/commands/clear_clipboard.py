"""`clear-clipboard`: what `token copy` leaves behind for a while, where no tray runs. Not for people."""

import argparse
import sys
import time
from typing import TYPE_CHECKING

from nodetool.tray.clipboard.detached import VERB
from nodetool.tray.clipboard.expiry import clear_if_held
from nodetool.tray.clipboard.tools import ToolClipboard
from nodetool.tray.platform.base import Platform
from nodetool.tray.result import Code, Result
from nodetool.tray.surface import SurfaceError

if TYPE_CHECKING:
    from nodetool.tray.commands import Subparsers

_DIGEST_LENGTH = 64


def add_parser(verbs: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Describe the verb, without a line in the help."""
    parser = verbs.add_parser(VERB, parents=[common])
    parser.add_argument("--after", type=float, default=0.0, metavar="SECONDS")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace, platform: Platform) -> Result:
    digest = sys.stdin.read(_DIGEST_LENGTH)
    time.sleep(options.after)
    try:
        cleared = clear_if_held(ToolClipboard(platform), digest)
    except SurfaceError as error:
        return Result(str(error), {}, Code.FAILED)
    return Result("", {"cleared": cleared})
