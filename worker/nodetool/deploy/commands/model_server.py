"""`nodetool-worker model-server`: asks one OpenAI-compatible server what the worker would ask it."""

import argparse
import asyncio
import json
import sys
from typing import TYPE_CHECKING

from nodetool.deploy.config.redact import Redactor
from nodetool.deploy.config.settings import NODETOOL_UPSTREAM_KEYS, NODETOOL_UPSTREAMS
from nodetool.deploy.config.upstreams import DeclaredUpstream, UpstreamKey

if TYPE_CHECKING:
    from nodetool.deploy.doctor.checks.model_server import ModelServer

USAGE = 2
"""As argparse's own."""
_DESCRIPTION = (
    'Reads {"name": …, "url": …, "key": …} from standard input, where no other program sees the key, asks that server '
    "and writes findings as JSON. Changes nothing."
)


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "model-server", help="ask a model server that is not declared yet", description=_DESCRIPTION
    )
    parser.set_defaults(run=run)


def run(_options: argparse.Namespace, redact: Redactor) -> int:
    """Write what was found to standard output."""
    from nodetool.deploy.doctor import report  # noqa: PLC0415  a start of the worker needs none of it

    try:
        server = _described(sys.stdin.read(), redact)
    except (ValueError, KeyError, TypeError):
        print("This describes no model server.", file=sys.stderr)  # noqa: T201  it may hold a key: it is not repeated
        return USAGE
    print(report.as_json(asyncio.run(server.examined())))  # noqa: T201  this is the program's output
    return 0


def _described(text: str, redact: Redactor) -> "ModelServer":
    """Return the server of a description. Raises ValueError, KeyError and TypeError."""
    from nodetool.deploy.doctor.checks.model_server import ModelServer  # noqa: PLC0415  the same

    told = json.loads(text)
    upstream = DeclaredUpstream(told["name"], told["url"])
    key = UpstreamKey(upstream.name, told["key"]).key if told["key"] else ""
    redact.add(key)
    return ModelServer(upstream.name, upstream.url, key, NODETOOL_UPSTREAMS.name, NODETOOL_UPSTREAM_KEYS.name)
