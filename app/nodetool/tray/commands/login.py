"""`login on|off|status`: whether the tray starts when its user logs in. Needs no running tray."""

import argparse
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING

from nodetool.tray.login import words
from nodetool.tray.login.view import LoginError, LoginView
from nodetool.tray.platform.base import Platform
from nodetool.tray.result import Code, Result

if TYPE_CHECKING:
    from nodetool.tray.commands import Subparsers

_DESCRIPTION = (
    "Whether the tray starts, without opening its window, when you log in. It does so only where you ask for it here "
    "or in the window."
)
_DEEDS = {
    "status": "say whether the tray starts at login",
    "on": "start this installation of the tray at login",
    "off": "do not start the tray at login",
}


def add_parser(verbs: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Describe the verb and what can be done."""
    parser = verbs.add_parser(
        "login", parents=[common], help="start the tray at login, or not", description=_DESCRIPTION
    )
    deeds = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    for deed, help_text in _DEEDS.items():
        deeds.add_parser(deed, parents=[common], help=help_text).set_defaults(run=partial(_run, deed))


def _run(deed: str, _options: argparse.Namespace, platform: Platform) -> Result:
    entry = platform.login_entry()
    work = {"status": entry.view, "on": entry.turn_on, "off": entry.turn_off}[deed]
    try:
        view = work()
    except LoginError as error:
        return Result(str(error), {}, Code.FAILED)
    # Written, and yet the desktop does not start it: what was wished for has not come true.
    return _result(view, Code.FAILED if deed == "on" and not view.is_on else Code.OK)


def _result(view: LoginView, code: Code) -> Result:
    text = f"{words.title(view)}.\n{words.explanation(view)}".rstrip()
    return Result(text, asdict(view), code)
