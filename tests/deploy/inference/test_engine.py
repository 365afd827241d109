"""Engines that misbehave, played by small scripts; the real one is in test_llama_cpp."""

import asyncio
import os
import sys
import textwrap
import time
from pathlib import Path

import psutil
import pytest

from nodetool.deploy.inference.engine import Engine
from nodetool.deploy.inference.engine_plan import EnginePlan
from nodetool.deploy.inference.engine_settings import EngineSettings
from nodetool.deploy.inference.errors import ModelRefusedError
from nodetool.deploy.inference.llama_cpp import LlamaCpp
from nodetool.deploy.inference.memory_need import MemoryNeed
from nodetool.deploy.inference.models_folder import ModelFile
from tests.helpers.tiny_gguf import write_tiny_gguf
from tests.helpers.waiting import wait_until

FILE = ModelFile("tiny", Path("/secret/folder/tiny.gguf"), 0)


@pytest.fixture(autouse=True)
def sockets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "sockets"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


def _settings(script: str, *, load_seconds: float = 20) -> EngineSettings:
    command = (sys.executable, "-c", textwrap.dedent(script))
    return EngineSettings(command, load_seconds=load_seconds, environment=dict(os.environ))


def _left_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def _refusal(settings: EngineSettings, sockets: Path) -> str:
    with pytest.raises(ModelRefusedError) as caught:
        await Engine(EnginePlan(FILE, MemoryNeed(0)), settings).load()
    assert not psutil.Process().children()
    assert _left_in(sockets) == []
    assert "/secret" not in str(caught.value)
    return str(caught.value)


async def test_engine_that_aborts_while_loading_is_a_refused_model(sockets: Path) -> None:
    script = """
        import os, sys
        sys.stdin.readline()
        sys.stderr.write("/build/ggml.c:7: GGML_ASSERT(n_head > 0) failed\\n")
        sys.stderr.flush()
        os.abort()
    """
    said = await _refusal(_settings(script), sockets)
    assert said == "llama.cpp cannot load tiny.gguf: GGML_ASSERT(n_head > 0) failed. Try another file of this model."


async def test_engine_that_ends_without_a_word_is_told_by_its_exit(sockets: Path) -> None:
    assert "its process ended with exit code 3" in await _refusal(_settings("raise SystemExit(3)"), sockets)
    script = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    assert "its process was ended by SIGKILL" in await _refusal(_settings(script), sockets)


async def test_engine_that_takes_too_long_is_ended_even_when_it_ignores_the_lifeline(sockets: Path) -> None:
    script = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)"
    assert "was not loaded within 0.2 s" in await _refusal(_settings(script, load_seconds=0.2), sockets)


async def test_engine_that_floods_its_log_does_not_block(sockets: Path) -> None:
    script = """
        import sys
        for _ in range(20_000):
            sys.stderr.write("0.00.1 E llama_model_load: error loading model: " + "x" * 100 + "\\n")
        sys.stderr.flush()
        sys.exit(1)
    """
    assert len(await _refusal(_settings(script), sockets)) < 400


async def test_missing_library_says_to_install_the_extra_again(sockets: Path) -> None:
    script = """
        import json, sys
        sys.stdin.readline()
        print(json.dumps({"is_ready": False, "port": None, "problem": "libgomp.so.1: not found"}), flush=True)
        sys.stdin.read()
    """
    said = await _refusal(_settings(script), sockets)
    assert said == "llama.cpp cannot be used here (libgomp.so.1: not found). Install the extra `llama` again."


async def test_program_that_is_not_there_is_told(sockets: Path) -> None:
    settings = EngineSettings(("/nowhere/engine",), environment={})
    assert "cannot be started (No such file or directory)" in await _refusal(settings, sockets)


async def test_who_stops_waiting_while_it_loads_can_have_it_closed_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "models"
    folder.mkdir()
    write_tiny_gguf(folder / "tiny.gguf")
    settings = _settings("import sys; sys.stdin.read()")
    upstream = LlamaCpp(folder, settings=settings, is_installed=lambda: True)
    asking = asyncio.create_task(upstream.post("chat/completions", model="tiny", body=b"{}"))
    await asyncio.to_thread(wait_until, psutil.Process().children, timeout=10, what="the engine's start")
    asking.cancel()
    await asyncio.wait([asking])
    started = time.monotonic()
    await upstream.aclose()
    assert time.monotonic() - started < 2
    assert not psutil.Process().children()


async def test_without_the_extra_nothing_is_listed_and_the_sentence_says_what_to_install(
    tmp_path: Path, expected_logs: list[str]
) -> None:
    expected_logs.append(r"1 model files are not offered: llama\.cpp is not installed")
    write_tiny_gguf(tmp_path / "tiny.gguf")
    upstream = LlamaCpp(tmp_path, is_installed=lambda: False)
    assert await upstream.models() == ()
    assert await upstream.models() == ()
    sentence = (
        "tiny.gguf is in the models folder, but llama.cpp is not installed here. "
        "Install it with `pip install 'nodetool-tray[llama]'`."
    )
    assert await upstream.why_not("tiny") == sentence
    with pytest.raises(ModelRefusedError) as caught:
        await upstream.post("chat/completions", model="tiny", body=b"{}")
    assert str(caught.value) == sentence
    await upstream.aclose()
