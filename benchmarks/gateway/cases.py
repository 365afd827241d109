"""What is asked of each contender, and what is kept of it."""

import time
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

import uvloop

from benchmarks.gateway.contenders import Contender
from benchmarks.gateway.load import Outcome, Target, held_open, plain, streams


@dataclass(frozen=True)
class Case:
    """A load that every contender gets, and how many requests or chunks are in it."""

    name: str
    run: Callable[[Target], Awaitable[Outcome]]
    units: int
    contenders: tuple[str, ...]


@dataclass(frozen=True)
class Sample:
    """One round of one contender."""

    cpu: float
    """Microseconds of the contender's CPU for each request, or chunk."""
    latency: float
    """Milliseconds, the median: until an answer was there, or the first chunk of a stream."""
    rate: float
    """Requests, or chunks, in a second of the clock."""


def measure(case: Case, contender: Contender) -> Sample:
    """Run the case once."""
    began = contender.cpu()
    outcome = uvloop.run(_outcome(case, contender.target))
    cpu = contender.cpu() - began
    return Sample(cpu / case.units * 1e6, outcome.median * 1e3, case.units / outcome.seconds)


async def _outcome(case: Case, target: Target) -> Outcome:
    return await case.run(target)


def _chat(*, connections: int, requests: int) -> Callable[[Target], Awaitable[Outcome]]:
    return lambda target: plain(target, target.post(stream=False), connections=connections, requests=requests)


def _streams(*, connections: int, chunks: int, pace: int = 0) -> Callable[[Target], Awaitable[Outcome]]:
    return lambda target: streams(target, target.post(stream=True, chunks=chunks, pace=pace), connections=connections)


async def _streams_in_turn(target: Target) -> Outcome:
    whole = Outcome()
    for _ in range(IN_TURN):
        one = await streams(target, target.post(stream=True, chunks=3, pace=1000), connections=1)
        whole.latencies += one.latencies
        whole.seconds += one.seconds
    return whole


IN_TURN = 50
RELAYS = ("nginx", "worker", "aiohttp")
CASES = (
    Case("chat, 16 at a time", _chat(connections=16, requests=3000), 3000, (*RELAYS, "uvicorn")),
    Case("chat, one at a time", _chat(connections=1, requests=600), 600, ("direct", *RELAYS)),
    Case(
        "models",
        lambda target: plain(target, target.get("/v1/models"), connections=16, requests=2000),
        2000,
        ("fastapi", "worker"),
    ),
    Case("one stream, a chunk each ms", _streams(connections=1, chunks=1000, pace=1000), 1000, RELAYS),
    Case("one stream at full speed", _streams(connections=1, chunks=50_000), 50_000, RELAYS),
    Case("50 streams at full speed", _streams(connections=50, chunks=1000), 50_000, RELAYS),
    Case("200 streams at full speed", _streams(connections=200, chunks=400), 80_000, RELAYS),
    Case("first chunk, one stream", _streams_in_turn, IN_TURN, ("direct", *RELAYS)),
    Case("first chunk, 50 at once", _streams(connections=50, chunks=10, pace=20_000), 500, ("direct", *RELAYS)),
)
SLOW = Case("chat, 16 at a time, few", _chat(connections=16, requests=300), 300, ("litellm", "worker"))
"""LiteLLM would take minutes for as many as the others get."""


def stream_memory(contender: Contender, *, count: int = 200) -> float:
    """Return the KiB that each of `count` open streams takes, of one that has served only a few before."""

    async def grown() -> int:
        await _outcome(CASES[3], contender.target)
        before = contender.memory()
        request = contender.target.post(stream=True, chunks=1000, pace=1_000_000)
        async with held_open(contender.target, request, connections=count):
            return contender.memory() - before

    return uvloop.run(grown()) / count / 1024


def start(starting: AbstractContextManager[Contender]) -> tuple[float, int]:
    """Return the seconds from nothing to the first `/health`, and the bytes that it holds a second later."""
    began = time.perf_counter()
    with starting as contender:
        uvloop.run(_health(contender.target))
        took = time.perf_counter() - began
        time.sleep(1)
        return took, contender.memory()


async def _health(target: Target) -> None:
    await plain(target, target.get("/health"), connections=1, requests=1)
