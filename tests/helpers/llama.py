"""Asking a real llama.cpp engine, as the worker's routes do."""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

from nodetool.deploy.inference.engine_settings import EngineSettings
from nodetool.deploy.inference.llama_cpp import LlamaCpp
from nodetool.deploy.inference.upstream import Reply
from tests.helpers.waiting import wait_until

NEVER_ENDING = 100_000
"""Tokens: half a minute on this model."""


def chat(*, tokens: int = 8, **more: Any) -> bytes:
    """Write the body of a short chat."""
    message = {"role": "user", "content": "What is over the river?"}
    return json.dumps({"model": "tiny", "messages": [message], "max_tokens": tokens, **more}).encode()


async def ask(upstream: LlamaCpp, body: bytes, *, model: str = "tiny", path: str = "chat/completions") -> Reply:
    """Send it."""
    return await upstream.post(path, model=model, body=body)


async def whole(reply: Reply) -> Any:
    """Read an answer that is not streamed."""
    try:
        return json.loads(b"".join([piece async for piece in reply.chunks()]))
    finally:
        await reply.aclose()


async def events(reply: Reply) -> list[Any]:
    """Read a stream to its `[DONE]`, and return what its events say."""
    try:
        lines = b"".join([piece async for piece in reply.chunks()]).split(b"\n\n")
    finally:
        await reply.aclose()
    assert lines[-2:] == [b"data: [DONE]", b""]
    return [json.loads(line.removeprefix(b"data: ")) for line in lines[:-2]]


async def drain(pieces: AsyncIterator[bytes]) -> None:
    """Read to the end."""
    async for _ in pieces:
        pass


async def eventually(condition: Callable[[], object], *, what: str) -> None:
    """Wait without holding up the loop."""
    await asyncio.to_thread(wait_until, condition, timeout=10, what=what)


def found(folder: Path, pattern: str) -> list[Path]:
    """Look for files, outside of the coroutines that ask."""
    return list(folder.glob(pattern))


def engine_settings(**changes: Any) -> EngineSettings:
    """Let the engine find the code under test, and take one core."""
    roots = [str(Path(entry).absolute()) for entry in sys.path if entry]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(roots)}
    return EngineSettings(**{"environment": environment, "threads": 1, **changes})
