"""`nodetool-worker doctor`: what keeps the worker from running well and safely, and what to do about it."""

import argparse
import os
import sys
from pathlib import Path

from nodetool.deploy import auth
from nodetool.deploy.config import render
from nodetool.deploy.config.redact import Redactor

PROBLEMS_FOUND = 1
USAGE = 2
"""As argparse's own."""
_DESCRIPTION = "Look for what keeps the worker from running well and safely. Changes nothing; safe to share."


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command; it takes the settings that a start takes."""
    # Suppressed, so that a flag before `doctor` is not forgotten again.
    parser = commands.add_parser(
        "doctor", help="look for problems", description=_DESCRIPTION, argument_default=argparse.SUPPRESS
    )
    parser.add_argument("--json", action="store_true", help="write a list of findings as JSON")
    parser.add_argument("--only", action="append", metavar="CHECK", help="run this check alone; may be given twice")
    render.add_flags(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, redact: Redactor) -> int:
    """Write the report to standard output; return 1 where there is a problem, else 0."""
    from nodetool.deploy.doctor import report  # noqa: PLC0415  a start of the worker needs none of it
    from nodetool.deploy.doctor.examination import CHECKS, examine  # noqa: PLC0415
    from nodetool.deploy.doctor.shareable import Shareable, user_name  # noqa: PLC0415
    from nodetool.deploy.doctor.situation import look  # noqa: PLC0415

    flags = {name: value for name, value in vars(options).items() if isinstance(value, str)}
    situation = look(auth.deployment_store(), environ=dict(os.environ), flags=flags)
    redact.learn(situation.settings)  # for the log, should a check fail
    share = Shareable(situation, home=Path.home(), user=user_name())
    only = getattr(options, "only", None) or CHECKS
    if unknown := [name for name in only if name not in CHECKS]:
        print(f"There is no check {unknown[0]!r}. There is {', '.join(CHECKS)}.", file=sys.stderr)  # noqa: T201
        return USAGE
    findings = share(examine(situation, {name: CHECKS[name] for name in CHECKS if name in only}))
    shown = report.as_json(findings) if getattr(options, "json", False) else report.as_text(findings)
    print(shown)  # noqa: T201  this is the program's output
    return PROBLEMS_FOUND if report.has_problem(findings) else 0
