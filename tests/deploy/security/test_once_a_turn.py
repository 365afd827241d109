import asyncio
import itertools

import pytest

from nodetool.deploy.security.once_a_turn import OnceATurn


async def test_whoever_asks_in_one_turn_shares_the_look_and_the_next_turn_has_its_own() -> None:
    look = OnceATurn(itertools.count(1).__next__)
    assert [look(), look()] == [1, 1]
    await asyncio.sleep(0)
    assert [look(), look()] == [2, 2]


async def test_task_that_was_ready_before_the_look_shares_it_and_a_later_one_does_not() -> None:
    """The ready ones belong to requests that had been received when it was looked."""
    look = OnceATurn(itertools.count(1).__next__)

    async def ask() -> int:
        return look()

    ready = [asyncio.create_task(ask()) for _ in range(3)]
    later: list[asyncio.Task[int]] = []
    asyncio.get_running_loop().call_soon(lambda: later.append(asyncio.create_task(ask())))
    assert await asyncio.gather(*ready) == [1, 1, 1]
    assert await later[0] == 2


async def test_look_that_fails_is_not_remembered() -> None:
    disk: list[int] = []
    look = OnceATurn(disk.pop)
    with pytest.raises(IndexError):
        look()
    disk.append(1)
    assert look() == 1
