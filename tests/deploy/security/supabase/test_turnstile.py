import asyncio

import pytest

from nodetool.deploy.security.errors import ProviderBusyError
from nodetool.deploy.security.providers.supabase.turnstile import Turnstile
from tests.conftest import ExpectLog

FLOOD = "too many unknown tokens at once"


class Hall:
    """Behind a turnstile; whoever is in stays until it closes."""

    def __init__(self, turnstile: Turnstile) -> None:
        self.turnstile = turnstile
        self.inside = 0
        self.closes = asyncio.Event()

    async def visit(self) -> None:
        async with self.turnstile.passage():
            self.inside += 1
            await self.closes.wait()
            self.inside -= 1

    async def visitors(self, number: int) -> list[asyncio.Task[None]]:
        tasks = [asyncio.create_task(self.visit()) for _ in range(number)]
        for _ in range(3):
            await asyncio.sleep(0)
        return tasks


def turned_away(tasks: list[asyncio.Task[None]]) -> int:
    return sum(task.done() and isinstance(task.exception(), ProviderBusyError) for task in tasks)


async def test_so_many_pass_so_many_wait_and_the_others_are_turned_away_at_once(expect_log: ExpectLog) -> None:
    expect_log(FLOOD)
    hall = Hall(Turnstile(passing=2, waiting=3, seconds=60))
    tasks = await hall.visitors(10)
    assert (hall.inside, turned_away(tasks)) == (2, 5)
    hall.closes.set()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert (hall.inside, turned_away(tasks)) == (0, 5)


async def test_nobody_waits_for_longer_than_agreed(expect_log: ExpectLog) -> None:
    expect_log(FLOOD)
    hall = Hall(Turnstile(passing=1, waiting=3, seconds=0.05))
    (inside,) = await hall.visitors(1)
    with pytest.raises(ProviderBusyError) as busy:
        await hall.visit()
    assert busy.value.retry_after == 1
    hall.closes.set()
    await inside
    await hall.visit()


async def test_who_leaves_while_waiting_or_inside_leaves_the_place_to_others() -> None:
    hall = Hall(Turnstile(passing=1, waiting=1, seconds=60))
    for _ in range(3):
        tasks = await hall.visitors(2)
        for task in reversed(tasks):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        assert turned_away([task for task in tasks if not task.cancelled()]) == 0
    hall.closes.set()
    await hall.visit()


async def test_flood_is_told_once_and_the_next_flood_again(
    expect_log: ExpectLog, caplog: pytest.LogCaptureFixture
) -> None:
    expect_log(FLOOD)
    hall = Hall(Turnstile(passing=1, waiting=1, seconds=60))
    for told in (1, 2):
        tasks = await hall.visitors(50)
        assert len(caplog.records) == told
        hall.closes.set()
        await asyncio.gather(*tasks, return_exceptions=True)
        hall.closes.clear()
