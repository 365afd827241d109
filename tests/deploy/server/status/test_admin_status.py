"""`/admin/status`, of the real worker: before servers that answer, refuse, and want another key."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from nodetool.deploy import __version__
from nodetool.deploy.config.settings import Provider
from nodetool.deploy.server.status.worker import WorkerPart
from tests.helpers.model_server import model_server, unused_port
from tests.helpers.tiny_gguf import write_tiny_gguf
from tests.helpers.worker_process import WorkerProcess, worker

KEY = "sk-of-these-tests-0123456789"


async def _server(request: web.Request) -> web.StreamResponse:
    if request.headers.get("Authorization") != f"Bearer {KEY}":
        return web.json_response({"error": {"message": "wrong key"}}, status=401)
    return web.json_response({"data": [{"id": "one"}, {"id": "two"}]})


def status(running: WorkerProcess) -> dict[str, Any]:
    answer = running.call("GET", "/admin/status", token=running.token)
    assert answer.status == 200, answer.body
    document: dict[str, Any] = answer.json()
    return document


async def test_status_tells_how_the_worker_and_all_behind_it_are(home: Path) -> None:
    folder = home / "models"
    folder.mkdir()
    write_tiny_gguf(folder / "tiny.gguf")
    async with model_server(_server) as server:
        environ = {
            "NODETOOL_MODELS_FOLDER": str(folder),
            "NODETOOL_UPSTREAMS": f"good={server.base_url};prefix=good/, wrong-key={server.base_url}, "
            f"away=http://127.0.0.1:{unused_port()}/v1",
            "NODETOOL_UPSTREAM_KEYS": f"good={KEY}, wrong-key=other-key-0123456789",
            "OLLAMA_API_URL": "off",
        }
        await asyncio.to_thread(_look, home, environ)


def _look(home: Path, environ: dict[str, str]) -> None:
    with worker(home, environ=environ) as running:
        before = status(running)
        assert {upstream["state"] for upstream in before["upstreams"]} == {"unknown"}
        listed = running.call("GET", "/v1/models", token=running.token).json()
        document = status(running)
        _check_worker(document, running)
    assert "good/one" in {model["id"] for model in listed["data"]}
    states = {upstream["name"]: upstream for upstream in document["upstreams"]}
    assert list(states) == ["llama.cpp", "good", "wrong-key", "away"]
    assert [(states[name]["kind"], states[name]["state"]) for name in states] == [
        ("llama.cpp", "alive"),
        ("openai-compatible", "alive"),
        ("openai-compatible", "failing"),
        ("openai-compatible", "failing"),
    ]
    assert (states["good"]["models"], states["good"]["reason"]) == (2, "")
    assert states["good"]["listing_seconds"] > 0
    assert states["wrong-key"]["reason"].startswith("wrong-key refuses the key")
    assert states["away"]["reason"] == "away does not accept connections. Start it, or check its address."
    assert states["away"]["asked_again_in_seconds"] is None
    assert document["engines"] == document["downloads"] == []
    printed = str(document)
    assert not [text for text in (KEY, "other-key", str(home), running.token) if text in printed]


def _check_worker(document: dict[str, Any], running: WorkerProcess) -> None:
    told = document["worker"]
    assert (told["version"], told["instance_id"]) == (__version__, running.instance_id)
    assert (told["address"], told["provider"]) == (running.base_url, "static")
    assert told["uptime_seconds"] > 0
    since = datetime.fromisoformat(told["since"])
    assert timedelta() <= datetime.now(UTC) - since < timedelta(minutes=5)
    process = document["process"]
    assert process["memory_bytes"] > 10_000_000
    assert process["cpu_seconds"] > 0
    assert process["threads"] >= 1


@pytest.mark.parametrize("provider", Provider)
def test_part_of_the_worker_names_the_provider(provider: Provider) -> None:
    part = WorkerPart(instance_id="i", address="http://127.0.0.1:8000", provider=provider)
    assert part()["provider"] == provider.value
