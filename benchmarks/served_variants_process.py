"""Serves the variants with the worker's own uvicorn, on one core, until standard input ends.

The first line that it writes says its port and the token of each variant; `?cpu` says how much CPU time it has used.
"""

import asyncio
import gc
import json
import os
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import uvloop
from starlette.types import ASGIApp, Receive, Scope, Send

from benchmarks.served_variants import Answer, variants
from nodetool.deploy.config.listener import listen
from nodetool.deploy.server.serve import build_server

CPU = "cpu"


async def _cpu(scope: Scope, receive: Receive, send: Send) -> None:
    await Answer(200, f"{time.process_time():.9f}".encode())(scope, receive, send)


def _by_query(apps: dict[str, ASGIApp]) -> ASGIApp:
    by_query = {quote(name).encode(): app for name, app in apps.items()}

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await by_query[scope["query_string"]](scope, receive, send)

    return app


async def serve(folder: Path) -> None:
    """Serve until standard input ends."""
    async with variants(folder) as built:
        listener = listen("127.0.0.1", 0)
        server = build_server(_by_query({CPU: _cpu} | {n: v.app for n, v in built.items()}), drain_seconds=0)
        tokens = {name: variant.token for name, variant in built.items()}
        print(json.dumps({"port": listener.getsockname()[1], "tokens": tokens}), flush=True)
        gc.collect()
        gc.freeze()  # as the worker does before it serves
        asyncio.get_running_loop().add_reader(sys.stdin.fileno(), server.request_stop)
        await server.serve(sockets=[listener])
        listener.close()


if __name__ == "__main__":
    with suppress(AttributeError):  # where processes cannot be bound to cores
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as temporary:
        uvloop.run(serve(Path(temporary)))
