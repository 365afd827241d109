"""Downloads from a Hub that is a real server, through `huggingface_hub` and our own fetching of the bytes."""

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest
from aiohttp import web
from huggingface_hub import close_session

from nodetool.deploy.config.errors import KeyringLockedError
from nodetool.deploy.downloads import hub_transfer
from nodetool.deploy.downloads.disk import Disk
from nodetool.deploy.downloads.downloads import Downloads
from nodetool.deploy.downloads.errors import (
    ChoiceNeededError,
    DownloadError,
    NoRoomError,
    NotThereError,
    SourceClosedError,
    SourceUnavailableError,
    WishRefusedError,
)
from nodetool.deploy.downloads.hub import Hub
from nodetool.deploy.downloads.hub_transfer import HubTransfer
from nodetool.deploy.downloads.job import Job, Source, State
from nodetool.deploy.downloads.job_store import JobStore
from nodetool.deploy.downloads.part_file import PartFile
from nodetool.deploy.downloads.patience import Patience
from tests.conftest import ExpectLog
from tests.helpers.hub_stand_in import COMMIT, STORAGE, TOKEN, HubStandIn, hub_stand_in
from tests.helpers.random_gguf import random_gguf
from tests.helpers.waiting import until

MEGABYTE = 1 << 20
MODEL = random_gguf(3 * MEGABYTE + 17)
FILE = "tiny-Q4_K_M.gguf"
PATIENT = partial(Patience, (0.0,) * 5)


@pytest.fixture(autouse=True)
def _own_session() -> Iterator[None]:
    """The library reads the environment when it opens a session, and keeps that for good."""
    close_session()
    yield
    close_session()


@pytest.fixture
async def hub() -> AsyncIterator[HubStandIn]:
    async with hub_stand_in(org__tiny={FILE: MODEL, "README.md": b"# read me"}) as hub:
        yield hub


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "models"
    folder.mkdir()
    return folder


@asynccontextmanager
async def downloads_of(
    hub: HubStandIn, folder: Path, *, token: str = "", disk: Disk | None = None, quiet_seconds: float = 20.0
) -> AsyncIterator[tuple[Downloads, Hub]]:
    disk = disk or Disk(folder, margin=0)
    source = Hub(hub.url, lambda: token)
    transfer = HubTransfer(source, disk, quiet_seconds=quiet_seconds)
    downloads = Downloads(JobStore(folder), {Source.HUGGING_FACE: transfer}, disk=disk, patience=PATIENT)
    try:
        yield downloads, source
    finally:
        await downloads.aclose()


async def end_of(downloads: Downloads, job: Job) -> Job:
    async for seen in downloads.follow(job.id):
        job = seen
    return job


async def fetch(hub: HubStandIn, folder: Path, *, token: str = "", disk: Disk | None = None) -> Job:
    async with downloads_of(hub, folder, token=token, disk=disk) as (downloads, source):
        return await end_of(downloads, await downloads.add(await source.order("org/tiny")))


async def when(downloads: Downloads, job: Job, *, received: int) -> None:
    async for seen in downloads.follow(job.id):
        if seen.received >= received:
            return
    raise AssertionError("it ended before")


def leftovers(folder: Path) -> list[Path]:
    return [path for path in (folder / ".downloads").rglob("*") if path.is_file()]


def models(folder: Path) -> list[Path]:
    return list(folder.glob("*.gguf"))


async def test_file_arrives_whole_under_its_own_name_and_nothing_else_stays(hub: HubStandIn, folder: Path) -> None:
    job = await fetch(hub, folder)
    assert (job.state, job.received, job.total, job.models) == (State.DONE, len(MODEL), len(MODEL), ("tiny-Q4_K_M",))
    assert (folder / FILE).read_bytes() == MODEL
    assert leftovers(folder) == []


async def test_token_goes_to_the_hub_and_never_to_its_storage(hub: HubStandIn, folder: Path) -> None:
    hub.gated.add("org/tiny")
    assert (await fetch(hub, folder, token=TOKEN)).state is State.DONE
    shown = {seen.path.startswith(STORAGE): seen.headers.get("Authorization") for seen in hub.server.seen}
    assert shown == {False: f"Bearer {TOKEN}", True: None}


async def test_without_a_token_none_that_lies_around_is_sent(hub: HubStandIn, folder: Path, home: Path) -> None:
    (home / ".cache" / "huggingface").mkdir(parents=True)
    (home / ".cache" / "huggingface" / "token").write_text("hf_of-somebody-who-logged-in")
    await fetch(hub, folder)
    assert not any("Authorization" in seen.headers for seen in hub.server.seen)


