"""Upstreams that refuse, hang or fail, and what their callers notice of it: real servers, and a clock in the hand."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing

import pytest
from aiohttp import web

from nodetool.deploy.inference.condition import FAILURES_TO_REST, FIRST_REST, TRIAL_SECONDS, Health
from nodetool.deploy.inference.errors import (
    UpstreamError,
    UpstreamFaultError,
    UpstreamKeyRefusedError,
    UpstreamRestingError,
    UpstreamTimeoutError,
    UpstreamUnavailableError,
)
from nodetool.deploy.inference.guarded import Guarded
from nodetool.deploy.inference.openai_compatible import OpenAICompatible, Timeouts
from tests.helpers.model_server import model_server, unused_port
from tests.helpers.waiting import wait_until

KEY = "sk-of-these-tests"
BODY = b'{"model":"m"}'


class _Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


class _Server:
    """Answers as it is told; `status` 0 is never."""

    def __init__(self) -> None:
        self.status = 200
        self.listing_status = 200

    async def __call__(self, request: web.Request) -> web.StreamResponse:
        status = self.status if request.method == "POST" else self.listing_status
        if status == 0:
            await asyncio.Event().wait()
        return web.json_response({"data": [], "error": {"message": "of the server"}}, status=status)


@pytest.fixture
def clock() -> _Clock:
    return _Clock()


@pytest.fixture
def server() -> _Server:
    return _Server()


@pytest.fixture
async def upstream(clock: _Clock, server: _Server) -> AsyncIterator[Guarded]:
    async with model_server(server) as running, before(running.port, clock) as guarded:
        yield guarded


@asynccontextmanager
async def before(port: int, clock: _Clock) -> AsyncIterator[Guarded]:
    address = f"http://127.0.0.1:{port}/v1"
    client = OpenAICompatible("vllm", address, KEY, timeouts=Timeouts(connect=0.2, listing=0.2, answer=0.2))
    guarded = Guarded(client, clock=clock)
    try:
        yield guarded
    finally:
        await guarded.aclose()


async def post(upstream: Guarded) -> int:
    reply = await upstream.post("chat/completions", model="m", body=BODY)
    await reply.aclose()
    return reply.status


def health(upstream: Guarded) -> Health:
    return upstream.condition.health


async def fail(upstream: Guarded, error: type[UpstreamUnavailableError | UpstreamTimeoutError], *, times: int) -> None:
    for _ in range(times):
        with pytest.raises(error):
            await post(upstream)


async def test_upstream_that_answers_is_alive(upstream: Guarded) -> None:
    assert health(upstream) is Health.UNKNOWN
    assert await post(upstream) == 200
    assert health(upstream) is Health.ALIVE


async def test_refused_connections_open_the_circuit_and_a_trial_closes_it(clock: _Clock, server: _Server) -> None:
    port = unused_port()
    async with before(port, clock) as upstream:
        await fail(upstream, UpstreamUnavailableError, times=FAILURES_TO_REST)
        with pytest.raises(UpstreamRestingError) as caught:
            await post(upstream)
        assert str(caught.value) == (
            "vllm failed 3 times in a row; the worker asks it again in 1 s at the earliest. "
            "vllm does not accept connections. Start it, or check its address."
        )
        assert caught.value.seconds == FIRST_REST
        runner = web.ServerRunner(web.Server(server))  # type: ignore[arg-type]
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        clock.now += FIRST_REST
        assert await post(upstream) == 200
        assert health(upstream) is Health.ALIVE
        await runner.cleanup()


async def test_server_that_accepts_and_is_silent_opens_the_circuit(clock: _Clock) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as silent:
        async with before(silent.getsockname()[1], clock) as upstream:
            for _ in range(FAILURES_TO_REST):
                with pytest.raises(UpstreamTimeoutError):
                    await upstream.models()
            with pytest.raises(UpstreamRestingError):
                await upstream.models()
            with pytest.raises(UpstreamRestingError):
                await post(upstream)


async def test_server_errors_open_the_circuit_and_a_listing_does_not_close_it(
    upstream: Guarded, server: _Server, clock: _Clock
) -> None:
    server.status = 500
    for _ in range(FAILURES_TO_REST):
        await fail(upstream, UpstreamFaultError, times=1)
        if upstream.condition.health is not Health.RESTING:
            await upstream.models()
    assert health(upstream) is Health.RESTING
    clock.now += FIRST_REST
    await upstream.models()
    assert health(upstream) is Health.RESTING
    server.status = 200
    assert await post(upstream) == 200
    assert health(upstream) is Health.ALIVE


@pytest.mark.parametrize("status", [400, 404, 422, 429])
async def test_callers_mistake_is_no_failure(upstream: Guarded, server: _Server, status: int) -> None:
    server.status = status
    assert [await post(upstream) for _ in range(10)] == [status] * 10
    assert health(upstream) is Health.ALIVE


async def test_refused_key_is_told_and_every_request_is_still_sent(upstream: Guarded, server: _Server) -> None:
    server.status = 401
    await fail(upstream, UpstreamKeyRefusedError, times=10)
    condition = upstream.condition
    assert condition.health is Health.FAILING
    assert condition.reason.startswith("vllm refuses the key")
    assert KEY not in condition.reason


async def test_callers_who_leave_are_no_failure(upstream: Guarded, server: _Server) -> None:
    server.status = 0
    for _ in range(10):
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(post(upstream), 0.01)
    assert health(upstream) is Health.UNKNOWN


async def test_answer_that_takes_too_long_is_a_failure(upstream: Guarded, server: _Server) -> None:
    server.status = 0
    await fail(upstream, UpstreamTimeoutError, times=FAILURES_TO_REST)
    assert health(upstream) is Health.RESTING


async def test_many_requests_that_fail_together_count_no_more_than_they_must(clock: _Clock) -> None:
    async with before(unused_port(), clock) as upstream:
        await asyncio.gather(*(post(upstream) for _ in range(100)), return_exceptions=True)
        assert (health(upstream), upstream.condition.until) == (Health.RESTING, clock.now + FIRST_REST)


async def test_only_one_request_tries_and_one_that_is_left_makes_way(clock: _Clock, server: _Server) -> None:
    async with model_server(server) as running, before(running.port, clock) as upstream:
        server.status = 503
        await fail(upstream, UpstreamFaultError, times=FAILURES_TO_REST)
        clock.now += FIRST_REST
        server.status = 0
        trial = asyncio.create_task(post(upstream))
        await asyncio.to_thread(
            wait_until, lambda: len(running.seen) > FAILURES_TO_REST, timeout=5, what="the trial to arrive"
        )
        with pytest.raises(UpstreamRestingError) as caught:
            await post(upstream)
        assert caught.value.seconds == TRIAL_SECONDS
        trial.cancel()
        await asyncio.wait([trial])
        server.status = 200
        assert await post(upstream) == 200


async def test_answer_that_breaks_off_in_the_middle_is_told_until_one_succeeds(clock: _Clock) -> None:
    async def break_off(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        await response.write(b"data: half")
        assert request.transport is not None
        request.transport.close()
        return response

    async with model_server(break_off) as running, before(running.port, clock) as upstream:
        reply = await upstream.post("chat/completions", model="m", body=BODY)
        with pytest.raises(UpstreamError, match="broke off"):
            [piece async for piece in reply.chunks()]
        assert health(upstream) is Health.FAILING
        assert "broke off in the middle of its answer" in upstream.condition.reason
        assert await post(upstream) == 200
        assert health(upstream) is Health.ALIVE
