"""What the worker is compared with in Python, each in a process of its own: `python -m benchmarks.gateway.served NAME`.

Prints its port. UPSTREAM_PORT says where the model server is, TOKEN what a caller has to show.
"""

import os
import socket
import sys
from collections.abc import Callable

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

TOKEN = f"Bearer {os.environ.get('TOKEN', '')}".encode()


def bare_uvicorn() -> ASGIApp:
    """Answer without asking anybody: what uvicorn itself costs."""
    from benchmarks.gateway.upstream import ANSWER  # noqa: PLC0415  one of several programs

    start = {
        "type": "http.response.start",
        "status": 200,
        "headers": [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(ANSWER))],
    }

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await receive()
            await send(start)
            await send({"type": "http.response.body", "body": ANSWER})

    return app


def aiohttp_relay() -> ASGIApp:
    """Relay with aiohttp, without anything around it."""
    import aiohttp  # noqa: PLC0415  one of several programs

    base_url = f"http://127.0.0.1:{os.environ['UPSTREAM_PORT']}"
    sessions: list[aiohttp.ClientSession] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        if not sessions:
            sessions.append(aiohttp.ClientSession(base_url, connector=aiohttp.TCPConnector(limit=0)))
        assert (b"authorization", TOKEN) in scope["headers"]  # noqa: S101  the token, as nginx looks at it
        body = (await receive())["body"]
        async with sessions[0].post(scope["path"], data=body) as answer:
            kind = answer.headers["Content-Type"].encode()
            await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", kind)]})
            async for piece in answer.content.iter_any():
                await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b""})

    return app


def bare_fastapi() -> ASGIApp:
    """Say hello with FastAPI, and be healthy."""
    from fastapi import FastAPI  # noqa: PLC0415  one of several programs

    app = FastAPI()

    @app.get("/health")
    @app.get("/v1/models")
    async def hello() -> dict[str, str]:
        return {"hello": "world"}

    return app


PROGRAMS: dict[str, Callable[[], ASGIApp]] = {
    "uvicorn": bare_uvicorn,
    "aiohttp": aiohttp_relay,
    "fastapi": bare_fastapi,
}


def main() -> None:
    """Serve until the process is ended."""
    app = PROGRAMS[sys.argv[1]]()
    listener = socket.create_server(("127.0.0.1", 0), backlog=2048)
    config = uvicorn.Config(app, log_config=None, access_log=False, lifespan="off", loop="uvloop", http="httptools")
    print(listener.getsockname()[1], flush=True)
    uvicorn.Server(config).run(sockets=[listener])


if __name__ == "__main__":
    main()
