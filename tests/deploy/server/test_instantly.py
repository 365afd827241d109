import asyncio

import pytest

from nodetool.deploy.server.instantly import instantly


class Steps:
    """Remembers how far a coroutine has come."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.may_go_on = asyncio.Event()

    async def quick(self) -> None:
        self.done.append("quick")

    async def slow(self) -> None:
        self.done.append("begun")
        try:
            await self.may_go_on.wait()
            await asyncio.sleep(0)
        finally:
            self.done.append("ended")


async def test_coroutine_that_need_not_wait_is_done_at_once() -> None:
    steps = Steps()
    assert instantly(steps.quick()) is None
    assert steps.done == ["quick"]


async def test_rest_of_one_that_waits_is_awaited_by_a_task() -> None:
    steps = Steps()
    rest = instantly(steps.slow())
    assert rest is not None
    assert steps.done == ["begun"]
    asyncio.get_running_loop().call_soon(steps.may_go_on.set)
    await rest
    assert steps.done == ["begun", "ended"]


async def test_rest_that_need_not_wait_any_more_goes_on_as_well() -> None:
    steps = Steps()
    rest = instantly(steps.slow())
    assert rest is not None
    steps.may_go_on.set()
    await asyncio.sleep(0)
    await rest
    assert steps.done == ["begun", "ended"]


async def test_cancellation_ends_the_coroutine() -> None:
    steps = Steps()
    rest = instantly(steps.slow())

    async def waiting() -> None:
        assert rest is not None
        await rest

    task = asyncio.create_task(waiting())
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert steps.done == ["begun", "ended"]


async def test_error_comes_out_where_it_happens() -> None:
    async def fails(*, later: bool) -> None:
        if later:
            await asyncio.sleep(0)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        instantly(fails(later=False))
    rest = instantly(fails(later=True))
    assert rest is not None
    with pytest.raises(ZeroDivisionError):
        await rest


async def test_coroutine_deals_with_what_it_waits_for_that_fails_and_goes_on() -> None:
    answer: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    done: list[str] = []

    async def patient() -> None:
        try:
            await answer
        except OSError:
            await asyncio.sleep(0)
            done.append("after the error")

    rest = instantly(patient())
    assert rest is not None
    answer.set_exception(OSError("refused"))
    await rest
    assert done == ["after the error"]


async def test_coroutine_may_take_a_cancellation_for_its_own() -> None:
    async def bounded() -> None:
        try:
            async with asyncio.timeout(0.001):
                await asyncio.Event().wait()
        except TimeoutError:
            pass

    rest = instantly(bounded())
    assert rest is not None
    await rest


async def test_what_is_no_coroutine_is_waited_for_as_it_is() -> None:
    future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    assert instantly(future) is future
    future.cancel()