async def test_repository_that_asks_for_consent_says_so_at_once(hub: HubStandIn) -> None:
    hub.gated.add("org/tiny")
    with pytest.raises(SourceClosedError, match=r"accept its conditions.*HF_TOKEN"):
        await Hub(hub.url, lambda: "").order("org/tiny")


@pytest.mark.parametrize(
    ("repo", "file", "revision", "sentence"),
    [
        (
            "org/none",
            "",
            "",
            "The Hugging Face Hub has no org/none, or shows it to its members alone: ",
        ),
        ("org/tiny", "", "no-branch", "org/tiny has no revision no-branch."),
        ("org/tiny", "other.gguf", "", "org/tiny holds no GGUF file 'other.gguf'. Name one of those that it holds: "),
    ],
)
async def test_what_is_not_there_is_told(hub: HubStandIn, repo: str, file: str, revision: str, sentence: str) -> None:
    with pytest.raises(NotThereError) as caught:
        await Hub(hub.url, lambda: "").order(repo, file=file, revision=revision)
    assert str(caught.value).startswith(sentence)


async def test_several_models_are_listed_with_their_sizes(hub: HubStandIn) -> None:
    hub.repos["org/tiny"]["tiny-Q8_0.gguf"] = MODEL + b"0"
    with pytest.raises(ChoiceNeededError) as caught:
        await Hub(hub.url, lambda: "").order("org/tiny")
    assert [(choice.file, choice.size) for choice in caught.value.choices] == [
        (FILE, len(MODEL)),
        ("tiny-Q8_0.gguf", len(MODEL) + 1),
    ]
    assert (await Hub(hub.url, lambda: "").order("org/tiny:q8_0")).files[0].path == "tiny-Q8_0.gguf"


async def test_mirror_that_lists_no_digests_is_asked_for_each_file(hub: HubStandIn, folder: Path) -> None:
    hub.tells_digests = False
    assert (await fetch(hub, folder)).state is State.DONE
    assert (folder / FILE).read_bytes() == MODEL


async def test_model_in_parts_is_fetched_whole_and_appears_as_one(hub: HubStandIn, folder: Path) -> None:
    parts = {f"Q4/big-0000{n}-of-00003.gguf": random_gguf(MEGABYTE, seed=n) for n in (1, 2, 3)}
    hub.repos["org/tiny"] = parts
    job = await fetch(hub, folder)
    assert (job.state, job.total, job.models) == (State.DONE, 3 * MEGABYTE, ("big",))
    assert {path.name: path.read_bytes() for path in models(folder)} == {
        name.removeprefix("Q4/"): content for name, content in parts.items()
    }


