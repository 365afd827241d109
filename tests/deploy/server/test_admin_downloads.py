"""Downloads over HTTP: the real application, a Hub and an Ollama that are real servers."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from nodetool.deploy.config.worker_token import TokenSource, WorkerToken
from nodetool.deploy.inference.llama_cpp import LlamaCpp
from tests.helpers.app_server import HEADERS, TOKEN, application, serving
from tests.helpers.event_stream import Event, events_of
from tests.helpers.hub_stand_in import HubStandIn, hub_stand_in
from tests.helpers.ollama_stand_in import MISSING, TOTAL, OllamaStandIn, ollama_stand_in
from tests.helpers.random_gguf import random_gguf
from tests.helpers.tiny_gguf import write_tiny_gguf

MODEL = random_gguf(3 << 20)
FILE = "tiny-Q4_K_M.gguf"
FETCH = "/admin/models/huggingface/download"
PULL = "/admin/models/ollama/download"
DOWNLOADS = "/admin/models/downloads"


@pytest.fixture
async def hub() -> AsyncIterator[HubStandIn]:
    async with hub_stand_in(org__tiny={FILE: MODEL}) as hub:
        yield hub


@pytest.fixture
async def ollama() -> AsyncIterator[OllamaStandIn]:
    async with ollama_stand_in() as ollama:
        yield ollama


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "models"
    folder.mkdir()
    return folder


@pytest.fixture
async def client(hub: HubStandIn, ollama: OllamaStandIn, folder: Path) -> AsyncIterator[aiohttp.ClientSession]:
    async with client_of(hub, ollama, folder) as client:
        yield client


@asynccontextmanager
async def client_of(hub: HubStandIn, ollama: OllamaStandIn, folder: Path) -> AsyncIterator[aiohttp.ClientSession]:
    app = application(
        [LlamaCpp(folder)], HF_ENDPOINT=hub.url, OLLAMA_API_URL=ollama.url, NODETOOL_MODELS_FOLDER=str(folder)
    )
    async with serving(app) as url, aiohttp.ClientSession(url, headers=HEADERS) as client:
        yield client


async def fetch(client: aiohttp.ClientSession, path: str, **wish: str) -> list[Event]:
    async with client.post(path, json=wish) as response:
        return [event async for event in events_of(response)]


async def refused(client: aiohttp.ClientSession, path: str, **wish: Any) -> tuple[int, Any]:
    async with client.post(path, json=wish) as response:
        return response.status, await response.json()


async def first_event(client: aiohttp.ClientSession, path: str, **wish: str) -> Event:
    """Look at a stream once it shows bytes, and leave it."""
    async with client.post(path, json=wish) as response:
        async for event in events_of(response):
            if event.data["received"]:
                return event
    raise AssertionError("no byte came")


async def listed(client: aiohttp.ClientSession) -> list[Any]:
    async with client.get(DOWNLOADS) as response:
        return list((await response.json())["downloads"])


async def test_progress_is_told_until_the_model_is_there(client: aiohttp.ClientSession, folder: Path) -> None:
    events = await fetch(client, FETCH, repo="org/tiny")
    assert {event.name for event in events[:-1]} == {"progress"}
    assert events[-1].name == "done"
    data = events[-1].data
    assert (data["state"], data["received"], data["total"]) == ("done", len(MODEL), len(MODEL))
    assert (data["source"], data["name"], data["models"]) == ("huggingface", f"org/tiny/{FILE}", ["tiny-Q4_K_M"])
    assert (folder / FILE).read_bytes() == MODEL


async def test_model_can_be_called_the_moment_it_is_done(
    client: aiohttp.ClientSession, hub: HubStandIn, tmp_path: Path
) -> None:
    hub.repos["org/real"] = {"real.gguf": write_tiny_gguf(tmp_path / "real.gguf").read_bytes()}
    assert "real" not in await callable_models(client)
    await fetch(client, FETCH, repo="org/real")
    assert "real" in await callable_models(client)


async def callable_models(client: aiohttp.ClientSession) -> list[str]:
    async with client.get("/v1/models") as response:
        return [model["id"] for model in (await response.json())["data"]]


async def test_whoever_asked_may_leave_and_come_back(client: aiohttp.ClientSession, hub: HubStandIn) -> None:
    hub.held = asyncio.Event()
    seen = await first_event(client, FETCH, repo="org/tiny")
    (job,) = await listed(client)
    assert (job["id"], job["state"]) == (seen.data["id"], "running")
    hub.held.set()
    async with client.get(f"{DOWNLOADS}/{job['id']}") as response:
        assert [event.name async for event in events_of(response)][-1] == "done"
    assert len(hub.fetched()) == 1


async def test_cancelled_download_keeps_what_is_there_until_it_is_discarded(
    client: aiohttp.ClientSession, hub: HubStandIn, folder: Path
) -> None:
    hub.held = asyncio.Event()
    job = (await first_event(client, FETCH, repo="org/tiny")).data
    place = f"{DOWNLOADS}/{job['id']}"
    async with client.delete(place) as response:
        stopped = await response.json()
    assert stopped["state"] == "paused"
    assert list((folder / ".downloads" / job["id"]).glob("*.part"))
    hub.held = None
    async with client.post(f"{place}/resume") as response:
        assert [event.name async for event in events_of(response)][-1] == "done"
    assert hub.fetched()[1] == f"bytes={stopped['received']}-"
    async with client.delete(place, params={"discard": "true"}) as response:
        assert response.status == 200
    assert await listed(client) == []
    assert (folder / FILE).read_bytes() == MODEL


async def test_several_models_are_told_with_409(client: aiohttp.ClientSession, hub: HubStandIn) -> None:
    hub.repos["org/tiny"]["tiny-Q8_0.gguf"] = MODEL * 2
    status, body = await refused(client, FETCH, repo="org/tiny")
    assert status == 409
    assert body["detail"] == "org/tiny holds 2 models. Name one as `file`."
    assert body["files"] == [
        {"file": FILE, "size": len(MODEL)},
        {"file": "tiny-Q8_0.gguf", "size": 2 * len(MODEL)},
    ]


@pytest.mark.parametrize(
    ("wish", "status"),
    [
        ({"repo": "../../etc"}, 400),
        ({"repo": "org/none"}, 404),
        ({"repo": "org/tiny", "file": "../x.gguf"}, 400),
        ({"repo": "org/gated"}, 403),
        ({"repo": ""}, 422),
        ({"repo": 7}, 422),
        ({"repo": "x" * 2000}, 422),
        ({}, 422),
    ],
)
async def test_what_cannot_be_fetched_is_told_by_status(
    client: aiohttp.ClientSession, hub: HubStandIn, wish: Any, status: int
) -> None:
    hub.repos["org/gated"] = {FILE: MODEL}
    hub.gated.add("org/gated")
    told, body = await refused(client, FETCH, **wish)
    assert told == status
    assert isinstance(body["detail"], str)
    assert await listed(client) == []


async def test_failure_in_the_middle_is_an_error_event(client: aiohttp.ClientSession, hub: HubStandIn) -> None:
    hub.sends_instead = MODEL[:-1] + b"\0"
    last = (await fetch(client, FETCH, repo="org/tiny"))[-1]
    assert last.name == "error"
    assert last.data["error"].startswith(f"{FILE} came damaged")


async def test_unknown_download_is_404(client: aiohttp.ClientSession) -> None:
    for method, path in (("GET", ""), ("DELETE", ""), ("POST", "/resume")):
        async with client.request(method, f"{DOWNLOADS}/0123456789ab{path}") as response:
            assert response.status == 404
            assert (await response.json())["detail"].startswith("There is no such download.")


async def test_ollama_fetches_and_its_layers_are_added_up(client: aiohttp.ClientSession, ollama: OllamaStandIn) -> None:
    events = await fetch(client, PULL, model="llama3.2:1b")
    assert events[-1].name == "done"
    assert (events[-1].data["models"], events[-1].data["total"]) == (["llama3.2:1b"], TOTAL)
    assert ollama.bodies("/api/pull") == [{"model": "llama3.2:1b"}]


async def test_model_that_no_library_has_is_told(client: aiohttp.ClientSession) -> None:
    last = (await fetch(client, PULL, model=MISSING))[-1]
    assert last.name == "error"
    assert last.data["error"].startswith(f"Ollama's library has no model {MISSING}")


@pytest.mark.parametrize("model", ["../x", "a b", "-x", "x" * 300])
async def test_what_is_no_name_for_ollama_is_refused(client: aiohttp.ClientSession, model: str) -> None:
    assert (await refused(client, PULL, model=model))[0] == 400


async def test_cancelling_a_pull_ends_it_at_ollama(client: aiohttp.ClientSession, ollama: OllamaStandIn) -> None:
    ollama.gate.clear()
    async with client.post(PULL, json={"model": "llama3.2:1b"}) as response:
        events = events_of(response)
        job = (await anext(events)).data
        while not ollama.bodies("/api/pull"):
            await anext(events)
        async with client.delete(f"{DOWNLOADS}/{job['id']}") as stopped:
            assert (await stopped.json())["state"] == "paused"
    await asyncio.wait_for(ollama.gone.wait(), 10)


async def test_ollama_that_does_not_run_is_told_at_once(hub: HubStandIn, folder: Path) -> None:
    async with client_of(hub, OllamaStandIn(port=9), folder) as client:
        status, body = await refused(client, PULL, model="x")
    assert (status, body["detail"]) == (502, "Ollama does not accept connections. Start it, or check OLLAMA_API_URL.")


async def test_ollama_that_is_switched_off_is_told() -> None:
    async with serving(application()) as url, aiohttp.ClientSession(url, headers=HEADERS) as client:
        status, body = await refused(client, PULL, model="x")
    assert (status, body["detail"]) == (404, "Ollama is switched off here. Set OLLAMA_API_URL to its address.")


async def test_rotated_token_ends_the_stream_and_not_the_download(hub: HubStandIn, folder: Path) -> None:
    hub.held = asyncio.Event()
    token = [TOKEN]
    app = application(
        token_in_force=lambda: WorkerToken(token[0], TokenSource.CONFIG),
        HF_ENDPOINT=hub.url,
        NODETOOL_MODELS_FOLDER=str(folder),
    )
    async with serving(app) as url, aiohttp.ClientSession(url) as client:
        async with client.post(FETCH, json={"repo": "org/tiny"}, headers=HEADERS) as response:
            events = events_of(response)
            await anext(events)
            token[0] = "another-token-of-this-test"
            last = [event.data async for event in events][-1]
        assert last["error"]["code"] == "token_replaced"
        async with client.get(DOWNLOADS, headers={"Authorization": f"Bearer {token[0]}"}) as response:
            assert [job["state"] for job in (await response.json())["downloads"]] == ["running"]


async def test_calls_are_audited(hub: HubStandIn, folder: Path) -> None:
    seen: list[str] = []
    app = application(
        audit=lambda event: seen.append(event.what), HF_ENDPOINT=hub.url, NODETOOL_MODELS_FOLDER=str(folder)
    )
    async with serving(app) as url, aiohttp.ClientSession(url, headers=HEADERS) as client:
        await fetch(client, FETCH, repo="org/tiny")
        async with client.delete("/admin/models/tiny-Q4_K_M") as response:
            assert response.status == 204
    assert seen == [f"POST {FETCH}", "DELETE /admin/models/tiny-Q4_K_M"]
