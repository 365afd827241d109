import asyncio
import itertools

from nodetool.deploy.server.standstill import Standstill

SECONDS = 0.05


async def test_standstill_is_told_once_and_movement_never() -> None:
    told, looks = asyncio.Event(), itertools.count()
    seen: list[int] = []

    def progress() -> int:
        seen.append(min(next(looks), 4))
        return seen[-1]

    watching = Standstill(asyncio.get_running_loop(), seconds=SECONDS, progress=progress, give_up=told.set)
    watching.watch()
    watching.watch()  # again, which changes nothing
    async with asyncio.timeout(20):
        await told.wait()
    assert seen == [0, 1, 2, 3, 4, 4]


async def test_nothing_to_wait_for_is_no_standstill() -> None:
    told = asyncio.Event()
    watching = Standstill(asyncio.get_running_loop(), seconds=0, progress=lambda: None, give_up=told.set)
    watching.watch()
    await asyncio.sleep(SECONDS)
    assert not told.is_set()


async def test_whoever_rests_is_told_nothing() -> None:
    told: list[bool] = []
    watching = Standstill(asyncio.get_running_loop(), seconds=0, progress=lambda: 1, give_up=lambda: told.append(True))
    watching.watch()
    watching.rest()
    await asyncio.sleep(SECONDS)
    assert not told
