"""The real engine on a real, if random, model."""

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import aiohttp
import psutil
import pytest

from nodetool.deploy.inference.errors import (
    ModelNotFoundError,
    ModelRefusedError,
    UpstreamError,
    UpstreamUnavailableError,
)
from nodetool.deploy.inference.llama_cpp import LlamaCpp
from tests.helpers.llama import NEVER_ENDING, ask, chat, drain, engine_settings, eventually, found, whole
from tests.helpers.tiny_gguf import write_tiny_gguf

pytestmark = pytest.mark.llama


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "models"
    folder.mkdir()
    write_tiny_gguf(folder / "tiny.gguf")
    return folder


@pytest.fixture
async def upstream(folder: Path) -> AsyncIterator[LlamaCpp]:
    upstream = LlamaCpp(folder, settings=engine_settings(context_size=120_000, parallel=1))
    yield upstream
    await upstream.aclose()
    assert not psutil.Process().children()


@pytest.fixture
def lost(expected_logs: list[str]) -> Callable[[str], None]:
    """Return a function that announces by which signal an engine is going to end."""
    return lambda name: expected_logs.append(rf"llama\.cpp with tiny: its process was ended by {name}")


async def test_model_answers_a_chat_without_a_template_of_its_own(upstream: LlamaCpp) -> None:
    assert [(model.id, model.owned_by) for model in await upstream.models()] == [("tiny", "llama.cpp")]
    answer = await whole(await ask(upstream, chat()))
    assert answer["model"] == "tiny"
    assert answer["choices"][0]["message"]["content"].strip()
    assert answer["usage"]["completion_tokens"] == 8


async def test_stream_arrives_in_pieces_and_ends_with_done(upstream: LlamaCpp) -> None:
    reply = await ask(upstream, chat(tokens=50, stream=True))
    assert (reply.status, reply.content_type) == (200, "text/event-stream")
    pieces = [piece async for piece in reply.chunks()]
    await reply.aclose()
    assert len(pieces) > 5
    assert b"".join(pieces).endswith(b"data: [DONE]\n\n")


async def test_text_completion_works_too(upstream: LlamaCpp) -> None:
    body = json.dumps({"prompt": "the moon", "max_tokens": 3}).encode()
    answer = await whole(await upstream.post("completions", model="tiny", body=body))
    assert answer["choices"][0]["text"].strip()


async def test_prompt_longer_than_the_context_is_the_callers_mistake(folder: Path) -> None:
    upstream = LlamaCpp(folder, settings=engine_settings(context_size=256, parallel=2))
    body = json.dumps({"messages": [{"role": "user", "content": "moon " * 1000}]}).encode()
    reply = await ask(upstream, body)
    assert reply.status == 400
    assert "context size" in (await whole(reply))["error"]["message"]
    await upstream.aclose()


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"{}", b'{"messages": 3}'])
async def test_body_that_is_no_chat_is_the_callers_mistake(upstream: LlamaCpp, body: bytes) -> None:
    reply = await ask(upstream, body)
    assert reply.status == 400
    assert (await whole(reply))["error"]["message"]


async def test_many_first_requests_load_the_model_once(upstream: LlamaCpp) -> None:
    replies = await asyncio.gather(*(ask(upstream, chat()) for _ in range(6)))
    assert len(psutil.Process().children()) == 1
    for reply in replies:
        await whole(reply)


@pytest.mark.parametrize("stream", [True, False])
async def test_closing_early_frees_the_only_slot_at_once(upstream: LlamaCpp, *, stream: bool) -> None:
    await whole(await ask(upstream, chat()))
    child = psutil.Process(upstream.engine_pids()["tiny"])
    asking = asyncio.create_task(ask(upstream, chat(tokens=NEVER_ENDING, stream=stream)))
    if stream:
        reply = await asking
        assert await anext(aiter(reply.chunks()))
        await reply.aclose()
    else:
        before = sum(child.cpu_times()[:2])
        await eventually(lambda: sum(child.cpu_times()[:2]) > before + 0.2, what="the engine to be busy")
        asking.cancel()
        await asyncio.wait([asking])
    started = time.monotonic()
    await whole(await ask(upstream, chat()))
    assert time.monotonic() - started < 2
    assert len(psutil.Process().children()) == 1


async def test_event_loop_is_free_while_a_model_loads_and_answers(upstream: LlamaCpp) -> None:
    longest = 0.0

    async def watch() -> None:
        nonlocal longest
        while True:
            before = time.monotonic()
            await asyncio.sleep(0.001)
            longest = max(longest, time.monotonic() - before)

    watching = asyncio.create_task(watch())
    await whole(await ask(upstream, chat(tokens=200)))
    watching.cancel()
    assert longest < 0.1