async def test_broken_connection_goes_on_where_it_broke(hub: HubStandIn, folder: Path) -> None:
    hub.drops = [MEGABYTE, MEGABYTE // 2]
    assert (await fetch(hub, folder)).state is State.DONE
    assert (folder / FILE).read_bytes() == MODEL
    first, second, third = hub.fetched()
    assert first == ""
    assert 0 < int(second[6:-1]) <= MEGABYTE
    assert int(second[6:-1]) < int(third[6:-1]) <= MEGABYTE * 3 // 2


async def test_connection_that_breaks_every_time_ends_after_a_bounded_number_of_tries(
    hub: HubStandIn, folder: Path
) -> None:
    hub.drops = [10] * 50
    job = await fetch(hub, folder)
    assert job.state is State.FAILED
    assert "broke off" in job.error
    assert len(hub.fetched()) == 6


async def test_line_on_which_nothing_comes_counts_as_broken(hub: HubStandIn, folder: Path) -> None:
    hub.held = asyncio.Event()
    async with downloads_of(hub, folder, quiet_seconds=0.1) as (downloads, source):
        job = await end_of(downloads, await downloads.add(await source.order("org/tiny")))
    assert job.state is State.FAILED
    assert "broke off" in job.error
    assert job.received >= MEGABYTE


async def test_suffix_in_capitals_becomes_one_that_is_found(hub: HubStandIn, folder: Path) -> None:
    hub.repos["org/tiny"] = {"Loud.GGUF": MODEL}
    assert (await fetch(hub, folder)).models == ("Loud",)


async def test_storage_that_knows_no_ranges_begins_anew(hub: HubStandIn, folder: Path) -> None:
    hub.drops = [MEGABYTE]
    hub.has_ranges = False
    assert (await fetch(hub, folder)).state is State.DONE
    assert (folder / FILE).read_bytes() == MODEL


@pytest.mark.parametrize("span", ["bytes 7-8/9", "bytes " + "9" * 5000 + "-1/2", "pages 1-2/3"])
async def test_answer_with_another_part_than_asked_for_makes_it_begin_anew(
    hub: HubStandIn, folder: Path, span: str
) -> None:
    hub.drops = [len(MODEL) // 2]
    hub.odd_span = span
    assert (await fetch(hub, folder)).state is State.DONE
    assert (folder / FILE).read_bytes() == MODEL


async def test_what_has_changed_meanwhile_is_fetched_anew(hub: HubStandIn, folder: Path) -> None:
    async with downloads_of(hub, folder) as (downloads, source):
        hub.held = asyncio.Event()
        job = await downloads.add(await source.order("org/tiny"))
        await when(downloads, job, received=MEGABYTE)
        await downloads.stop(job.id)
        hub.held, hub.tag = None, "another"
        job = await end_of(downloads, await downloads.resume(job.id))
    assert job.state is State.DONE
    assert hub.server.seen[-1].headers["If-Range"] != '"another"'


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        (MODEL[:-1] + b"\0", "came damaged"),
        (MODEL + b"more", "sends more than the file is long"),
        (b"<html>" + MODEL[6:], "is no GGUF file"),
    ],
)
async def test_what_is_not_as_promised_never_becomes_a_model(
    hub: HubStandIn, folder: Path, sent: bytes, words: str
) -> None:
    hub.sends_instead = sent
    job = await fetch(hub, folder)
    assert job.state is State.FAILED
    assert words in job.error
    assert models(folder) == []


async def test_small_answer_that_is_shorter_than_promised_is_tried_again(hub: HubStandIn, folder: Path) -> None:
    hub.sends_instead = MODEL[:MEGABYTE]
    job = await fetch(hub, folder)
    assert job.state is State.FAILED
    assert not (folder / FILE).exists()


async def test_file_without_a_model_in_it_is_told_by_its_name(hub: HubStandIn, folder: Path) -> None:
    hub.repos["org/tiny"] = {FILE: b"GGUF" + bytes(1000)}
    job = await fetch(hub, folder)
    assert job.error.startswith(f"{FILE} is a GGUF file of version 0")
    assert not [path for path in leftovers(folder) if path.suffix == ".part"]


async def test_stopped_download_keeps_what_is_there_and_goes_on_there(hub: HubStandIn, folder: Path) -> None:
    hub.held = asyncio.Event()
    async with downloads_of(hub, folder) as (downloads, source):
        job = await downloads.add(await source.order("org/tiny"))
        await when(downloads, job, received=MEGABYTE)
        stopped = await downloads.stop(job.id)
        assert stopped.state is State.PAUSED
        await asyncio.wait_for(hub.server.gone.wait(), 10)
        hub.held = None
        assert (await end_of(downloads, await downloads.resume(job.id))).state is State.DONE
    assert hub.fetched()[1] == f"bytes={stopped.received}-"
    assert (folder / FILE).read_bytes() == MODEL


async def test_removed_download_leaves_nothing(hub: HubStandIn, folder: Path) -> None:
    hub.held = asyncio.Event()
    async with downloads_of(hub, folder) as (downloads, source):
        job = await downloads.add(await source.order("org/tiny"))
        await when(downloads, job, received=MEGABYTE)
        await downloads.remove(job.id)
        assert leftovers(folder) == []
        assert await downloads.jobs() == []
        with pytest.raises(NotThereError):
            await downloads.stop(job.id)


async def test_next_worker_finds_an_unfinished_download_paused(hub: HubStandIn, folder: Path) -> None:
    hub.held = asyncio.Event()
    async with downloads_of(hub, folder) as (downloads, source):
        job = await downloads.add(await source.order("org/tiny"))
        await when(downloads, job, received=MEGABYTE)
    hub.held = None
    async with downloads_of(hub, folder) as (downloads, source):
        (found,) = await downloads.jobs()
        assert (found.id, found.state, found.total) == (job.id, State.PAUSED, len(MODEL))
        assert found.received >= MEGABYTE
        again = await downloads.add(await source.order("org/tiny"))
        assert again.id == job.id
        assert (await end_of(downloads, again)).state is State.DONE
    assert hub.fetched()[1] == f"bytes={found.received}-"


