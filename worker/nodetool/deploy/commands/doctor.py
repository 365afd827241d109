"""`nodetool-worker doctor`: what keeps the worker from running well and safely, and what to do about it."""

import argparse
import os
from pathlib import Path

from nodetool.deploy import auth
from nodetool.deploy.config import render
from nodetool.deploy.config.redact import Redactor

PROBLEMS_FOUND = 1
_DESCRIPTION = "Look for what keeps the worker from running well and safely. Changes nothing; safe to share."


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command; it takes the settings that a start takes."""
    # Suppressed, so that a flag before `doctor` is not forgotten again.
    parser = commands.add_parser(
        "doctor", help="look for problems", description=_DESCRIPTION, argument_default=argparse.SUPPRESS
    )
    parser.add_argument("--json", action="store_true", help="write a list of findings as JSON")
    render.add_flags(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, redact: Redactor) -> int:
    """Write the report to standard output; return 1 where there is a problem, else 0."""
    from nodetool.deploy.doctor import report  # noqa: PLC0415  a start of the worker needs none of it
    from nodetool.deploy.doctor.examination import examine  # noqa: PLC0415
    from nodetool.deploy.doctor.shareable import Shareable, user_name  # noqa: PLC0415
    from nodetool.deploy.doctor.situation import look  # noqa: PLC0415

    flags = {name: value for name, value in vars(options).items() if isinstance(value, str)}
    situation = look(auth.deployment_store(), environ=dict(os.environ), flags=flags)
    redact.learn(situation.settings)  # for the log, should a check fail
    share = Shareable(situation, home=Path.home(), user=user_name())
    findings = share(examine(situation))
    shown = report.as_json(findings) if getattr(options, "json", False) else report.as_text(findings)
    print(shown)  # noqa: T201  this is the program's output
    return PROBLEMS_FOUND if report.has_problem(findings) else 0
