"""Programs that ask a worker with a client of others: processes of their own, told nothing but where the worker is."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.helpers.served_models import MOST_ANSWERS
from tests.helpers.tiny_gguf import WORDS
from tests.helpers.tool_template import EAGER_TO_CALL, LIGHT_TOOL
from tests.helpers.worker_process import ROOT, WorkerProcess

PROGRAMS = ROOT / "tests" / "clients"
PYTHON = sys.executable
PATIENCE = 60.0
"""Seconds for all that a program does."""
GIVEN = {
    "tool": LIGHT_TOOL,
    "eager": EAGER_TO_CALL,
    "schema": LIGHT_TOOL["function"]["parameters"],  # type: ignore[index]  # it is a dict of dicts
    "most_answers": MOST_ANSWERS,
    "patience_ms": 500,
}
"""What the programs need to know of the models; see `tool_template`."""
Told = dict[str, dict[str, Any]]
"""What each scenario returned or raised."""


def client_environment(running: WorkerProcess, home: Path) -> dict[str, str]:
    """Return an environment without proxies or telemetry, in the words that OpenAI's own clients understand."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "OPENAI_BASE_URL": f"{running.base_url}/v1",
        "OPENAI_API_KEY": running.token,
        "LANGSMITH_TRACING": "false",
        "NO_PROXY": "*",
        "PYTHONPATH": str(ROOT),
    }


def run_client(
    command: Sequence[str | Path], *, environ: Mapping[str, str], cwd: Path, stdin: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run the program to its end, whatever that is."""
    return subprocess.run(
        command, env=dict(environ), cwd=cwd, input=stdin, capture_output=True, text=True, timeout=PATIENCE, check=False
    )


def scenarios_of(command: Sequence[str | Path], running: WorkerProcess, home: Path) -> Told:
    """Run a program that takes `GIVEN` and prints what came of each of its scenarios."""
    given = home / "given.json"
    given.write_text(json.dumps(GIVEN))
    result = run_client([*command, given], environ=client_environment(running, home), cwd=home)
    assert result.returncode == 0, result.stderr
    told: Told = json.loads(result.stdout)
    return told


def returned(told: Told, scenario: str) -> Any:
    """Return what came of a scenario, which must have gone well."""
    assert "returned" in told[scenario], told[scenario]
    return told[scenario]["returned"]


def is_made_of_its_words(text: str) -> bool:
    """Tell whether the tiny model can have said it."""
    return bool(text.split()) and set(text.split()) <= set(WORDS)
