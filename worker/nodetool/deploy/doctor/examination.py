"""Runs the checks side by side, and goes on without one that does not come back."""

import logging
import queue
import threading
import time
from collections.abc import Mapping, Sequence

from nodetool.deploy.doctor.checks.about import check_about
from nodetool.deploy.doctor.checks.access import check_access
from nodetool.deploy.doctor.checks.audit import check_audit
from nodetool.deploy.doctor.checks.config_file import check_config_file
from nodetool.deploy.doctor.checks.keyring import check_keyring
from nodetool.deploy.doctor.checks.models import check_models
from nodetool.deploy.doctor.checks.port import check_port
from nodetool.deploy.doctor.checks.settings import check_settings
from nodetool.deploy.doctor.checks.supabase import check_supabase
from nodetool.deploy.doctor.checks.token import check_token
from nodetool.deploy.doctor.checks.upstreams import check_declared, check_ollama, check_openai_compatible
from nodetool.deploy.doctor.finding import Check, Finding, Level
from nodetool.deploy.doctor.situation import Situation

logger = logging.getLogger(__name__)

CHECKS: Mapping[str, Check] = {
    "version": check_about,
    "file": check_config_file,
    "settings": check_settings,
    "token": check_token,
    "provider": check_access,
    "supabase": check_supabase,
    "keyring": check_keyring,
    "port": check_port,
    "models": check_models,
    "ollama": check_ollama,
    "openai-compatible": check_openai_compatible,
    "upstreams": check_declared,
    "audit": check_audit,
}
"""In the order of the report. The name is that of a finding that the check itself cannot make."""

PATIENCE_SECONDS = 8.0
"""For all of them together: more than the longest of their own bounds."""

Results = queue.SimpleQueue[tuple[str, Sequence[Finding]]]


def examine(
    situation: Situation, checks: Mapping[str, Check] = CHECKS, *, patience: float = PATIENCE_SECONDS
) -> tuple[Finding, ...]:
    """Return what the checks find, in their order."""
    results: Results = queue.SimpleQueue()
    for name, check in checks.items():
        # Daemons: one that hangs in a call of the system does not keep the program from ending.
        threading.Thread(target=_run, args=(name, check, situation, results), name=name, daemon=True).start()
    found = _gathered(results, len(checks), patience=patience)
    return tuple(finding for name in checks for finding in found.get(name, [_silent(name, patience)]))


def _run(name: str, check: Check, situation: Situation, results: Results) -> None:
    try:
        findings = list(check(situation))
    except Exception:
        logger.exception("The check %r failed.", name)
        how = "Please report this, with the traceback above if you can share it."
        findings = [Finding(name, Level.PROBLEM, "The check itself failed.", how)]
    results.put((name, findings))


def _gathered(results: Results, count: int, *, patience: float) -> dict[str, Sequence[Finding]]:
    deadline = time.monotonic() + patience
    found: dict[str, Sequence[Finding]] = {}
    while len(found) < count:
        try:
            name, findings = results.get(timeout=max(0.0, deadline - time.monotonic()))
        except queue.Empty:
            break
        found[name] = findings
    return found


def _silent(name: str, patience: float) -> Finding:
    says = f"No result within {patience:g} s."
    return Finding(name, Level.PROBLEM, says, "Something that the check waits for hangs: a disk, a server or a prompt.")
