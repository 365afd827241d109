import asyncio
import gc

import pytest

from nodetool.deploy.security.providers.supabase.single_flight import SingleFlight


class Question:
    """Answers when it is let, and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0
        self.let = asyncio.Event()
        self.error: Exception | None = None

    async def __call__(self) -> int:
        self.asked += 1
        asked = self.asked
        await self.let.wait()
        if self.error:
            raise self.error
        return asked


async def waiting(
    flight: SingleFlight[int], question: Question, *, callers: int, key: bytes = b"k"
) -> list[asyncio.Task[int]]:
    tasks = [asyncio.create_task(flight.run(key, question)) for _ in range(callers)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return tasks


async def test_many_callers_make_one_call() -> None:
    flight, question = SingleFlight[int](), Question()
    callers = await waiting(flight, question, callers=100)
    question.let.set()
    assert await asyncio.gather(*callers) == [1] * 100
    assert await flight.run(b"k", question) == 2


async def test_each_key_has_a_call_of_its_own() -> None:
    flight, question = SingleFlight[int](), Question()
    callers = await waiting(flight, question, callers=2) + await waiting(flight, question, callers=2, key=b"other")
    question.let.set()
    assert await asyncio.gather(*callers) == [1, 1, 2, 2]


async def test_error_reaches_every_caller_and_the_next_one_asks_anew() -> None:
    flight, question = SingleFlight[int](), Question()
    question.error = OSError("gone")
    callers = await waiting(flight, question, callers=3)
    question.let.set()
    for caller in callers:
        with pytest.raises(OSError, match="gone"):
            await caller
    question.error = None
    assert await flight.run(b"k", question) == 2


async def test_caller_who_leaves_takes_nothing_from_the_others() -> None:
    flight, question = SingleFlight[int](), Question()
    first, second = await waiting(flight, question, callers=2)
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    question.let.set()
    assert await second == 1


async def test_error_that_nobody_waits_for_any_more_is_not_complained_of() -> None:
    complaints: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: complaints.append(context))
    flight, question = SingleFlight[int](), Question()
    question.error = OSError("gone")
    (caller,) = await waiting(flight, question, callers=1)
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller
    question.let.set()
    await waiting(flight, question, callers=0)
    gc.collect()
    assert complaints == []


async def test_closing_breaks_off_what_is_under_way() -> None:
    flight, question = SingleFlight[int](), Question()
    (caller,) = await waiting(flight, question, callers=1)
    await flight.aclose()
    with pytest.raises(asyncio.CancelledError):
        await caller
