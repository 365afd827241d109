"""What it costs to know of every request: record, id, counts and access log, in CPU time, side by side in one run.

The application inside answers at once, so all that is measured is what stands around it. Rounds are interleaved;
figures are medians.
"""

import argparse
import asyncio
import statistics
import tempfile
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from nodetool.deploy.config.access_log import bounded_access_log
from nodetool.deploy.config.redact import Redactor
from nodetool.deploy.security.principal import worker_token_holder
from nodetool.deploy.server.access_log import AccessLog
from nodetool.deploy.server.answer_slots import AnswerSlots
from nodetool.deploy.server.held_bodies import HeldBodies
from nodetool.deploy.server.limits import Limits
from nodetool.deploy.server.metrics.traffic import Traffic
from nodetool.deploy.server.middleware.limits import LimitsMiddleware
from nodetool.deploy.server.middleware.recording import RecordingMiddleware
from nodetool.deploy.server.request_record import record_of

CHUNKS = 200
START: Message = {"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/event-stream")]}
CHUNK: Message = {"type": "http.response.body", "body": b"data: {}\n\n", "more_body": True}
HEADERS = [
    (b"host", b"127.0.0.1:8000"),
    (b"authorization", b"Bearer 0123456789012345678901234567890123456789012"),
    (b"content-type", b"application/json"),
    (b"content-length", b"120"),
    (b"accept", b"*/*"),
    (b"accept-encoding", b"gzip, deflate"),
    (b"connection", b"keep-alive"),
    (b"user-agent", b"OpenAI/Python 1.60.0"),
]
ROUTE = SimpleNamespace(path="/v1/chat/completions")
CALLER = worker_token_holder(b"digest")


def answering(chunks: int) -> ASGIApp:
    """Return an application that answers in so many pieces, as a model would."""

    async def app(scope: Scope, _receive: Receive, send: Send) -> None:
        record = record_of(scope)
        record.upstream, record.model, record.first_chunk_at = "upstream", "model", record.began
        await send(START)
        for _ in range(chunks):
            await send(CHUNK)

    return app


def contenders(chunks: int, log: AccessLog) -> dict[str, ASGIApp]:
    """Return the same application with more and more around it."""
    app = answering(chunks)
    limited = LimitsMiddleware(app, most_of_a_body=1 << 26, slots=AnswerSlots(256), bodies=HeldBodies.of(Limits()))
    count = Traffic().count
    return {
        "nothing": app,
        "record": RecordingMiddleware(app),
        "record, counted": RecordingMiddleware(app, listeners=[count]),
        "the same, limits": RecordingMiddleware(limited, listeners=[count]),
        "the same, access log": RecordingMiddleware(limited, listeners=[count, log], counts_bytes=True),
    }


async def nowhere(_: Message) -> None:
    """Take a message."""


async def nothing() -> Message:
    """Bring none."""
    return {"type": "http.disconnect"}


def scope() -> dict[str, Any]:
    """Return a request of a usual client."""
    state = {"principal": CALLER}
    known = {"query_string": b"", "headers": HEADERS, "client": ("127.0.0.1", 1), "route": ROUTE, "state": state}
    return {"type": "http", "method": "POST", "path": ROUTE.path, **known}


async def microseconds(app: ASGIApp, requests: int) -> float:
    """Return the CPU time of one request."""
    began = time.process_time()
    for _ in range(requests):
        await app(scope(), nothing, nowhere)
    return (time.process_time() - began) / requests * 1e6


async def medians(apps: dict[str, ASGIApp], *, rounds: int, requests: int) -> dict[str, float]:
    """Let the applications take turns, after one round that does not count."""
    measured: dict[str, list[float]] = {name: [] for name in apps}
    for number in range(rounds + 1):
        for name, app in apps.items():
            figure = await microseconds(app, requests)
            if number:
                measured[name].append(figure)
    return {name: statistics.median(figures) for name, figures in measured.items()}


async def measure(rounds: int, requests: int) -> None:
    """Print both tables."""
    with tempfile.TemporaryDirectory() as folder:
        log = AccessLog(bounded_access_log(Path(folder) / "access.jsonl"), redact=Redactor())
        try:
            for chunks in (1, CHUNKS):
                apps = contenders(chunks, log)
                show(await medians(apps, rounds=rounds, requests=max(1, requests // chunks)), chunks=chunks)
        finally:
            log.close()


def show(figures: dict[str, float], *, chunks: int) -> None:
    """Print what each contender adds to the bare application."""
    print(f"\nAn answer in {chunks} piece(s): microseconds of CPU beyond the bare application")
    print(f"  {'around it':22} {'a request':>10} {'a piece':>10} {'ratio':>7}")
    for name, figure in figures.items():
        added = figure - figures["nothing"]
        print(f"  {name:22} {added:10.2f} {added / chunks:10.3f} {figure / figures['nothing']:7.2f}")


def main() -> None:
    """Measure as the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--requests", type=int, default=20_000, help="for each contender and round")
    options = parser.parse_args()
    asyncio.run(measure(options.rounds, options.requests))


if __name__ == "__main__":
    main()
