"""Embeddings by the real engine: of a model that writes, and of one that cannot."""

import asyncio
import base64
import json
import math
import struct
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from nodetool.deploy.inference.errors import ModelRefusedError
from nodetool.deploy.inference.llama_cpp import LlamaCpp
from tests.helpers.llama import ask, chat, engine_settings, whole
from tests.helpers.tiny_bert import LONGEST_TEXT, write_tiny_bert
from tests.helpers.tiny_gguf import WIDTH, write_tiny_gguf

pytestmark = pytest.mark.llama


@pytest.fixture
async def upstream(tmp_path: Path) -> AsyncIterator[LlamaCpp]:
    folder = tmp_path / "models"
    folder.mkdir()
    write_tiny_gguf(folder / "tiny.gguf")
    write_tiny_bert(folder / "bert.gguf")
    upstream = LlamaCpp(folder, settings=engine_settings(context_size=2048, parallel=2))
    yield upstream
    await upstream.aclose()


async def embed(upstream: LlamaCpp, text: Any, *, model: str, **more: Any) -> Any:
    body = json.dumps({"model": model, "input": text, **more}).encode()
    return await whole(await ask(upstream, body, model=model, path="embeddings"))


def vectors(answer: Any) -> list[list[float]]:
    assert [entry["index"] for entry in answer["data"]] == list(range(len(answer["data"])))
    return [entry["embedding"] for entry in answer["data"]]


@pytest.mark.parametrize("model", ["tiny", "bert"])
async def test_one_text_and_several_become_vectors_of_length_one(upstream: LlamaCpp, model: str) -> None:
    answer = await embed(upstream, ["the moon", "a river"], model=model)
    assert (answer["object"], answer["model"]) == ("list", model)
    assert answer["usage"]["prompt_tokens"] > 0
    first, second = vectors(answer)
    assert len(first) == len(second) == WIDTH
    assert math.isclose(math.hypot(*first), 1, abs_tol=1e-4)
    assert first != second
    (again,) = vectors(await embed(upstream, "the moon", model=model))
    assert again == pytest.approx(first, abs=1e-4)


async def test_vectors_come_as_base64_too_as_the_official_client_asks_for_them(upstream: LlamaCpp) -> None:
    (plain,) = vectors(await embed(upstream, "the moon", model="bert"))
    packed = (await embed(upstream, "the moon", model="bert", encoding_format="base64"))["data"][0]["embedding"]
    assert struct.unpack(f"<{WIDTH}f", base64.b64decode(packed)) == pytest.approx(plain, abs=1e-4)


async def test_text_longer_than_a_batch_is_embedded_by_a_model_that_writes(upstream: LlamaCpp) -> None:
    answer = await embed(upstream, "moon " * 300, model="tiny")
    assert answer["usage"]["prompt_tokens"] > 1000
    assert len(vectors(answer)) == 1


async def test_text_longer_than_the_context_is_the_callers_mistake(upstream: LlamaCpp) -> None:
    answer = await embed(upstream, "moon " * 3000, model="tiny")
    assert answer["error"]["code"] == 400
    assert "context size" in answer["error"]["message"]
    with pytest.raises(ModelRefusedError, match="longer than the 512 tokens that bert takes at once"):
        await embed(upstream, "moon " * 3000, model="bert")


async def test_longest_text_of_a_bert_is_embedded_whole(upstream: LlamaCpp) -> None:
    answer = await embed(upstream, "moon " * (LONGEST_TEXT - 3), model="bert")
    assert answer["usage"]["prompt_tokens"] == LONGEST_TEXT - 1


@pytest.mark.parametrize("text", [[], None, {"a": 1}, [99_999]])
async def test_input_that_is_no_text_is_the_callers_mistake(upstream: LlamaCpp, text: Any) -> None:
    assert (await embed(upstream, text, model="tiny"))["error"]["code"] == 400


@pytest.mark.parametrize("path", ["chat/completions", "completions"])
async def test_model_that_cannot_write_says_so_before_it_is_loaded(upstream: LlamaCpp, path: str) -> None:
    with pytest.raises(ModelRefusedError, match=r"bert turns texts into vectors and cannot write\. Ask it for embed"):
        await ask(upstream, chat(), model="bert", path=path)
    assert upstream.engine_pids() == {}


async def test_what_a_model_writes_is_the_same_while_it_embeds(upstream: LlamaCpp) -> None:
    body = chat(tokens=60, temperature=0, cache_prompt=False)
    before = (await whole(await ask(upstream, body)))["choices"]
    written, embedded = await asyncio.gather(
        asyncio.gather(*[_written(upstream, body) for _ in range(4)]),
        asyncio.gather(*[embed(upstream, f"moon {number}", model="tiny") for number in range(20)]),
    )
    assert written == [before] * 4
    assert all(len(vectors(answer)) == 1 for answer in embedded)
    assert len(upstream.engine_pids()) == 1


async def _written(upstream: LlamaCpp, body: bytes) -> Any:
    return (await whole(await ask(upstream, body)))["choices"]
