"""Whatever a caller asks and a server answers: it is translated, or refused in a sentence."""

import contextlib
from typing import Any

import orjson
from hypothesis import given, settings
from hypothesis import strategies as st

from nodetool.deploy.inference.ollama_api import embedding, keep_alive
from nodetool.deploy.inference.ollama_api.answer import AnswerWriter
from nodetool.deploy.inference.ollama_api.chat_request import chat_request
from nodetool.deploy.inference.ollama_api.errors import InvalidRequestError
from nodetool.deploy.inference.ollama_api.generate_request import generate_request
from nodetool.deploy.inference.ollama_api.last_line import LastLine
from nodetool.deploy.inference.ollama_api.shapes import chat_shape, generate_shape
from nodetool.deploy.inference.ollama_api.timing import Timing

TEXT = st.text(st.characters(codec="utf-8"), max_size=5)
SCALAR = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False) | TEXT
ANY = st.recursive(SCALAR, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3))


def documents(*names: str) -> st.SearchStrategy[dict[str, Any]]:
    """Make objects whose fields bear names that mean something."""
    inner = st.dictionaries(st.sampled_from(names), ANY, max_size=6)
    nested = st.dictionaries(st.sampled_from(names), inner | st.lists(inner, max_size=3) | ANY, max_size=6)
    return st.dictionaries(st.sampled_from(names), nested | st.lists(nested, max_size=2) | ANY, max_size=6)


REQUESTS = documents(
    *("model", "messages", "role", "content", "images", "tool_calls", "function", "name", "arguments", "tools", "id"),
    *("options", "temperature", "seed", "stop", "num_predict", "format", "think", "stream", "logprobs", "top_logprobs"),
    *("prompt", "suffix", "system", "template", "context", "raw", "keep_alive", "input", "tool_name", "thinking"),
)
ANSWERS = documents(
    *("choices", "delta", "message", "text", "content", "reasoning", "reasoning_content", "tool_calls", "function"),
    *("index", "name", "arguments", "finish_reason", "usage", "prompt_tokens", "completion_tokens", "timings"),
    *("prompt_ms", "predicted_ms", "logprobs", "data", "embedding", "prompt_eval_count", "eval_count"),
)


@settings(max_examples=40)
@given(REQUESTS)
def test_any_request_is_translated_or_refused(request: dict[str, Any]) -> None:
    with contextlib.suppress(InvalidRequestError):
        orjson.dumps(chat_request(request, model="m"))
    with contextlib.suppress(InvalidRequestError):
        orjson.dumps(generate_request(request, model="m"))
    with contextlib.suppress(InvalidRequestError):
        embedding.inputs_of(request)
    with contextlib.suppress(InvalidRequestError):
        keep_alive.keep_alive_seconds(request.get("keep_alive"))


@settings(max_examples=40)
@given(st.lists(ANSWERS, max_size=4), st.sampled_from([chat_shape, generate_shape]))
def test_any_answer_is_told(answers: list[dict[str, Any]], shape: Any) -> None:
    writer = AnswerWriter("m", shape=shape, timing=Timing())
    for answer in answers:
        orjson.dumps(writer.piece(answer))
    orjson.dumps(writer.last())
    for answer in answers:
        orjson.dumps(AnswerWriter("m", shape=shape, timing=Timing()).whole(answer))


@settings(max_examples=40)
@given(ANSWERS, st.integers(0, 5))
def test_any_answer_holds_vectors_or_is_seen_to_hold_none(answer: dict[str, Any], dimensions: int) -> None:
    with contextlib.suppress(ValueError):
        orjson.dumps(embedding.embed_answer(answer, asked={"dimensions": dimensions}, timing=Timing()))


@settings(max_examples=40)
@given(st.lists(st.binary(max_size=20) | st.just(b"\n") | ANSWERS.map(orjson.dumps), max_size=6))
def test_any_last_line_is_read(chunks: list[bytes]) -> None:
    last = LastLine()
    for chunk in chunks:
        last.add(chunk)
    tokens = last.tokens()
    assert tokens is None or any(tokens)


def test_last_line_counts_however_it_is_cut() -> None:
    stream = b'{"done":false}\n{"done":true,"prompt_eval_count":3,"eval_count":5}\n'
    for cut in range(len(stream)):
        last = LastLine()
        for chunk in filter(None, (stream[:cut], stream[cut:])):
            last.add(chunk)
        assert last.tokens() == (3, 5), cut
