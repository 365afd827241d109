"""The whole path without the tray: Ollama's own client, the real worker, the real engine, real if random models."""

import asyncio
import time
from collections.abc import Iterator
from pathlib import Path

import ollama
import psutil
import pytest

from tests.helpers.ollama_stand_in import WORDS as SAID
from tests.helpers.ollama_stand_in import ollama_stand_in
from tests.helpers.tiny_bert import write_tiny_bert
from tests.helpers.tiny_gguf import LONGEST_CONTEXT, WIDTH, WORDS, write_tiny_gguf
from tests.helpers.tool_template import LIGHT_TOOL, TOOL_TEMPLATE
from tests.helpers.worker_process import WorkerProcess, worker

pytestmark = pytest.mark.llama

MESSAGES = [{"role": "user", "content": "What is over the river?"}]
FEW = {"num_predict": 8}
NEVER_ENDING = {"num_predict": 100_000}


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkerProcess]:
    home = tmp_path_factory.mktemp("home")
    folder = home / "models"
    folder.mkdir()
    write_tiny_gguf(folder / "tiny-Q8_0.gguf", template=TOOL_TEMPLATE)
    write_tiny_bert(folder / "bert.gguf")
    (folder / "page.gguf").write_text("<html>Not Found</html>")
    environ = {
        "NODETOOL_MODELS_FOLDER": str(folder),
        "LLAMA_CONTEXT_SIZE": str(120_000),
        "LLAMA_PARALLEL": "1",
        "NODETOOL_DRAIN_SECONDS": "1",
    }
    with worker(home, environ=environ) as running:
        yield running


@pytest.fixture
def client(running: WorkerProcess) -> Iterator[ollama.Client]:
    headers = {"Authorization": f"Bearer {running.token}"}
    with ollama.Client(running.base_url, headers=headers, timeout=60) as client:
        yield client


def is_made_of_its_words(text: str | None) -> bool:
    return bool((text or "").split()) and set((text or "").split()) <= set(WORDS)


def engines(running: WorkerProcess) -> set[int]:
    return {child.pid for child in psutil.Process(running.pid).children(recursive=True)}


def test_chat_is_answered_at_once(client: ollama.Client) -> None:
    answer = client.chat("tiny-Q8_0", MESSAGES, options=FEW)
    assert is_made_of_its_words(answer.message.content)
    assert (answer.model, answer.done_reason, answer.eval_count) == ("tiny-Q8_0", "length", 8)
    assert answer.prompt_eval_count
    assert answer.total_duration
    parts = (answer.load_duration or 0) + (answer.prompt_eval_duration or 0) + (answer.eval_duration or 0)
    assert 0 < parts <= answer.total_duration


def test_chat_is_answered_in_a_stream(client: ollama.Client) -> None:
    pieces = list(client.chat("tiny-Q8_0:latest", MESSAGES, options={"num_predict": 40}, stream=True))
    assert len(pieces) > 6
    assert is_made_of_its_words("".join(piece.message.content or "" for piece in pieces))
    assert (pieces[-1].done, pieces[-1].eval_count) == (True, 40)


def test_same_seed_says_the_same(client: ollama.Client) -> None:
    options = {**FEW, "seed": 7, "temperature": 1.5, "top_k": 10, "top_p": 0.9, "repeat_penalty": 1.1}
    said = {client.generate("tiny-Q8_0", "Why?", options=options).response for _ in range(2)}
    assert len(said) == 1


def test_completion_is_answered_raw_and_otherwise(client: ollama.Client) -> None:
    assert is_made_of_its_words(client.generate("tiny-Q8_0", "the river", options=FEW).response)
    raw = client.generate("tiny-Q8_0", "the river", raw=True, options=FEW)
    assert is_made_of_its_words(raw.response)
    assert raw.eval_count == 8
    pieces = list(client.generate("tiny-Q8_0", "the river", raw=True, options=FEW, stream=True))
    assert is_made_of_its_words("".join(piece.response or "" for piece in pieces))
    assert pieces[-1].done


def test_answer_keeps_to_a_schema(client: ollama.Client) -> None:
    schema = {"type": "object", "properties": {"on": {"type": "boolean"}}, "required": ["on"]}
    answer = client.chat("tiny-Q8_0", MESSAGES, format=schema, options={"num_predict": 400, "stop": ["}"]})
    assert "".join((answer.message.content or "").split()).startswith('{"on":')


def test_tools_are_told_to_the_model(client: ollama.Client) -> None:
    plain = client.chat("tiny-Q8_0", MESSAGES, options={"num_predict": 1})
    with_tools = client.chat("tiny-Q8_0", MESSAGES, tools=[LIGHT_TOOL], options={"num_predict": 1})
    assert (with_tools.prompt_eval_count or 0) > (plain.prompt_eval_count or 0)


def test_texts_become_vectors_of_length_one(client: ollama.Client) -> None:
    answer = client.embed("bert", ["the river", "the moon"])
    assert [len(vector) for vector in answer.embeddings] == [WIDTH, WIDTH]
    assert all(abs(sum(value * value for value in vector) - 1) < 1e-3 for vector in answer.embeddings)
    assert answer.prompt_eval_count
    assert client.embed("bert", "the river", dimensions=8).embeddings[0] != answer.embeddings[0]
    assert len(client.embeddings("bert", "the river").embedding) == WIDTH


