"""`token show|header|copy|rotate`: asked of the running tray, or done here where there is none."""

import argparse
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from nodetool.deploy import auth
from nodetool.deploy.config.audit import AuditFile, audit_file
from nodetool.deploy.config.errors import ConfigError
from nodetool.tray.audited import Actor
from nodetool.tray.clipboard.copied import Copied
from nodetool.tray.clipboard.detached import clear_later
from nodetool.tray.clipboard.tools import ToolClipboard
from nodetool.tray.control.client import NotRunningError, ask
from nodetool.tray.grace import Grace
from nodetool.tray.platform.base import Platform
from nodetool.tray.preferences import Preferences
from nodetool.tray.result import Code, Result
from nodetool.tray.surface import SurfaceError
from nodetool.tray.token_results import copied_result, header_result, rotated_result, token_result
from nodetool.tray.tokens import TokenKeeper

if TYPE_CHECKING:
    from nodetool.tray.commands import Subparsers

_DESCRIPTION = (
    "The worker token is what callers send. The running tray is asked for it; without one, it is read from its file, "
    "and made where there is none yet."
)

Deed = Callable[[TokenKeeper, Platform, str], Result]
"""What is done where no tray runs; the text is the grace period of a rotation."""


def add_parser(verbs: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Describe the verb and what can be done with a token."""
    parser = verbs.add_parser(
        "token", parents=[common], help="show, copy or rotate the worker token", description=_DESCRIPTION
    )
    deeds = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    for deed, (help_text, here) in _DEEDS.items():
        deed_parser = deeds.add_parser(deed, parents=[common], help=help_text)
        deed_parser.set_defaults(run=partial(_run, deed, here), grace="")
        if here is _rotate:
            periods = [grace.value for grace in Grace]  # argparse shows members of an enumeration as code
            deed_parser.add_argument("--grace", choices=periods, help="how long the old token goes on working")


def _run(deed: str, here: Deed, options: argparse.Namespace, platform: Platform) -> Result:
    try:
        # The running tray knows best: its environment may fix another token than ours.
        return ask(platform.runtime_folder(), f"token {deed}", options.grace)
    except NotRunningError:
        pass
    try:
        return here(_keeper(), platform, options.grace)
    except (ConfigError, SurfaceError) as error:
        return Result(str(error), {}, Code.FAILED)


def _keeper() -> TokenKeeper:
    return TokenKeeper(auth.deployment_store(), auth.token_reader(), audit=AuditFile(audit_file()))


def _show(tokens: TokenKeeper, _platform: Platform, _grace: str) -> Result:
    return token_result(tokens.reveal())


def _header(tokens: TokenKeeper, _platform: Platform, _grace: str) -> Result:
    return header_result(tokens.header())


def _copy(tokens: TokenKeeper, platform: Platform, _grace: str) -> Result:
    token = tokens.reveal()
    is_marked = ToolClipboard(platform).put(token)
    seconds = Preferences(auth.deployment_store(), platform.environ).clipboard_seconds()
    if seconds:
        clear_later(token, seconds=seconds, environ=platform.environ)
    return copied_result(Copied(seconds, is_marked=is_marked))


def _rotate(tokens: TokenKeeper, _platform: Platform, grace: str) -> Result:
    chosen = Grace(grace or Grace.NONE)
    return rotated_result(tokens.rotate(chosen, by=Actor.COMMAND_LINE).masked, chosen)


_DEEDS: dict[str, tuple[str, Deed]] = {
    "show": ("print the token", _show),
    "header": ("print the header that callers send", _header),
    "copy": ("put the token on the clipboard", _copy),
    "rotate": ("replace the token; the old one is dead at once, or after --grace", _rotate),
}
