"""The workflow of continuous integration: what it calls is there, and it may do no more than it needs."""

import os
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
FILE = ROOT / ".github" / "workflows" / "ci.yml"
TEXT = FILE.read_text()
WORKFLOW: dict[Any, Any] = yaml.safe_load(TEXT)
(JOB,) = WORKFLOW["jobs"].values()
_ON = True
"""What YAML makes of the key `on`."""
_BY_COMMIT = re.compile(r"- uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


def test_suite_runs_on_the_three_systems_and_each_comes_to_its_end() -> None:
    assert [system.partition("-")[0] for system in JOB["strategy"]["matrix"]["system"]] == [
        "ubuntu",
        "macos",
        "windows",
    ]
    assert JOB["strategy"]["fail-fast"] is False
    assert JOB["timeout-minutes"] <= 60


@pytest.mark.parametrize("step", [step for step in JOB["steps"] if "run" in step], ids=lambda step: step["name"])
def test_every_step_calls_one_program_of_this_repository(step: dict[str, Any]) -> None:
    program, *arguments = shlex.split(step["run"].removeprefix("sudo "))
    assert (ROOT / program).is_file()
    assert os.access(ROOT / program, os.X_OK)
    assert arguments in ([], ["test"])


def test_last_step_is_what_every_other_machine_runs() -> None:
    assert JOB["steps"][-1]["run"] == ".ci/run"


def test_cache_is_keyed_by_a_file_that_is_there() -> None:
    (keyed,) = [step["with"]["cache-dependency-path"] for step in JOB["steps"] if "cache" in step.get("with", {})]
    assert (ROOT / keyed).is_file()


def test_it_may_read_and_nothing_else() -> None:
    assert WORKFLOW["permissions"] == {"contents": "read"}
    assert "permissions" not in JOB
    assert set(WORKFLOW[_ON]) == {"push", "pull_request"}
    (checkout,) = [step for step in JOB["steps"] if step.get("uses", "").startswith("actions/checkout@")]
    assert checkout["with"]["persist-credentials"] is False
    assert "secrets" not in TEXT


def test_nothing_of_a_stranger_gets_into_a_command() -> None:
    assert not any("${{" in step.get("run", "") for step in JOB["steps"])


def test_actions_are_named_by_commit_and_tell_their_version() -> None:
    uses = [line.strip() for line in TEXT.splitlines() if "uses:" in line]
    assert uses
    assert [line for line in uses if not _BY_COMMIT.match(line)] == []


def test_what_windows_cannot_collect_is_named_and_there() -> None:
    posix = re.compile(r"^import (fcntl|grp|pty|pwd|resource|termios)\b", re.MULTILINE)
    needing = {
        str(path.relative_to(ROOT / "tests").as_posix())
        for path in (ROOT / "tests").rglob("test_*.py")
        if posix.search(path.read_text())
    }
    assert set(re.findall(r'^        "(.+\.py)",$', (ROOT / "tests/conftest.py").read_text(), re.MULTILINE)) == needing


def test_no_host_is_named() -> None:
    assert "://" not in TEXT
    assert not re.search(r"index|mirror|pypi", TEXT, re.IGNORECASE)