def test_models_are_listed_and_shown(client: ollama.Client) -> None:
    listed = {model.model: model for model in client.list().models}
    assert set(listed) == {"tiny-Q8_0:latest", "bert:latest"}
    details = listed["tiny-Q8_0:latest"].details
    assert details is not None
    assert (details.family, details.format, details.quantization_level) == ("llama", "gguf", "Q8_0")
    assert (listed["tiny-Q8_0:latest"].size or 0) > 100_000
    shown = client.show("tiny-Q8_0")
    assert shown.capabilities == ["completion", "tools"]
    assert (shown.modelinfo or {})["llama.context_length"] == LONGEST_CONTEXT
    assert shown.template == TOOL_TEMPLATE
    assert client.show("bert:latest").capabilities == ["embedding"]


def test_model_is_loaded_beforehand_told_of_and_let_go(client: ollama.Client, running: WorkerProcess) -> None:
    for model in ("tiny-Q8_0", "bert"):
        assert client.generate(model, "", keep_alive=0).done_reason == "unload"
    assert client.ps().models == []
    assert engines(running) == set()
    assert client.generate("tiny-Q8_0", "").done_reason == "load"
    (loaded,) = client.ps().models
    assert (loaded.model, loaded.size_vram) == ("tiny-Q8_0:latest", 0)
    assert (loaded.size or 0) > 1_000_000
    assert loaded.expires_at is not None
    assert len(engines(running)) == 1


def test_embedding_model_is_loaded_beforehand_as_well(client: ollama.Client) -> None:
    assert client.generate("bert", "").done_reason == "load"
    assert "bert:latest" in {model.model for model in client.ps().models}


@pytest.mark.parametrize("model", ["ghost", "tiny-Q8_0:7b"])
def test_unknown_model_is_told_in_ollamas_words(client: ollama.Client, model: str) -> None:
    with pytest.raises(ollama.ResponseError) as caught:
        client.chat(model, MESSAGES)
    assert (caught.value.status_code, caught.value.error) == (404, f"model '{model}' not found")


def test_file_that_is_no_model_and_model_that_cannot_write_are_told(
    client: ollama.Client, running: WorkerProcess
) -> None:
    with pytest.raises(ollama.ResponseError, match=r"page\.gguf is not a GGUF model file") as caught:
        client.chat("page", MESSAGES)
    assert str(running.home) not in str(caught.value)
    with pytest.raises(ollama.ResponseError, match="cannot write"):
        client.chat("bert", MESSAGES)


def test_suffix_is_refused_by_an_engine_that_has_no_use_for_it(client: ollama.Client) -> None:
    with pytest.raises(ollama.ResponseError, match='"tiny-Q8_0" does not support insert') as caught:
        client.generate("tiny-Q8_0", "the", suffix="river", options=FEW)
    assert caught.value.status_code == 400


def test_client_that_leaves_a_stream_stops_the_generation(client: ollama.Client) -> None:
    stream = client.chat("tiny-Q8_0", MESSAGES, options=NEVER_ENDING, stream=True)
    next(stream)
    stream.close()  # type: ignore[attr-defined]  # it is a generator

    started = time.monotonic()
    client.chat("tiny-Q8_0", MESSAGES, options={"num_predict": 2})
    assert time.monotonic() - started < 3  # the engine has one slot only


def test_changing_models_needs_an_ollama(client: ollama.Client) -> None:
    with pytest.raises(ollama.ResponseError, match="ollama does not accept connections") as caught:
        client.pull("llama3")
    assert caught.value.status_code == 503


def test_stranger_gets_nothing(running: WorkerProcess) -> None:
    with ollama.Client(running.base_url, headers={"Authorization": "Bearer wrong"}) as stranger:
        with pytest.raises(ollama.ResponseError) as caught:
            stranger.list()
        assert caught.value.status_code == 401


def test_worker_describes_its_routes_to_those_who_may_call(running: WorkerProcess) -> None:
    document = running.call("GET", "/openapi.json", token=running.token).json()
    assert {"/api/chat", "/api/tags", "/api/pull", "/api/blobs/{digest}"} <= set(document["paths"])


def test_path_of_the_machine_is_nowhere_told(client: ollama.Client, running: WorkerProcess) -> None:
    told = [str(client.list()), str(client.ps()), str(client.show("tiny-Q8_0"))]
    assert not any(str(Path(running.home)) in text for text in told)


async def test_ollamas_own_models_and_ours_are_answered_side_by_side(home: Path) -> None:
    folder = home / "models"
    folder.mkdir()
    write_tiny_gguf(folder / "tiny.gguf")
    async with ollama_stand_in() as own:
        environ = {"NODETOOL_MODELS_FOLDER": str(folder), "OLLAMA_API_URL": own.url}
        with worker(home, environ=environ) as running:
            headers = {"Authorization": f"Bearer {running.token}"}
            async with ollama.AsyncClient(running.base_url, headers=headers, timeout=60) as client:
                assert {model.model for model in (await client.list()).models} == {*own.models, "tiny:latest"}
                assert (await client.chat("llama3", MESSAGES)).message.content == "".join(SAID)
                assert is_made_of_its_words((await client.chat("tiny", MESSAGES, options=FEW)).message.content)
                assert (await client.pull("phi4")).status == "success"
                assert (await client.show("phi4")).capabilities == ["completion", "tools"]
                own.loaded.append("llama3:latest")
                assert {model.model for model in (await client.ps()).models} == {"llama3:latest", "tiny:latest"}
                await asyncio.to_thread(running.stop)
