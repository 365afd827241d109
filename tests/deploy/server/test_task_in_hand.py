"""The task in hand, as asyncio knows it."""

import asyncio

import pytest

from nodetool.deploy.server.task_in_hand import task_in_hand


async def test_it_is_the_task_that_asks() -> None:
    async def itself() -> asyncio.Task[object] | None:
        return task_in_hand()

    task = asyncio.create_task(itself())
    assert await task is task
    assert task_in_hand() is asyncio.current_task()


def test_nobody_is_there_without_a_loop() -> None:
    with pytest.raises(RuntimeError):
        task_in_hand()
