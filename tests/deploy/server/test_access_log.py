"""What the access log says of a request, and what it never says."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from nodetool.deploy.config import access_log as bounds
from nodetool.deploy.config import trail
from nodetool.deploy.config.access_log import access_log_file, bounded_access_log
from nodetool.deploy.config.redact import Redactor
from nodetool.deploy.server.access_log import AccessLog
from nodetool.deploy.server.request_record import RequestRecord
from tests.helpers.app_server import HEADERS, TOKEN, application, before, serving
from tests.helpers.model_server import model_server
from tests.helpers.worker_process import worker

CHAT = {"model": "m", "messages": [{"role": "user", "content": "a-secret-thought"}]}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "log" / "access.jsonl"


@pytest.fixture
def log(file: Path) -> Iterator[AccessLog]:
    log = AccessLog(bounded_access_log(file), redact=Redactor([TOKEN]))
    yield log
    log.close()


@pytest.fixture(autouse=True)
async def _deadline() -> AsyncIterator[None]:
    async with asyncio.timeout(30):
        yield


def text(log: AccessLog, file: Path) -> str:
    """Return what was written, all of it."""
    log.close()
    return file.read_text()


def lines(log: AccessLog, file: Path) -> list[dict[str, Any]]:
    """Return what was written, line by line."""
    log.close()
    return [json.loads(line) for line in file.read_text().splitlines()]


async def answering(request: web.Request) -> web.StreamResponse:
    if request.path.endswith("/models"):
        return web.json_response({"data": [{"id": "m"}]})
    return web.json_response({"choices": []})


async def test_line_says_who_asked_what_and_how_it_ended(log: AccessLog, file: Path) -> None:
    async with (
        model_server(answering) as server,
        serving(application([before(server)], access_log=log)) as base_url,
        aiohttp.ClientSession(base_url, headers={**HEADERS, "X-Request-Id": "mine"}) as caller,
        caller.post("/v1/chat/completions?q=a-secret-query", json=CHAT) as answer,
    ):
        body = await answer.read()
    (line,) = lines(log, file)
    assert line.pop("time").endswith("+00:00")
    assert 0 <= line.pop("first_chunk_seconds") <= line.pop("seconds")
    assert line == {
        "address": "127.0.0.1",
        "caller": "worker token",
        "user": "1",
        "method": "POST",
        "path": "/v1/chat/completions",
        "id": "mine",
        "status": 200,
        "bytes": len(body),
        "upstream": "upstream",
        "model": "m",
    }
    assert "secret" not in text(log, file)


async def test_refusals_and_websockets_are_written_down_as_well(log: AccessLog, file: Path) -> None:
    async with serving(application(access_log=log)) as base_url, aiohttp.ClientSession(base_url) as caller:
        await caller.get("/v1/models", headers={"Authorization": "Bearer wrong"})
        with pytest.raises(InvalidStatus):
            await connect(base_url.replace("http", "ws") + "/chat?api_key=wrong", proxy=None)
    first, second = lines(log, file)
    assert (first["status"], first["refused"], first["method"]) == (401, "invalid_credentials", "GET")
    assert (second["status"], second["refused"], second["method"]) == (401, "invalid_credentials", "WEBSOCKET")
    assert "caller" not in first
    assert "wrong" not in text(log, file)


async def test_secret_that_a_caller_puts_into_a_path_or_an_id_is_not_written(log: AccessLog, file: Path) -> None:
    async with serving(application(access_log=log)) as base_url, aiohttp.ClientSession(base_url) as caller:
        await caller.get(f"/v1/models/{TOKEN}", headers={"X-Request-Id": TOKEN})
    assert TOKEN not in text(log, file)


def over(path: str) -> tuple[dict[str, Any], RequestRecord]:
    return {"type": "http", "method": "GET", "path": path, "client": ("10.0.0.1", 1), "state": {}}, RequestRecord(
        "i", {}
    )


@pytest.mark.parametrize(
    "path", ['/"}\n{"forged": 1}', "/\udcff", "/" + "x" * 10_000, "/\u2028\x9b\u202e", "/" + TOKEN * 40]
)
def test_odd_path_makes_one_line_of_bounded_length(path: str, log: AccessLog, file: Path) -> None:
    log(*over(path))
    (line,) = lines(log, file)
    assert line["path"].startswith("/")
    assert len(file.read_bytes()) < 4000
    assert file.read_text().isascii()
    assert TOKEN not in file.read_text()


def test_log_is_the_owners_alone_and_bounded(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MAX_BYTES", 1000)
    log = AccessLog(bounded_access_log(file), redact=str)
    for number in range(100):
        log(*over(f"/{number}"))
    last = lines(log, file)[-1]
    assert last["path"] == "/99"
    files = list(file.parent.glob("access*.jsonl"))
    assert len(files) == bounds.KEPT_FILES + 1
    assert all(path.stat().st_size <= 1000 and path.stat().st_mode & 0o777 == 0o600 for path in files)


def test_flood_loses_lines_and_says_how_many(log: AccessLog, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trail, "MOST_WAITING", 0)
    for _ in range(3):
        log(*over("/"))
    monkeypatch.undo()
    log(*over("/last"))
    assert sum(line.get("lines_lost", 0) for line in lines(log, file)) == 3


@pytest.mark.parametrize(("setting", "is_written"), [("on", True), ("off", False), ("", False)])
def test_worker_writes_it_where_it_is_asked_to(
    setting: str,
    is_written: bool,  # noqa: FBT001
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HOME", str(home))
    with worker(home, environ={"WORKER_AUTH_TOKEN": TOKEN, "NODETOOL_ACCESS_LOG": setting}) as running:
        assert running.call("GET", "/v1/models", token=TOKEN).status == 200
    assert access_log_file().exists() == is_written
    if is_written:
        paths = [json.loads(line)["path"] for line in access_log_file().read_text().splitlines()]
        assert "/v1/models" in paths
