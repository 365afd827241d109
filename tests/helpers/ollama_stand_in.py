"""A real HTTP server on loopback with the shapes of Ollama's API: it answers, streams, fetches and refuses alike.

Source of the shapes: https://github.com/ollama/ollama/blob/main/docs/api.md
"""

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.helpers.model_server import Seen

VERSION = "0.99.9"
WORDS = ["Rain", " falls", " on", " Köln", "."]
MISSING = "ghost"
"""No library has this one."""
LAYER = "sha256:" + "ab" * 32
TOTAL = 4000


@dataclass(slots=True)
class OllamaStandIn:
    """What it has and what it was asked; `gate` holds streams back after their first line while it is closed."""

    models: dict[str, int] = field(default_factory=lambda: {"llama3:latest": 4_000, "nomic:latest": 200})
    """Names and sizes."""
    loaded: list[str] = field(default_factory=list)
    blobs: dict[str, int] = field(default_factory=dict)
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    gone: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when a caller closed the connection before the answer was complete."""
    seen: list[Seen] = field(default_factory=list)
    breaks_off: bool = False
    """Whether the next stream ends in the middle of a line."""
    port: int = 0

    @property
    def url(self) -> str:
        """What OLLAMA_API_URL takes."""
        return f"http://127.0.0.1:{self.port}"

    def bodies(self, path: str) -> list[Any]:
        """Return what was sent to `path`, in order."""
        return [json.loads(seen.body) for seen in self.seen if seen.path == path]

    def named(self, name: str) -> str | None:
        """Return the full name of a model that it has."""
        return next((full for full in (name, f"{name}:latest") if full in self.models), None)


@asynccontextmanager
async def ollama_stand_in() -> AsyncIterator[OllamaStandIn]:
    """Run one on a free port."""
    state = OllamaStandIn()
    state.gate.set()
    app = web.Application(middlewares=[_remembering(state)], client_max_size=2**30)
    app.add_routes(_Routes(state).table())
    runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    state.port = runner.addresses[0][1]
    try:
        yield state
    finally:
        state.gate.set()
        await runner.cleanup()


def details(name: str) -> dict[str, Any]:
    return {
        "parent_model": "",
        "format": "gguf",
        "family": name.partition(":")[0],
        "families": [name.partition(":")[0]],
        "parameter_size": "8.0B",
        "quantization_level": "Q4_K_M",
    }


def tags_entry(name: str, size: int) -> dict[str, Any]:
    return {
        "name": name,
        "model": name,
        "modified_at": "2026-01-02T03:04:05.123456789+01:00",
        "size": size,
        "digest": hashlib.sha256(name.encode()).hexdigest(),
        "details": details(name),
        "something_new": True,
    }


def _remembering(state: OllamaStandIn) -> Any:
    @web.middleware
    async def middleware(request: web.Request, handler: Any) -> web.StreamResponse:
        body = b"" if request.path.startswith("/api/blobs/") else await request.read()
        state.seen.append(Seen(request.method, request.path, dict(request.headers), body))
        try:
            response: web.StreamResponse = await handler(request)
        except (asyncio.CancelledError, ConnectionError):
            state.gone.set()
            raise
        return response

    return middleware


class _Routes:
    def __init__(self, state: OllamaStandIn) -> None:
        self.state = state

    def table(self) -> list[web.RouteDef]:
        return [
            web.get("/api/version", self.version),
            web.get("/api/tags", self.tags),
            web.get("/api/ps", self.running),
            web.get("/v1/models", self.openai_models),
            web.post("/api/show", self.show),
            web.post("/api/chat", self.chat),
            web.post("/api/generate", self.generate),
            web.post("/api/embed", self.embed),
            web.post("/api/embeddings", self.embeddings),
            web.post("/api/pull", self.pull),
            web.post("/api/push", self.push),
            web.post("/api/create", self.create),
            web.post("/api/copy", self.copy),
            web.delete("/api/delete", self.delete),
            web.head("/api/blobs/{digest}", self.has_blob),
            web.post("/api/blobs/{digest}", self.take_blob),
        ]

    async def version(self, _: web.Request) -> web.StreamResponse:
        return web.json_response({"version": VERSION})

    async def tags(self, _: web.Request) -> web.StreamResponse:
        return web.json_response({"models": [tags_entry(name, size) for name, size in self.state.models.items()]})

    async def running(self, _: web.Request) -> web.StreamResponse:
        entries = [
            tags_entry(name, self.state.models[name]) | {"size_vram": 0, "expires_at": "2318-04-06T10:11:12Z"}
            for name in self.state.loaded
        ]
        return web.json_response({"models": entries})

    async def openai_models(self, _: web.Request) -> web.StreamResponse:
        data = [{"id": name, "object": "model", "created": 1, "owned_by": "library"} for name in self.state.models]
        return web.json_response({"object": "list", "data": data})

    async def show(self, request: web.Request) -> web.StreamResponse:
        asked = await request.json()
        name = self.state.named(asked.get("model") or asked.get("name") or "")
        if name is None:
            return _not_found(asked.get("model"))
        return web.json_response(
            {
                "modelfile": "# Modelfile\nFROM /home/anna/.ollama/models/blobs/sha256-ab\n",
                "template": "{{ .Prompt }}",
                "details": details(name),
                "model_info": {"general.architecture": name.partition(":")[0]},
                "capabilities": ["completion", "tools"],
                "modified_at": "2026-01-02T03:04:05Z",
            }
        )

    async def chat(self, request: web.Request) -> web.StreamResponse:
        return await self._answer(request, lambda text: {"message": {"role": "assistant", "content": text}})

    async def generate(self, request: web.Request) -> web.StreamResponse:
        return await self._answer(request, lambda text: {"response": text})

    async def embed(self, request: web.Request) -> web.StreamResponse:
        asked = await request.json()
        texts = asked["input"] if isinstance(asked["input"], list) else [asked["input"]]
        vectors = [[1.0, 0.0, 0.0] for _ in texts]
        return web.json_response({"model": asked["model"], "embeddings": vectors, "prompt_eval_count": 2})

    async def embeddings(self, _: web.Request) -> web.StreamResponse:
        return web.json_response({"embedding": [1.0, 0.0, 0.0]})

    async def pull(self, request: web.Request) -> web.StreamResponse:
        asked = await request.json()
        name = asked.get("model") or asked.get("name")
        if name == MISSING:
            return await self._stream(
                request, [{"status": "pulling manifest"}, {"error": "pull model manifest: file does not exist"}]
            )
        progress = [
            {"status": f"pulling {LAYER[7:19]}", "digest": LAYER, "total": TOTAL, "completed": done}
            for done in range(0, TOTAL + 1, TOTAL // 4)
        ]
        rest: list[dict[str, Any]] = [{"status": "verifying sha256 digest"}, {"status": "success"}]
        response = await self._progress(request, [{"status": "pulling manifest"}, *progress, *rest])
        self._add(name)
        return response

    async def push(self, request: web.Request) -> web.StreamResponse:
        return await self._progress(request, [{"status": "retrieving manifest"}, {"status": "success"}])

    async def create(self, request: web.Request) -> web.StreamResponse:
        self._add((await request.json())["model"])
        return await self._progress(request, [{"status": "writing manifest"}, {"status": "success"}])

    async def copy(self, request: web.Request) -> web.StreamResponse:
        asked = await request.json()
        if self.state.named(asked["source"]) is None:
            return web.json_response({"error": f'model "{asked["source"]}" not found'}, status=404)
        self._add(asked["destination"])
        return web.Response()

    async def delete(self, request: web.Request) -> web.StreamResponse:
        asked = await request.json()
        name = self.state.named(asked["model"])
        if name is None:
            return _not_found(asked["model"])
        del self.state.models[name]
        return web.Response()

    async def has_blob(self, request: web.Request) -> web.StreamResponse:
        return web.Response(status=200 if request.match_info["digest"] in self.state.blobs else 404)

    async def take_blob(self, request: web.Request) -> web.StreamResponse:
        digest, size = hashlib.sha256(), 0
        async for piece in request.content.iter_any():
            digest.update(piece)
            size += len(piece)
        asked = request.match_info["digest"]
        if asked != f"sha256:{digest.hexdigest()}":
            return web.json_response({"error": f'digest mismatch, expected "{asked}"'}, status=400)
        self.state.blobs[asked] = size
        return web.Response(status=201)

    async def _answer(self, request: web.Request, shape: Any) -> web.StreamResponse:
        asked = await request.json()
        name = self.state.named(asked["model"])
        if name is None:
            return _not_found(asked["model"])
        if name.startswith("nomic"):
            return web.json_response({"error": f'"{asked["model"]}" does not support chat'}, status=400)
        head = {"model": asked["model"], "created_at": "2026-01-02T03:04:05.123456Z"}
        end = {"done": True, "done_reason": "stop", "total_duration": 5, "prompt_eval_count": 3, "eval_count": 5}
        if asked.get("stream") is False:
            return web.json_response({**head, **shape("".join(WORDS)), **end})
        lines = [{**head, **shape(word), "done": False} for word in WORDS]
        return await self._stream(request, [*lines, {**head, **shape(""), **end}])

    async def _progress(self, request: web.Request, lines: list[dict[str, Any]]) -> web.StreamResponse:
        if (await request.json()).get("stream") is False:
            return web.json_response(lines[-1])
        return await self._stream(request, lines)

    async def _stream(self, request: web.Request, lines: list[dict[str, Any]]) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "application/x-ndjson"})
        await response.prepare(request)
        for number, document in enumerate(lines):
            line = json.dumps(document, ensure_ascii=False).encode() + b"\n"
            if number and self.state.breaks_off:
                await response.write(line[: len(line) // 2])
                assert request.transport is not None
                request.transport.close()  # what has been written still arrives
                return response
            await response.write(line)
            await self.state.gate.wait()
        return response

    def _add(self, name: str) -> None:
        self.state.models[name if ":" in name else f"{name}:latest"] = TOTAL


def _not_found(name: str | None) -> web.Response:
    return web.json_response({"error": f"model '{name}' not found"}, status=404)
