"""The whole path without the tray: the official client, the real worker, the real engine, a real if random model."""

import time
from collections.abc import Iterator
from pathlib import Path

import openai
import psutil
import pytest
from openai.types.chat import ChatCompletionMessageParam

from tests.helpers.tiny_gguf import WORDS, write_tiny_gguf
from tests.helpers.waiting import wait_until
from tests.helpers.worker_process import WorkerProcess, worker

pytestmark = pytest.mark.llama

MESSAGES: list[ChatCompletionMessageParam] = [{"role": "user", "content": "What is over the river?"}]
NEVER_ENDING = 100_000
"""Tokens: half a minute on this model."""


def models_folder(home: Path) -> Path:
    folder = home / "models"
    folder.mkdir()
    write_tiny_gguf(folder / "tiny.gguf")
    (folder / "page.gguf").write_text("<html>Not Found</html>")
    return folder


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkerProcess]:
    home = tmp_path_factory.mktemp("home")
    environ = {
        "NODETOOL_MODELS_FOLDER": str(models_folder(home)),
        "LLAMA_CONTEXT_SIZE": str(120_000),
        "LLAMA_PARALLEL": "1",
        "NODETOOL_DRAIN_SECONDS": "1",
    }
    with worker(home, environ=environ) as running:
        yield running


@pytest.fixture
def client(running: WorkerProcess) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=f"{running.base_url}/v1", api_key=running.token, max_retries=0, timeout=60) as client:
        yield client


def engines(running: WorkerProcess) -> list[psutil.Process]:
    return [child for child in psutil.Process(running.pid).children(recursive=True) if child.is_running()]


def spent(process: psutil.Process) -> float:
    """Return the seconds of processor time that it took."""
    times = process.cpu_times()
    return float(times.user + times.system)


def is_made_of_its_words(text: str) -> bool:
    return bool(text.split()) and set(text.split()) <= set(WORDS)


def test_models_are_listed(client: openai.OpenAI) -> None:
    assert [(model.id, model.owned_by, model.object) for model in client.models.list()] == [
        ("tiny", "llama.cpp", "model")
    ]
    assert client.models.retrieve("tiny").id == "tiny"


def test_chat_is_answered_at_once(client: openai.OpenAI) -> None:
    answer = client.chat.completions.create(model="tiny", messages=MESSAGES, max_tokens=8)
    assert is_made_of_its_words(answer.choices[0].message.content or "")
    assert answer.choices[0].finish_reason == "length"
    assert answer.usage is not None
    assert answer.usage.completion_tokens == 8


def test_chat_is_answered_in_a_stream(client: openai.OpenAI) -> None:
    stream = client.chat.completions.create(model="tiny", messages=MESSAGES, max_tokens=40, stream=True)
    pieces = [chunk.choices[0].delta.content or "" for chunk in stream if chunk.choices]
    assert sum(map(bool, pieces)) > 5
    assert is_made_of_its_words("".join(pieces))


def test_wrong_key_is_an_authentication_error(client: openai.OpenAI) -> None:
    stranger = client.with_options(api_key="wrong")
    with pytest.raises(openai.AuthenticationError) as caught:
        stranger.models.list()
    assert caught.value.body == {"detail": "Invalid authentication token"}
    with pytest.raises(openai.AuthenticationError):
        stranger.chat.completions.create(model="tiny", messages=MESSAGES, stream=True)


def test_unknown_model_is_a_not_found_error_that_names_those_that_are_there(client: openai.OpenAI) -> None:
    with pytest.raises(openai.NotFoundError, match=r"There is no model 'ghost'\. There is tiny\.") as caught:
        client.chat.completions.create(model="ghost", messages=MESSAGES)
    assert caught.value.code == "model_not_found"
    with pytest.raises(openai.NotFoundError, match="There is no model 'ghost'"):
        client.models.retrieve("ghost")


def test_file_that_is_no_model_is_refused_in_one_sentence(client: openai.OpenAI, running: WorkerProcess) -> None:
    with pytest.raises(openai.UnprocessableEntityError, match=r"page\.gguf is not a GGUF model file") as caught:
        client.chat.completions.create(model="page", messages=MESSAGES)
    assert str(running.home) not in str(caught.value)


@pytest.mark.parametrize("messages", [[], [{"role": "user"}], [{"content": 3}]])
def test_messages_that_are_none_are_a_bad_request(
    client: openai.OpenAI, messages: list[ChatCompletionMessageParam]
) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        client.chat.completions.create(model="tiny", messages=messages)
    assert caught.value.body


def test_client_that_leaves_a_stream_stops_the_generation(client: openai.OpenAI, running: WorkerProcess) -> None:
    stream = client.chat.completions.create(model="tiny", messages=MESSAGES, max_tokens=NEVER_ENDING, stream=True)
    next(iter(stream))
    (engine,) = engines(running)
    stream.close()

    started = time.monotonic()
    client.chat.completions.create(model="tiny", messages=MESSAGES, max_tokens=2)
    assert time.monotonic() - started < 3  # the engine has one slot only
    assert engines(running) == [engine]


def test_client_that_leaves_before_a_plain_answer_stops_the_generation(
    client: openai.OpenAI, running: WorkerProcess
) -> None:
    client.chat.completions.create(model="tiny", messages=MESSAGES, max_tokens=1)
    (engine,) = engines(running)
    before = spent(engine)
    with pytest.raises(openai.APITimeoutError):
        client.with_options(timeout=1).chat.completions.create(model="tiny", messages=MESSAGES, max_tokens=NEVER_ENDING)
    assert spent(engine) > before + 0.2

    started = time.monotonic()
    client.chat.completions.create(model="tiny", messages=MESSAGES, max_tokens=2)
    assert time.monotonic() - started < 3


def test_worker_that_is_killed_leaves_no_engine_behind(home: Path) -> None:
    environ = {"NODETOOL_MODELS_FOLDER": str(models_folder(home))}
    with (
        worker(home, environ=environ) as running,
        openai.OpenAI(base_url=f"{running.base_url}/v1", api_key=running.token, max_retries=0) as client,
    ):
        stream = client.chat.completions.create(model="tiny", messages=MESSAGES, max_tokens=3000, stream=True)
        next(iter(stream))
        (engine,) = engines(running)
        running.kill()
        wait_until(lambda: is_gone(engine), timeout=5, what="the engine to follow its worker")
        stream.close()


def test_worker_that_is_stopped_takes_its_engine_along(home: Path) -> None:
    environ = {"NODETOOL_MODELS_FOLDER": str(models_folder(home))}
    with (
        worker(home, environ=environ) as running,
        openai.OpenAI(base_url=f"{running.base_url}/v1", api_key=running.token, max_retries=0) as client,
    ):
        client.chat.completions.create(model="tiny", messages=MESSAGES, max_tokens=2)
        (engine,) = engines(running)
        assert running.stop() == 0
        assert is_gone(engine)


def is_gone(process: psutil.Process) -> bool:
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True