async def test_asking_twice_joins_the_download_that_runs(hub: HubStandIn, folder: Path) -> None:
    hub.held = asyncio.Event()
    async with downloads_of(hub, folder) as (downloads, source):
        first = await downloads.add(await source.order("org/tiny"))
        second = await downloads.add(await source.order("https://huggingface.co/org/tiny/blob/main/" + FILE))
        assert first.id == second.id
        hub.held.set()
        both = await asyncio.gather(end_of(downloads, first), end_of(downloads, second))
    assert [job.state for job in both] == [State.DONE, State.DONE]
    assert len(hub.fetched()) == 1


async def test_two_at_a_time_and_the_rest_in_turn(hub: HubStandIn, folder: Path) -> None:
    hub.repos["org/tiny"] = {f"model-{n}.gguf": random_gguf(MEGABYTE, seed=n) for n in range(4)}
    hub.held = asyncio.Event()
    async with downloads_of(hub, folder) as (downloads, source):
        orders = [await source.order("org/tiny", file=f"model-{n}.gguf") for n in range(4)]
        jobs = [await downloads.add(order) for order in orders]
        assert [job.state for job in await downloads.jobs()] == [State.RUNNING] * 2 + [State.QUEUED] * 2
        await downloads.stop(jobs[0].id)
        states = [job.state for job in await downloads.jobs()]
        assert states == [State.PAUSED, State.RUNNING, State.RUNNING, State.QUEUED]
        hub.held.set()
        ended = await asyncio.gather(*(end_of(downloads, job) for job in jobs[1:]))
    assert {job.state for job in ended} == {State.DONE}


async def test_model_that_is_there_already_is_not_fetched_again(hub: HubStandIn, folder: Path) -> None:
    (folder / FILE).write_bytes(MODEL)
    assert (await fetch(hub, folder)).state is State.DONE
    assert hub.fetched() == []


async def test_other_file_of_that_name_is_not_overwritten(hub: HubStandIn, folder: Path) -> None:
    (folder / FILE).write_bytes(b"mine")
    job = await fetch(hub, folder)
    assert job.error == f"Another file is called {FILE} in the models folder. Remove or rename it, then try again."
    assert (folder / FILE).read_bytes() == b"mine"


async def test_disk_without_room_is_told_before_anything_is_fetched(hub: HubStandIn, folder: Path) -> None:
    disk = Disk(folder, free=lambda _: len(MODEL) + 99, margin=100)
    with pytest.raises(NoRoomError, match=r"3.1 MB are needed, 100 B are to stay free, and 3.1 MB are free"):
        await fetch(hub, folder, disk=disk)
    assert hub.fetched() == []
    assert leftovers(folder) == []


async def test_room_that_others_will_take_is_counted(hub: HubStandIn, folder: Path) -> None:
    hub.repos["org/tiny"]["other.gguf"] = random_gguf(len(MODEL), seed=9)
    hub.held = asyncio.Event()
    disk = Disk(folder, free=lambda _: len(MODEL) + MEGABYTE, margin=0)
    async with downloads_of(hub, folder, disk=disk) as (downloads, source):
        await downloads.add(await source.order("org/tiny", file=FILE))
        with pytest.raises(NoRoomError):
            await downloads.add(await source.order("org/tiny", file="other.gguf"))


