"""Has the worker's doctor look, in a process of its own: the tray knows nothing of model servers."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nodetool.deploy.config.sentence import Sentence
from nodetool.deploy.config.upstreams import DeclaredUpstream
from nodetool.tray.launch import worker_program

_PATIENCE = 60.0
"""Seconds: far above the doctor's own bounds."""


class ExaminationError(Exception):
    """The doctor could not be asked; the text says why."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What the doctor says about one thing."""

    check: str
    level: str
    """`ok`, `warning` or `problem`."""
    says: str
    do: str


def examine(checks: Sequence[str], *, environ: Mapping[str, str]) -> tuple[Finding, ...]:
    """Return what the doctor's `checks` find. Raises `ExaminationError`."""
    only = [word for check in checks for word in ("--only", check)]
    return _findings("doctor", "--json", *only, environ=environ)


def examine_server(upstream: DeclaredUpstream, key: str, *, environ: Mapping[str, str]) -> tuple[Finding, ...]:
    """Return what is found at a model server, declared or not. Raises `ExaminationError`."""
    # Not as an argument nor in the environment, where others could read the key.
    described = json.dumps({"name": upstream.name, "url": upstream.url, "key": key})
    return _findings("model-server", environ=environ, said=described)


def examine_project(url: str, key: str, *, environ: Mapping[str, str]) -> tuple[Finding, ...]:
    """Return what is found at a Supabase project, in use or not. Raises `ExaminationError`."""
    return _findings("supabase-project", environ=environ, said=json.dumps({"url": url, "key": key}))


def _findings(*arguments: str, environ: Mapping[str, str], said: str = "") -> tuple[Finding, ...]:
    try:
        told = subprocess.run(
            [*worker_program(), *arguments],
            env=dict(environ),
            input=said,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=_PATIENCE,
            check=False,
        )
        return tuple(Finding(**finding) for finding in json.loads(told.stdout))
    except subprocess.TimeoutExpired:
        raise ExaminationError(
            Sentence("The doctor has not answered within {seconds:g} s.", seconds=_PATIENCE)
        ) from None
    except OSError as error:
        raise ExaminationError(
            Sentence("The worker's program cannot be started: {problem}.", problem=error.strerror)
        ) from error
    except (ValueError, TypeError):
        raise ExaminationError(f"The doctor failed: {told.stderr.strip() or 'it said nothing'}") from None
