"""What Prometheus gets from a running application, read with its own parsers."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from prometheus_client import Metric
from prometheus_client.openmetrics.parser import text_string_to_metric_families as parse_openmetrics
from prometheus_client.parser import text_string_to_metric_families as parse_plain

from nodetool.deploy.server.metrics.metrics import Metrics
from tests.helpers.app_server import HEADERS, TOKEN, application, before, serving
from tests.helpers.model_server import model_server
from tests.helpers.waiting import until
from tests.helpers.worker_process import worker

CHAT = {"model": "m", "messages": [{"role": "user", "content": "x"}]}
OPENMETRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8"


@pytest.fixture
async def caller() -> AsyncIterator[aiohttp.ClientSession]:
    metrics = Metrics()
    async with (
        asyncio.timeout(30),
        serving(application(metrics=metrics), connections=metrics.connections) as base_url,
        aiohttp.ClientSession(base_url, headers=HEADERS) as session,
    ):
        yield session


async def scrape(caller: aiohttp.ClientSession) -> dict[str, Metric]:
    async with caller.get("/metrics") as answer:
        assert answer.status == 200
        return {family.name: family for family in parse_plain(await answer.text())}


def value(families: dict[str, Metric], name: str, **labels: str) -> float:
    """Return the one sample of that name with these labels."""
    samples = (sample for family in families.values() for sample in family.samples)
    (found,) = [s.value for s in samples if s.name == name and labels.items() <= s.labels.items()]
    return float(found)


async def test_requests_and_refusals_are_told_by_route_and_reason(caller: aiohttp.ClientSession) -> None:
    for path in ("/ping", "/ping", "/v1/models/nobodys", "/no/such/path"):
        await caller.get(path)
    await caller.get("/v1/models", headers={"Authorization": "Bearer wrong"})
    families = await scrape(caller)
    requests = "nodetool_requests_total"
    assert value(families, requests, route="/ping", method="GET", status="2xx") == 2
    assert value(families, requests, route="/v1/models/{model_id:path}", method="GET", status="4xx") == 1
    assert value(families, "nodetool_refusals_total", reason="invalid_credentials") == 1
    assert value(families, "nodetool_request_duration_seconds_count", route="/ping") == 2
    assert value(families, "nodetool_requests_in_progress") == 1
    assert value(families, "nodetool_open_connections") >= 1
    assert value(families, "nodetool_build_info") == 1


async def test_process_is_told_of(caller: aiohttp.ClientSession) -> None:
    families = await scrape(caller)
    for name in ("process_cpu_seconds_total", "process_resident_memory_bytes", "process_start_time_seconds"):
        assert value(families, name) > 0
    if sys.platform != "win32":
        assert 0 < value(families, "process_open_fds") < value(families, "process_max_fds")


@pytest.mark.parametrize("accept", ["", "*/*", "text/plain;version=0.0.4", "text/html, nonsense;;version=x"])
async def test_plain_text_is_the_usual_answer(caller: aiohttp.ClientSession, accept: str) -> None:
    async with caller.get("/metrics", headers={"Accept": accept}) as answer:
        assert answer.headers["Content-Type"].startswith("text/plain; version=0.0.4")
        assert list(parse_plain(await answer.text()))


async def test_openmetrics_is_answered_where_it_is_asked_for(caller: aiohttp.ClientSession) -> None:
    await caller.get("/ping")
    async with caller.get("/metrics", headers={"Accept": f"{OPENMETRICS},text/plain;q=0.5"}) as answer:
        assert answer.headers["Content-Type"].startswith("application/openmetrics-text; version=1.0.0")
        families = {family.name: family for family in parse_openmetrics(await answer.text())}  # type: ignore[no-untyped-call]
    assert families["nodetool_requests"].type == "counter"
    assert families["nodetool_request_duration_seconds"].type == "histogram"


@pytest.mark.parametrize("version", ["x", "1.x", "9.9.9", "-1", "1.0.0\x85"])
async def test_impossible_version_is_no_failure(caller: aiohttp.ClientSession, version: str) -> None:
    for kind in ("application/openmetrics-text", "text/plain"):
        async with caller.get("/metrics", headers={"Accept": f"{kind}; version={version}; escaping=none"}) as answer:
            assert answer.status == 200


async def test_names_and_units_are_those_of_prometheus(caller: aiohttp.ClientSession) -> None:
    await caller.get("/ping")
    for name, family in (await scrape(caller)).items():
        assert name.startswith(("nodetool_", "process_")), name
        assert family.documentation, name
        if family.type == "counter":
            assert all(sample.name.endswith("_total") for sample in family.samples), name
        assert not name.endswith(("_ms", "_milliseconds", "_kb")), name


async def test_only_models_that_are_there_become_labels() -> None:
    async def answering(request: web.Request) -> web.StreamResponse:
        if request.path.endswith("/models"):
            return web.json_response({"data": [{"id": "m"}]})
        return web.json_response({"usage": {"prompt_tokens": 3, "completion_tokens": 5}})

    async with (
        asyncio.timeout(30),
        model_server(answering) as server,
        serving(application([before(server)])) as base_url,
        aiohttp.ClientSession(base_url, headers=HEADERS) as caller,
    ):
        await caller.post("/v1/chat/completions", json=CHAT)
        await caller.post("/v1/chat/completions", json={**CHAT, "model": "callers invention"})
        families = await scrape(caller)
    assert value(families, "nodetool_model_requests_total", upstream="upstream", model="m", status="2xx") == 1
    assert value(families, "nodetool_prompt_tokens_total", upstream="upstream", model="m") == 3
    assert value(families, "nodetool_completion_tokens_total", upstream="upstream", model="m") == 5
    assert "invention" not in str(families)


async def test_upstream_that_fails_is_named_with_what_it_did_not_do() -> None:
    async def half(request: web.Request) -> web.StreamResponse:
        if request.path.endswith("/models"):
            return web.json_response({"data": [{"id": "m"}]})
        raise web.HTTPInternalServerError

    async with (
        asyncio.timeout(30),
        model_server(half) as server,
        serving(application([before(server)])) as base_url,
        aiohttp.ClientSession(base_url, headers=HEADERS) as caller,
    ):
        async with caller.post("/v1/chat/completions", json=CHAT) as answer:
            code = (await answer.json())["error"]["code"]
        families = await scrape(caller)
    assert value(families, "nodetool_upstream_errors_total", upstream="upstream", error=code) == 1
    assert value(families, "nodetool_model_requests_total", upstream="upstream", model="m", status="5xx") == 1


async def test_open_streams_are_counted_while_they_are_open() -> None:
    metrics = Metrics()

    async def endless_events(request: web.Request) -> web.StreamResponse:
        if request.path.endswith("/models"):
            return web.json_response({"data": [{"id": "m"}]})
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        await response.write(b"data: {}\n\n")
        await asyncio.Event().wait()
        return response

    async with (
        asyncio.timeout(30),
        model_server(endless_events) as server,
        serving(application([before(server)], metrics=metrics)) as base_url,
        aiohttp.ClientSession(base_url, headers=HEADERS) as caller,
    ):
        async with caller.post("/v1/chat/completions", json={**CHAT, "stream": True}) as answer:
            await answer.content.readline()
            assert value(await scrape(caller), "nodetool_open_streams") == 1
            answer.close()
        await until(lambda: len(metrics.open_requests) == 0)
        families = await scrape(caller)
        assert value(families, "nodetool_open_streams") == 0
        assert value(families, "nodetool_time_to_first_token_seconds_count", upstream="upstream", model="m") == 1


def test_running_worker_tells_of_its_upstreams_and_engines(home: Path) -> None:
    with worker(home, environ={"WORKER_AUTH_TOKEN": TOKEN}) as running:
        assert running.call("GET", "/v1/models", token=TOKEN).status == 200
        answer = running.call("GET", "/metrics", token=TOKEN)
    families = {family.name: family for family in parse_plain(answer.body.decode())}
    assert value(families, "nodetool_upstream_up", upstream="ollama") == 0
    assert value(families, "nodetool_upstream_up", upstream="llama.cpp") == 1
    assert value(families, "nodetool_engines_loaded") == 0
    assert value(families, "nodetool_open_connections") >= 1


def test_worker_does_not_pay_for_the_library_before_it_is_scraped() -> None:
    code = "import sys, nodetool.deploy.server.serve; sys.exit('prometheus_client' in sys.modules)"
    path = ":".join(entry for entry in sys.path if entry)
    assert subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": path}, check=False).returncode == 0