async def test_dead_engine_is_noticed_and_loaded_anew(upstream: LlamaCpp, lost: Callable[[str], None]) -> None:
    lost("SIGKILL")
    await whole(await ask(upstream, chat()))
    first = upstream.engine_pids()["tiny"]
    os.kill(first, signal.SIGKILL)
    await eventually(lambda: not psutil.Process().children(), what="the end of the engine")
    assert (await whole(await ask(upstream, chat())))["choices"]
    assert upstream.engine_pids()["tiny"] != first


async def test_engine_that_nobody_can_reach_any_more_is_replaced(
    upstream: LlamaCpp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    await whole(await ask(upstream, chat()))
    first = upstream.engine_pids()["tiny"]
    (path,) = found(tmp_path, "nodetool-engine-*/engine.sock")
    await asyncio.to_thread(path.unlink)
    assert (await whole(await ask(upstream, chat())))["choices"]
    assert upstream.engine_pids()["tiny"] != first
    assert not psutil.pid_exists(first)


async def test_engine_leaves_an_interrupt_from_the_terminal_to_the_worker(upstream: LlamaCpp) -> None:
    await whole(await ask(upstream, chat()))
    first = upstream.engine_pids()["tiny"]
    os.kill(first, signal.SIGINT)
    assert (await whole(await ask(upstream, chat())))["choices"]
    assert upstream.engine_pids()["tiny"] == first


async def test_death_in_the_middle_of_an_answer_is_an_error_and_the_next_one_works(
    upstream: LlamaCpp, lost: Callable[[str], None]
) -> None:
    lost("SIGABRT")
    reply = await ask(upstream, chat(tokens=NEVER_ENDING, stream=True))
    pieces = aiter(reply.chunks())
    await anext(pieces)
    engine = upstream.engine_pids()["tiny"]
    os.kill(engine, signal.SIGABRT)
    with pytest.raises(UpstreamError, match=r"llama\.cpp broke off in the middle"):
        await drain(pieces)
    await reply.aclose()
    # A dying process may still take a request, and break it off as well; its threads die one after the other.
    await eventually(lambda: not psutil.pid_exists(engine), what="the engine to be gone")
    assert (await whole(await ask(upstream, chat())))["choices"]


async def test_death_before_the_answer_says_what_happened(upstream: LlamaCpp, lost: Callable[[str], None]) -> None:
    lost("SIGABRT")
    await whole(await ask(upstream, chat()))
    child = psutil.Process(upstream.engine_pids()["tiny"])
    before = sum(child.cpu_times()[:2])
    asking = asyncio.create_task(ask(upstream, chat(tokens=NEVER_ENDING)))
    await eventually(lambda: sum(child.cpu_times()[:2]) > before + 0.2, what="the engine to be busy")
    child.send_signal(signal.SIGABRT)
    with pytest.raises(UpstreamUnavailableError, match=r"stopped while it held tiny: its process was ended by SIGABRT"):
        await asking


async def test_two_models_that_fit_stay_and_a_third_takes_the_place_of_the_one_idle_for_longest(
    folder: Path,
) -> None:
    for name, seed in (("second", 1), ("third", 2)):
        write_tiny_gguf(folder / f"{name}.gguf", seed=seed)
    upstream = LlamaCpp(folder, settings=engine_settings(context_size=120_000, parallel=2, memory_megabytes=900))
    for name in ("tiny", "second"):
        assert (await whole(await ask(upstream, chat(), model=name)))["model"] == name
    first = upstream.engine_pids()["tiny"]
    assert list(upstream.engine_pids()) == ["tiny", "second"]
    assert (await whole(await ask(upstream, chat(), model="third")))["model"] == "third"
    assert list(upstream.engine_pids()) == ["second", "third"]
    assert not psutil.pid_exists(first)
    await upstream.aclose()


async def test_closing_ends_a_busy_engine_and_removes_its_socket(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    upstream = LlamaCpp(folder, settings=engine_settings())
    reply = await ask(upstream, chat(tokens=NEVER_ENDING, stream=True))
    (socket_folder,) = found(tmp_path, "nodetool-engine-*")
    assert socket_folder.stat().st_mode & 0o777 == 0o700
    await upstream.aclose()
    await reply.aclose()
    assert not psutil.Process().children()
    assert not socket_folder.exists()


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("page", b"<html>Not Found</html>", "page.gguf is not a GGUF model file"),
        ("half", None, r"llama\.cpp cannot load half\.gguf: tensor .* is not within the file bounds"),
    ],
)
async def test_broken_model_is_refused_in_one_sentence(
    upstream: LlamaCpp, folder: Path, name: str, content: bytes | None, complaint: str
) -> None:
    whole_model = (folder / "tiny.gguf").read_bytes()
    (folder / f"{name}.gguf").write_bytes(whole_model[:300_000] if content is None else content)
    with pytest.raises(ModelRefusedError, match=complaint) as caught:
        await ask(upstream, chat(), model=name)
    assert str(folder) not in str(caught.value)
    assert "\n" not in str(caught.value)


