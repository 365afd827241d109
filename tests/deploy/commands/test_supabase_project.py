"""`nodetool-worker supabase-project` asks one project, and its key is seen by that project alone."""

import asyncio
import json
import subprocess
from pathlib import Path

import pytest

from tests.helpers.model_server import unused_port
from tests.helpers.supabase_stand_in import API_KEY, supabase_stand_in
from tests.helpers.worker_process import COMMAND, worker_environment


def asked(home: Path, said: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*COMMAND, "supabase-project"],
        env=worker_environment(home), cwd=home, input=said, capture_output=True, text=True, timeout=30, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(("key", "level"), [(API_KEY, "ok"), ("sb_publishable_wrong", "problem")])
async def test_project_is_asked_with_the_key(tmp_path: Path, key: str, level: str) -> None:
    async with supabase_stand_in() as project:
        told = await asyncio.to_thread(asked, tmp_path, json.dumps({"url": project.url, "key": key}))
    levels = {finding["check"]: finding["level"] for finding in json.loads(told.stdout)}
    assert levels["supabase"] == levels["signing keys"] == "ok"
    assert levels["supabase key"] == level
    assert key not in told.stdout + told.stderr


def test_project_that_is_away_is_told(tmp_path: Path) -> None:
    described = json.dumps({"url": f"http://127.0.0.1:{unused_port()}", "key": API_KEY})
    (finding,) = json.loads(asked(tmp_path, described).stdout)
    assert finding["level"] == "problem"


def test_what_describes_no_project_is_refused_and_not_repeated(tmp_path: Path) -> None:
    for said in ("", "[]", "{}", json.dumps({"url": "ftp://a", "key": API_KEY})):
        told = asked(tmp_path, said)
        assert (told.returncode, told.stdout) == (2, ""), said
        assert told.stderr == "This describes no Supabase project.\n"
