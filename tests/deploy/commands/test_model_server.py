"""`nodetool-worker model-server` asks one server, and its key is seen by that server alone."""

import asyncio
import json
import subprocess
from pathlib import Path

from aiohttp import web

from tests.helpers.model_server import model_server, unused_port
from tests.helpers.worker_process import COMMAND, worker_environment

KEY = "sk-of-a-server-that-is-tried"


def asked(home: Path, said: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*COMMAND, "model-server"],
        env=worker_environment(home), cwd=home, input=said, capture_output=True, text=True, timeout=30, check=False,
    )  # fmt: skip


async def answer(request: web.Request) -> web.StreamResponse:
    if request.headers.get("Authorization") != f"Bearer {KEY}":
        return web.json_response({}, status=401)
    return web.json_response({"data": [{"id": "a"}, {"id": "b"}]})


async def test_server_is_asked_with_the_key(tmp_path: Path) -> None:
    async with model_server(answer) as server:
        for key, level in ((KEY, "ok"), ("wrong-key-wrong-key", "warning"), ("", "warning")):
            described = json.dumps({"name": "vllm", "url": server.base_url, "key": key})
            told = await asyncio.to_thread(asked, tmp_path, described)
            (finding,) = json.loads(told.stdout)
            assert (told.returncode, finding["check"], finding["level"]) == (0, "vllm", level)
            assert "2 models" in finding["says"] or level == "warning"
            assert not key or key not in told.stdout + told.stderr


async def test_server_that_is_away_is_told(tmp_path: Path) -> None:
    described = json.dumps({"name": "vllm", "url": f"http://127.0.0.1:{unused_port()}/v1", "key": ""})
    (finding,) = json.loads(asked(tmp_path, described).stdout)
    assert finding["says"].startswith("vllm does not accept connections.")


def test_what_describes_no_server_is_refused_and_not_repeated(tmp_path: Path) -> None:
    for said in ("", "[]", "{}", json.dumps({"name": "A B", "url": "http://a/v1", "key": KEY})):
        told = asked(tmp_path, said)
        assert (told.returncode, told.stdout) == (2, ""), said
        assert told.stderr == "This describes no model server.\n"