async def test_file_that_is_no_model_is_not_listed_and_the_reason_is_known(upstream: LlamaCpp, folder: Path) -> None:
    (folder / "page.gguf").write_bytes(b"<html>Not Found</html>")
    assert [model.id for model in await upstream.models()] == ["tiny"]
    assert "page.gguf is not a GGUF model file" in (await upstream.why_not("page") or "")
    assert await upstream.why_not("tiny") is None
    assert await upstream.why_not("unheard-of") is None


async def test_file_that_was_replaced_or_removed_counts_at_the_next_request(upstream: LlamaCpp, folder: Path) -> None:
    await whole(await ask(upstream, chat()))
    first = upstream.engine_pids()["tiny"]
    await whole(await ask(upstream, chat()))
    assert upstream.engine_pids()["tiny"] == first
    write_tiny_gguf(folder / "new.part", seed=1)
    (folder / "new.part").replace(folder / "tiny.gguf")
    await whole(await ask(upstream, chat()))
    assert upstream.engine_pids()["tiny"] != first
    (folder / "tiny.gguf").unlink()
    with pytest.raises(ModelNotFoundError):
        await ask(upstream, chat())


async def test_model_that_is_not_there_is_not_found(upstream: LlamaCpp) -> None:
    with pytest.raises(ModelNotFoundError, match="There is no model ghost"):
        await ask(upstream, chat(), model="ghost")


async def test_what_llama_cpp_does_not_offer_is_refused_in_a_sentence(upstream: LlamaCpp) -> None:
    with pytest.raises(ModelRefusedError, match="chat/completions, completions and embeddings here, not responses"):
        await upstream.post("responses", model="tiny", body=b"{}")


async def test_stranger_on_the_engines_port_gets_nothing_useful(folder: Path) -> None:
    upstream = LlamaCpp(folder, settings=engine_settings(uses_socket=False))
    await whole(await ask(upstream, chat()))
    (port,) = listening_ports(upstream.engine_pids()["tiny"])
    paths = ["/", "/health", "/v1/health", "/models", "/v1/models", "/props", "/slots", "/metrics", "/index.html"]
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as stranger:
        for path in paths:
            async with stranger.get(path) as answer:
                assert answer.status in (401, 404), path
                assert "tiny" not in await answer.text()
        for path in ("/v1/chat/completions", "/completion", "/tokenize"):
            async with stranger.post(path, data=chat(), headers={"Authorization": "Bearer guess"}) as answer:
                assert answer.status in (401, 404), path
    await upstream.aclose()


@pytest.mark.skipif(sys.platform == "win32", reason="a loopback port there, which has a test of its own")
async def test_engine_opens_no_port_where_it_has_a_socket(upstream: LlamaCpp) -> None:
    await whole(await ask(upstream, chat()))
    child = psutil.Process(upstream.engine_pids()["tiny"])
    assert listening_ports(child.pid) == []
    secrets = " ".join([*child.cmdline(), *child.environ().values()])
    assert "tiny" not in secrets


async def test_key_is_asked_for_on_the_socket_as_well(
    upstream: LlamaCpp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    await whole(await ask(upstream, chat()))
    (path,) = found(tmp_path, "nodetool-engine-*/engine.sock")
    connector = aiohttp.UnixConnector(str(path))
    async with aiohttp.ClientSession(connector=connector) as stranger:
        for address in ("/health", "/v1/models"):
            async with stranger.get(f"http://engine{address}") as answer:
                assert answer.status in (401, 404)


def listening_ports(pid: int) -> list[int]:
    connections = psutil.Process(pid).net_connections(kind="inet")
    return [connection.laddr.port for connection in connections if connection.status == psutil.CONN_LISTEN]


async def test_folder_that_is_too_deep_for_a_socket_falls_back_to_a_closed_port(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = tmp_path / ("d" * 120)
    deep.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(deep))
    upstream = LlamaCpp(folder, settings=engine_settings())
    assert (await whole(await ask(upstream, chat())))["choices"]
    await upstream.aclose()
    assert found(deep, "*") == []
