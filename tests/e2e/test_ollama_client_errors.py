"""What goes wrong, as Ollama's own client tells it, and callers who leave without waiting."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack

import ollama
import pytest

from tests.helpers.client_program import is_made_of_its_words
from tests.helpers.served_models import MOST_ANSWERS
from tests.helpers.waiting import wait_until
from tests.helpers.worker_process import WorkerProcess

pytestmark = pytest.mark.llama

MESSAGES = [{"role": "user", "content": "What is over the river?"}]
FEW = {"num_predict": 8}
NEVER_ENDING = {"num_predict": 100_000}
PATIENCE = 20.0
"""Seconds; an answer that never ends takes longer."""


@pytest.fixture
def client(served: WorkerProcess) -> Iterator[ollama.Client]:
    headers = {"Authorization": f"Bearer {served.token}"}
    with ollama.Client(served.base_url, headers=headers, timeout=PATIENCE) as client:
        yield client


@pytest.fixture
async def without_waiting(served: WorkerProcess) -> AsyncIterator[ollama.AsyncClient]:
    headers = {"Authorization": f"Bearer {served.token}"}
    async with ollama.AsyncClient(served.base_url, headers=headers, timeout=PATIENCE) as client:
        yield client


def test_body_that_is_too_long_is_refused_with_the_limit(client: ollama.Client) -> None:
    with pytest.raises(ollama.ResponseError, match="larger than the 1 MiB") as caught:
        client.chat("tiny", [{"role": "user", "content": "x" * 2_000_000}])
    assert caught.value.status_code == 413


def test_upstream_in_trouble_is_named(client: ollama.Client) -> None:
    trouble = "failing answered with status 500: CUDA out of memory"
    with pytest.raises(ollama.ResponseError, match=trouble) as caught:
        client.chat("failing", MESSAGES)
    assert caught.value.status_code == 503
    with pytest.raises(ollama.ResponseError, match=trouble):
        list(client.chat("failing", MESSAGES, stream=True))


def test_answer_that_breaks_off_is_an_exception_after_what_had_come(
    client: ollama.Client, served: WorkerProcess
) -> None:
    served.expected.append("An answer broke off: troubled ")
    came: list[str | None] = []
    with pytest.raises(ollama.ResponseError, match="troubled broke off in the middle of its answer"):
        came.extend(piece.message.content for piece in client.chat("dying", MESSAGES, stream=True))
    assert came == ["first"]


def test_caller_with_too_many_answers_is_told_and_may_go_on_when_one_has_ended(client: ollama.Client) -> None:
    with ExitStack() as streams:
        for _ in range(MOST_ANSWERS):
            stream = client.chat("endless", MESSAGES, stream=True)
            streams.callback(stream.close)  # type: ignore[attr-defined]  # it is a generator
            next(stream)
        with pytest.raises(ollama.ResponseError, match="as many as one caller may") as caught:
            client.chat("tiny", MESSAGES)
        assert caught.value.status_code == 429
    wait_until(lambda: is_answered(client), timeout=PATIENCE, what="the worker to notice that the streams are closed")


def is_answered(client: ollama.Client) -> bool:
    try:
        return client.chat("tiny", MESSAGES, options=FEW).done is True
    except ollama.ResponseError as error:
        if error.status_code != 429:
            raise
        return False


async def test_many_are_asked_at_once(without_waiting: ollama.AsyncClient) -> None:
    async def said() -> str:
        pieces = await without_waiting.chat("tiny", MESSAGES, options=FEW, stream=True)
        return "".join([piece.message.content or "" async for piece in pieces])

    assert all(map(is_made_of_its_words, await asyncio.gather(said(), said(), said())))


async def test_task_that_is_cancelled_frees_the_engine(without_waiting: ollama.AsyncClient) -> None:
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(without_waiting.chat("tiny", MESSAGES, options=NEVER_ENDING), 0.5)
    answer = await without_waiting.chat("tiny", MESSAGES, options=FEW)
    assert is_made_of_its_words(answer.message.content or "")
