"""`upstream list|add|remove|test`: further model servers. Done here, whether a tray runs or not."""

import argparse
import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from nodetool.deploy import auth
from nodetool.deploy.config.audit import AuditFile, audit_file
from nodetool.deploy.config.errors import ConfigError, SettingError
from nodetool.deploy.config.settings import NODETOOL_UPSTREAM_KEYS, NODETOOL_UPSTREAMS
from nodetool.deploy.config.upstreams import DeclaredUpstream
from nodetool.tray.audited import Actor
from nodetool.tray.commands.secret_input import read_secret
from nodetool.tray.examination import ExaminationError, Finding, examine
from nodetool.tray.model_servers import ModelServer, ModelServers, declared
from nodetool.tray.place import Place
from nodetool.tray.platform.base import Platform
from nodetool.tray.preferences import Preferences
from nodetool.tray.result import Code, Result

if TYPE_CHECKING:
    from nodetool.tray.commands import Subparsers

_CHECK = "upstreams"
_NONE = "No further model server is declared: `nodetool-tray upstream add NAME URL` adds one."
_THERE_IS_ONE = "There is a model server {} already; change it with --replace, or choose another name."
_RESTART = "A worker that runs takes it at its next start."

Deed = Callable[[ModelServers, argparse.Namespace], Result]


def add_parser(verbs: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Describe the verb and what can be done with model servers."""
    parser = verbs.add_parser(
        "upstream",
        parents=[common],
        help="declare further OpenAI-compatible servers",
        description="OpenAI-compatible servers beside Ollama and OPENAI_COMPATIBLE_URL. Keys are never shown.",
    )
    deeds = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    deeds.add_parser("list", parents=[common], help="list the declared servers").set_defaults(run=partial(_run, _list))
    _describe_add(deeds, common)
    removing = deeds.add_parser("remove", parents=[common], help="forget a server and its key")
    removing.add_argument("name", metavar="NAME")
    removing.set_defaults(run=partial(_run, _remove))
    testing = deeds.add_parser("test", parents=[common], help="ask a server, or all of them, for their models")
    testing.add_argument("name", metavar="NAME", nargs="?")
    testing.set_defaults(run=partial(_run, _test))


def _describe_add(deeds: "Subparsers", common: argparse.ArgumentParser) -> None:
    adding = deeds.add_parser("add", parents=[common], help="declare a server")
    adding.add_argument("name", metavar="NAME", help="what callers see as the owner of its models")
    adding.add_argument("url", metavar="URL", help="its base address, up to and with /v1")
    adding.add_argument("--prefix", default="", metavar="TEXT", help="what stands before the names of its models")
    adding.add_argument("--key", action="store_true", help="it asks for a key, which is read from standard input")
    adding.add_argument(
        "--in", dest="place", choices=[place.value for place in Place], help="where all such keys are kept"
    )
    adding.add_argument(
        "--replace", action="store_true", help="change the server of that name; without --key it keeps its key"
    )
    adding.set_defaults(run=partial(_run, _add))


def _run(deed: Deed, options: argparse.Namespace, _platform: Platform) -> Result:
    preferences = Preferences(auth.deployment_store(), os.environ, audit=AuditFile(audit_file()))
    try:
        return deed(ModelServers(preferences, by=Actor.COMMAND_LINE), options)
    except (ConfigError, ExaminationError) as error:
        return Result(str(error), {}, Code.FAILED)


def _list(servers: ModelServers, _options: argparse.Namespace) -> Result:
    listed = servers.listed()
    width = max((len(server.upstream.name) for server in listed), default=0)
    lines = [f"{server.upstream.name:<{width}}  {_words(server)}" for server in listed]
    return Result("\n".join(lines) or _NONE, {"upstreams": [_data(server) for server in listed]})


def _add(servers: ModelServers, options: argparse.Namespace) -> Result:
    upstream = declared(options.name, options.url, options.prefix)
    if not options.replace and upstream.name in (server.upstream.name for server in servers.listed()):
        raise SettingError(NODETOOL_UPSTREAMS.name, _THERE_IS_ONE.format(upstream.name))
    key = ""
    if options.key:
        key = read_secret(f"Key of {upstream.name}", NODETOOL_UPSTREAM_KEYS.name, otherwise="leave --key out")
    place = Place(options.place) if options.place else None
    servers.add(upstream, key=key, place=place, replace=options.replace)
    return Result(f"{upstream.name} is declared. {_hint(servers)}", _described(upstream))


def _remove(servers: ModelServers, options: argparse.Namespace) -> Result:
    servers.remove(options.name)
    return Result(f"{options.name} is forgotten, and its key. {_hint(servers)}", {"name": options.name})


def _test(servers: ModelServers, options: argparse.Namespace) -> Result:
    names = [server.upstream.name for server in servers.listed()]
    if options.name is not None and options.name not in names:
        return Result(
            f"There is no model server {options.name!r}. There is {', '.join(names) or 'none'}.", {}, Code.FAILED
        )
    wanted = {options.name} if options.name is not None else set(names)
    findings = [found for found in examine([_CHECK], environ=os.environ) if found.check in {*wanted, _CHECK}]
    data = {"findings": [{"name": found.check, "level": found.level, "says": found.says} for found in findings]}
    failed = any(found.level != "ok" for found in findings)
    return Result("\n".join(map(_told, findings)) or _NONE, data, Code.FAILED if failed else Code.OK)


def _told(finding: Finding) -> str:
    return f"{finding.check}: {finding.says}{f' {finding.do}' if finding.do else ''}"


def _words(server: ModelServer) -> str:
    prefix = f", prefix {server.upstream.prefix}" if server.upstream.prefix else ""
    return f"{server.upstream.url}{prefix}, key: {server.key}"


def _data(server: ModelServer) -> dict[str, str]:
    return {**_described(server.upstream), "key": server.key.value}


def _described(upstream: DeclaredUpstream) -> dict[str, str]:
    return {"name": upstream.name, "url": upstream.url, "prefix": upstream.prefix}


def _hint(servers: ModelServers) -> str:
    if servers.is_fixed():
        return f"The environment variable {NODETOOL_UPSTREAMS.name} is stronger, as long as it is set."
    return _RESTART