async def test_download_that_is_broken_off_while_its_file_is_opened_leaves_nothing_open(
    hub: HubStandIn, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, let_go, opened = threading.Event(), threading.Event(), list[PartFile]()

    class SlowFile(PartFile):
        def _look_through(self) -> int:
            begun.set()
            let_go.wait(10)
            opened.append(self)
            return super()._look_through()

    monkeypatch.setattr(hub_transfer, "PartFile", SlowFile)
    order = await Hub(hub.url, lambda: "").order("org/tiny")
    transfer = HubTransfer(Hub(hub.url, lambda: ""), Disk(folder, margin=0))
    fetching = asyncio.ensure_future(transfer.run(order, folder / "place", lambda _: None))
    await asyncio.to_thread(begun.wait, 10)
    fetching.cancel()
    with pytest.raises(asyncio.CancelledError):
        await fetching
    let_go.set()
    await until(lambda: opened and opened[0].is_closed, what="the file to be closed")


async def test_proxy_of_the_environment_is_used(hub: HubStandIn, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", hub.url)
    disk = Disk(folder, margin=0)
    source = Hub("http://hub.example", lambda: "")
    order = await source.order("org/tiny")
    assert order.revision == COMMIT
    assert {seen.headers["Host"] for seen in hub.server.seen} == {"hub.example"}
    progress: list[object] = []
    await HubTransfer(source, disk).run(order, folder / "place", progress.append)
    assert (folder / FILE).read_bytes() == MODEL


async def answers_with(hub: HubStandIn, status: int, body: str = "") -> DownloadError:
    async def trouble(_: web.Request) -> web.Response:
        return web.Response(status=status, text=body)

    hub.trouble = trouble
    with pytest.raises(DownloadError) as caught:
        await Hub(hub.url, lambda: "").order("org/tiny")
    return caught.value


async def test_hub_in_trouble_is_told(hub: HubStandIn) -> None:
    assert str(await answers_with(hub, 503)) == "The Hugging Face Hub answered with status 503. Try again later."
    assert "Set the right HF_TOKEN" in str(await answers_with(hub, 403))
    assert "is no Hugging Face Hub" in str(await answers_with(hub, 200, "<html>"))


async def test_hub_that_cannot_be_reached_is_told() -> None:
    with pytest.raises(SourceUnavailableError, match="cannot be reached"):
        await Hub("http://127.0.0.1:9", lambda: "").order("org/tiny")


async def test_keyring_that_is_locked_meanwhile_is_told(hub: HubStandIn, folder: Path) -> None:
    answers = iter([""])

    def locked_later() -> str:
        try:
            return next(answers)
        except StopIteration:
            raise KeyringLockedError("the system keyring is locked", name="HF_TOKEN") from None

    source, disk = Hub(hub.url, locked_later), Disk(folder, margin=0)
    order = await source.order("org/tiny")
    with pytest.raises(SourceClosedError, match="HF_TOKEN: the system keyring is locked"):
        await HubTransfer(source, disk).run(order, folder / "place", lambda _: None)


async def test_locked_keyring_is_told() -> None:
    def locked() -> str:
        raise KeyringLockedError("the system keyring is locked; unlock it, then try again", name="HF_TOKEN")

    with pytest.raises(SourceClosedError, match="HF_TOKEN: the system keyring is locked"):
        await Hub("http://127.0.0.1:9", locked).order("org/tiny")


@pytest.mark.parametrize("path", ["a/CON.gguf", ".hidden.gguf", "a/nul.x.gguf", "-x.gguf", "a\\b.gguf", "a:b.gguf"])
async def test_name_that_leads_elsewhere_is_refused(hub: HubStandIn, path: str) -> None:
    hub.repos["org/tiny"] = {path: MODEL}
    with pytest.raises(WishRefusedError):
        await Hub(hub.url, lambda: "").order("org/tiny")


HUB_FILE = {"path": FILE, "size": 10, "digest": ""}


@pytest.mark.parametrize(
    "order",
    [
        {"source": "elsewhere"},
        {"source": "huggingface", "repo": "org/tiny", "revision": COMMIT, "files": []},
        {"source": "huggingface", "repo": "org/tiny", "revision": COMMIT, "files": [HUB_FILE | {"path": "../.."}]},
        {"source": "huggingface", "repo": "org/tiny", "revision": COMMIT, "files": [HUB_FILE | {"size": -1}]},
        {"source": "ollama", "model": 7},
        7,
    ],
)
async def test_download_that_cannot_be_read_is_left_alone_and_told(
    hub: HubStandIn, folder: Path, order: object, expect_log: ExpectLog
) -> None:
    place = folder / ".downloads" / "0123456789ab"
    place.mkdir(parents=True)
    (place / "job.json").write_text(json.dumps({"created": 1, "error": "", "order": order}))
    expect_log("The download in 0123456789ab cannot be read")
    async with downloads_of(hub, folder) as (downloads, _):
        assert await downloads.jobs() == []


async def test_download_that_another_worker_is_at_is_left_to_it(hub: HubStandIn, folder: Path) -> None:
    hub.held = asyncio.Event()
    async with downloads_of(hub, folder) as (downloads, source), downloads_of(hub, folder) as (others, _):
        job = await downloads.add(await source.order("org/tiny"))
        await when(downloads, job, received=MEGABYTE)
        seen = await end_of(others, await others.resume(job.id))
        assert (seen.state, seen.error) == (
            State.FAILED,
            "Another worker is at this download. Wait for it, or stop it there.",
        )
        hub.held.set()
        assert (await end_of(downloads, job)).state is State.DONE
