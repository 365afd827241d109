import asyncio

import pytest
from starlette.types import Message

from nodetool.deploy.server.caller_watch import CallerWatch


class Caller:
    """Leaves when it is told to."""

    def __init__(self) -> None:
        self.has_left = asyncio.Event()
        self.is_listened_to = asyncio.Event()

    async def receive(self) -> Message:
        self.is_listened_to.set()
        await self.has_left.wait()
        return {"type": "http.disconnect"}


async def for_ever() -> None:
    await asyncio.Event().wait()


async def test_block_ends_quietly_when_the_caller_leaves() -> None:
    caller = Caller()
    asyncio.get_running_loop().call_soon(caller.has_left.set)
    async with asyncio.timeout(5):
        with CallerWatch(caller.receive):
            await for_ever()
    await asyncio.sleep(0)  # the task is not cancelled any more


async def test_caller_who_stays_changes_nothing() -> None:
    caller = Caller()
    with CallerWatch(caller.receive):
        await asyncio.wait_for(caller.is_listened_to.wait(), 5)
    with pytest.raises(ZeroDivisionError), CallerWatch(caller.receive):
        raise ZeroDivisionError


async def test_quick_block_never_listens() -> None:
    caller = Caller()
    with CallerWatch(caller.receive):
        await asyncio.sleep(0)
    assert not caller.is_listened_to.is_set()


async def test_end_of_the_answer_is_not_taken_for_the_callers() -> None:
    caller = Caller()
    with CallerWatch(caller.receive):
        await asyncio.wait_for(caller.is_listened_to.wait(), 5)
        caller.has_left.set()
    await asyncio.sleep(0.01)  # a cancellation would come now


async def test_cancellation_by_somebody_else_comes_out_also_where_the_caller_leaves_as_well() -> None:
    for leaves in (False, True):
        caller = Caller()

        async def serve(caller: Caller = caller) -> None:
            with CallerWatch(caller.receive):
                await for_ever()

        task = asyncio.create_task(serve())
        await asyncio.wait_for(caller.is_listened_to.wait(), 5)
        if leaves:
            caller.has_left.set()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
