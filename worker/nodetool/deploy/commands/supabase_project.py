"""`nodetool-worker supabase-project`: asks a Supabase project what the worker would ask it."""

import argparse
import json
import sys
import time

from nodetool.deploy.config.redact import Redactor
from nodetool.deploy.config.settings import SUPABASE_KEY, SUPABASE_URL

USAGE = 2
"""As argparse's own."""
_DESCRIPTION = (
    'Reads {"url": …, "key": …} from standard input, where no other program sees the key, asks that project and writes '
    "findings as JSON. Changes nothing."
)


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "supabase-project", help="ask a Supabase project that is not in use yet", description=_DESCRIPTION
    )
    parser.set_defaults(run=run)


def run(_options: argparse.Namespace, redact: Redactor) -> int:
    """Write what was found to standard output."""
    from nodetool.deploy.doctor import report  # noqa: PLC0415  a start of the worker needs none of it
    from nodetool.deploy.doctor.checks.supabase_project import examine_project  # noqa: PLC0415

    try:
        url, key = _described(sys.stdin.read())
    except (ValueError, KeyError, TypeError):
        print("This describes no Supabase project.", file=sys.stderr)  # noqa: T201  it may hold a key: not repeated
        return USAGE
    redact.add(key)
    print(report.as_json(tuple(examine_project(url, key, now=time.time))))  # noqa: T201  this is the program's output
    return 0


def _described(text: str) -> tuple[str, str]:
    """Return address and key of a description. Raises ValueError, KeyError and TypeError."""
    told = json.loads(text)
    return SUPABASE_URL.kind.parse(told["url"]), SUPABASE_KEY.kind.parse(told["key"])
