"""A disk that becomes full, as one that is really small."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from nodetool.deploy.downloads.disk import Disk, size_text
from nodetool.deploy.downloads.downloads import Downloads
from nodetool.deploy.downloads.errors import NoRoomError
from nodetool.deploy.downloads.hub import Hub
from nodetool.deploy.downloads.hub_transfer import HubTransfer
from nodetool.deploy.downloads.job import Job, Source, State
from nodetool.deploy.downloads.job_store import JobStore
from tests.conftest import ExpectLog
from tests.helpers.hub_stand_in import hub_stand_in
from tests.helpers.random_gguf import random_gguf
from tests.helpers.small_disk import small_disk

MEGABYTE = 1 << 20
FULL = "/dev/full"


@pytest.fixture
def two_megabytes(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "small", kibibytes=2048) as folder:
        yield folder


async def fetched(folder: Path, disk: Disk, *, size: int) -> Job:
    async with hub_stand_in(org__tiny={"tiny.gguf": random_gguf(size)}) as hub:
        source = Hub(hub.url, lambda: "")
        downloads = Downloads(JobStore(folder), {Source.HUGGING_FACE: HubTransfer(source, disk)}, disk=disk)
        job = await downloads.add(await source.order("org/tiny"))
        async for seen in downloads.follow(job.id):
            job = seen
        await downloads.aclose()
    return job


async def test_disk_that_becomes_full_meanwhile_is_told_and_the_part_is_kept(two_megabytes: Path) -> None:
    optimistic = Disk(two_megabytes, free=lambda _: 1 << 40)
    job = await fetched(two_megabytes, optimistic, size=5 * MEGABYTE)
    assert job.state is State.FAILED
    assert job.error == "The models folder cannot be written: No space left on device. Mend that, then try again."
    (part,) = await asyncio.to_thread(lambda: list(two_megabytes.rglob("*.part")))
    assert 0 < part.stat().st_size <= 2 * MEGABYTE


async def test_room_is_measured_on_the_disk_of_the_folder(two_megabytes: Path) -> None:
    Disk(two_megabytes / "not" / "made" / "yet", margin=0).check(MEGABYTE)
    with pytest.raises(NoRoomError):
        Disk(two_megabytes / "not" / "made" / "yet", margin=0).check(3 * MEGABYTE)
    with pytest.raises(NoRoomError, match=r"3.1 MB are needed"):
        await fetched(two_megabytes, Disk(two_megabytes, margin=0), size=3 * MEGABYTE)


async def test_folder_that_cannot_be_made_is_told(tmp_path: Path, expect_log: ExpectLog) -> None:
    (tmp_path / "file").write_text("in the way")
    folder = tmp_path / "file" / "models"
    expect_log("A download is not written down")
    job = await fetched(folder, Disk(folder, margin=0), size=MEGABYTE)
    assert job.error == "The models folder cannot be written: Not a directory. Mend that, then try again."


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1.0 kB"),
        (4_400_000_000, "4.4 GB"),
        (5 * 10**15, "5000.0 TB"),
    ],
)
def test_sizes_are_written_as_people_do(size: int, text: str) -> None:
    assert size_text(size) == text
