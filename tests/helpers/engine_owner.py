"""A stand-in for the worker that is going to be killed: loads a model, says which child holds it, and waits."""

import asyncio
import sys
from pathlib import Path

from nodetool.deploy.inference.engine_settings import EngineSettings
from nodetool.deploy.inference.llama_cpp import LlamaCpp

CHAT = b'{"messages": [{"role": "user", "content": "hi"}], "max_tokens": 100000, "stream": true}'


async def main(folder: Path) -> None:
    """Let the engine work on an endless answer."""
    upstream = LlamaCpp(folder, settings=EngineSettings(threads=1, context_size=100_000))
    reply = await upstream.post("chat/completions", model="tiny", body=CHAT)
    sys.stdout.write(f"{upstream.engine_pids()['tiny']}\n")
    sys.stdout.flush()
    async for _ in reply.chunks():
        pass


asyncio.run(main(Path(sys.argv[1])))
