"""`secret set|list|delete`: keys and where they are kept. Done here, whether a tray runs or not."""

import argparse
import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from nodetool.deploy import auth
from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.audit import AuditFile, audit_file
from nodetool.deploy.config.errors import ConfigError
from nodetool.deploy.config.resolve import Origin
from nodetool.tray.audited import Actor
from nodetool.tray.commands.secret_input import read_secret
from nodetool.tray.place import Place
from nodetool.tray.platform.base import Platform
from nodetool.tray.preferences import Preferences, WrittenSetting
from nodetool.tray.result import Code, Result

if TYPE_CHECKING:
    from nodetool.tray.commands import Subparsers

SECRETS = {option.name: option for option in declared.ALL if option.fits_keyring}
_RESTART = "A worker that runs takes it at its next start."

Deed = Callable[[Preferences, argparse.Namespace], Result]


def add_parser(verbs: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Describe the verb and what can be done with secrets."""
    parser = verbs.add_parser(
        "secret",
        parents=[common],
        help="store keys in the system keyring or deployment.yaml",
        description="Keys that the worker shows to other servers. Values are read from standard input, never shown.",
    )
    deeds = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    deeds.add_parser("list", parents=[common], help="say where each secret is kept").set_defaults(
        run=partial(_run, _list)
    )
    setting = deeds.add_parser("set", parents=[common], help="store a secret that is read from standard input")
    setting.add_argument(
        "--in",
        dest="place",
        choices=[place.value for place in Place],
        help="where; the system keyring, if there is one",
    )
    deleting = deeds.add_parser("delete", parents=[common], help="delete a secret")
    for deed_parser, deed in ((setting, _set), (deleting, _delete)):
        deed_parser.add_argument("name", metavar="NAME", choices=list(SECRETS), help=", ".join(SECRETS))
        deed_parser.set_defaults(run=partial(_run, deed))


def _run(deed: Deed, options: argparse.Namespace, _platform: Platform) -> Result:
    preferences = Preferences(auth.deployment_store(), os.environ, audit=AuditFile(audit_file()))
    try:
        return deed(preferences, options)
    except ConfigError as error:
        return Result(str(error), {}, Code.FAILED)


def _list(preferences: Preferences, _options: argparse.Namespace) -> Result:
    written = {setting.option.name: setting for setting in preferences.written(SECRETS.values())}
    width = max(len(name) for name in written)
    lines = [f"{name:<{width}}  {_where(setting)}" for name, setting in written.items()]
    secrets = {name: {"kept_in": _origin(setting)} for name, setting in written.items()}
    return Result("\n".join(lines), {"secrets": secrets})


def _set(preferences: Preferences, options: argparse.Namespace) -> Result:
    name = options.name
    secret = read_secret(name, name, otherwise="use `secret delete` to remove one")
    place = Place(options.place) if options.place else preferences.usual_place(SECRETS[name])
    preferences.change({name: secret}, places={name: place}, by=Actor.COMMAND_LINE)
    return Result(f"{name} is kept in {place.words} now. {_hint(name)}", {"name": name, "kept_in": place.value})


def _delete(preferences: Preferences, options: argparse.Namespace) -> Result:
    preferences.change({options.name: ""}, by=Actor.COMMAND_LINE)
    return Result(f"{options.name} is deleted. {_hint(options.name)}", {"name": options.name, "kept_in": None})


def _hint(name: str) -> str:
    if os.environ.get(name, "").strip():
        return f"The environment variable {name} is stronger, as long as it is set."
    return _RESTART


def _origin(setting: WrittenSetting) -> str | None:
    places = {Origin.FILE: Place.FILE.value, Origin.KEYRING: Place.KEYRING.value, Origin.DEFAULT: None}
    return places.get(setting.origin, setting.origin.value)


def _where(setting: WrittenSetting) -> str:
    if setting.origin is Origin.ENVIRONMENT:
        return f"environment variable {setting.name}"
    origin = _origin(setting)
    return Place(origin).words if origin else "not set"
