"""Several models of llama.cpp behind one worker: the official client, and what an administrator sees."""

import os
from collections.abc import Iterator
from pathlib import Path

import openai
import pytest

from tests.helpers.http_call import bearer, call
from tests.helpers.tiny_bert import write_tiny_bert
from tests.helpers.tiny_gguf import WIDTH, write_tiny_gguf
from tests.helpers.worker_process import WorkerProcess, worker

pytestmark = pytest.mark.llama


def models_folder(home: Path) -> Path:
    folder = home / "models"
    folder.mkdir()
    write_tiny_gguf(folder / "tiny.gguf")
    write_tiny_bert(folder / "bert.gguf")
    os.truncate(write_tiny_gguf(folder / "giant.gguf"), 2_000_000_000)
    return folder


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkerProcess]:
    home = tmp_path_factory.mktemp("home")
    environ = {"NODETOOL_MODELS_FOLDER": str(models_folder(home)), "LLAMA_MEMORY_MB": "1000", "LLAMA_THREADS": "1"}
    with worker(home, environ=environ) as running:
        yield running


@pytest.fixture
def client(running: WorkerProcess) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=f"{running.base_url}/v1", api_key=running.token, max_retries=0, timeout=60) as client:
        yield client


def test_client_gets_vectors_from_either_kind_of_model(client: openai.OpenAI) -> None:
    for model in ("tiny", "bert"):
        answer = client.embeddings.create(model=model, input=["the moon", "a river"])
        assert [len(entry.embedding) for entry in answer.data] == [WIDTH, WIDTH]
        assert answer.usage.total_tokens > 0


def test_client_gets_its_text_completed(client: openai.OpenAI) -> None:
    assert client.completions.create(model="tiny", prompt="the moon", max_tokens=4).choices[0].text.strip()
    stream = client.completions.create(model="tiny", prompt="the moon", max_tokens=20, stream=True)
    assert sum(1 for piece in stream if piece.choices and piece.choices[0].text) > 5


def test_model_that_cannot_write_and_one_that_cannot_fit_are_refused(client: openai.OpenAI) -> None:
    with pytest.raises(
        openai.UnprocessableEntityError, match="bert turns texts into vectors and cannot write"
    ) as caught:
        client.chat.completions.create(model="bert", messages=[{"role": "user", "content": "hi"}])
    assert caught.value.code == "model_refused"
    sentence = r"giant needs about 2\.\d GB of memory, and llama\.cpp may use 1\.0 GB here\. .* raise LLAMA_MEMORY_MB"
    with pytest.raises(openai.UnprocessableEntityError, match=sentence):
        client.chat.completions.create(model="giant", messages=[{"role": "user", "content": "hi"}])


def test_administrator_sees_the_engines_and_nothing_of_the_machine(
    client: openai.OpenAI, running: WorkerProcess
) -> None:
    client.embeddings.create(model="bert", input="the moon")
    status = call(running.base_url, "GET", "/admin/status", headers=bearer(running.token))
    engines = {engine["model"]: engine for engine in status.json()["engines"]}
    assert engines["bert"]["phase"] == "ready"
    assert 0 < engines["bert"]["unload_in_seconds"] <= 600
    assert engines["bert"]["resident_bytes"] > engines["bert"]["file_bytes"] > 0
    assert str(running.home) not in status.body.decode()
    assert not any("pid" in key for key in engines["bert"])
