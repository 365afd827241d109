"""What the official client can ask for beside plain chat: tools, objects, vectors, texts, and many at once."""

import asyncio
import base64
import struct
from collections.abc import Iterator
from typing import Literal

import openai
import pytest
from openai import pydantic_function_tool
from openai.types.chat import ChatCompletionMessageParam, ChatCompletionNamedToolChoiceParam
from pydantic import BaseModel

from tests.helpers.client_program import is_made_of_its_words
from tests.helpers.served_models import MODELS
from tests.helpers.tiny_gguf import WIDTH
from tests.helpers.tool_template import EAGER_TO_CALL
from tests.helpers.worker_process import WorkerProcess

pytestmark = pytest.mark.llama

MESSAGES: list[ChatCompletionMessageParam] = [{"role": "user", "content": "What is over the river?"}]
TEXTS = ["the moon", "a river"]


class SetLight(BaseModel):
    """Turns the light of a room on or off."""

    on: bool
    room: Literal["hall", "bath"]


TOOL = pydantic_function_tool(SetLight, name="set_light")
CHOSEN: ChatCompletionNamedToolChoiceParam = {"type": "function", "function": {"name": "set_light"}}


@pytest.fixture
def client(served: WorkerProcess) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=f"{served.base_url}/v1", api_key=served.token, max_retries=0, timeout=20) as client:
        yield client


def test_models_of_all_upstreams_are_listed(client: openai.OpenAI) -> None:
    assert {model.id for model in client.models.list()} >= MODELS


def test_tool_that_is_named_is_called_and_its_arguments_are_parsed(client: openai.OpenAI) -> None:
    answer = client.chat.completions.parse(
        model="tiny", messages=MESSAGES, tools=[TOOL], tool_choice=CHOSEN, parallel_tool_calls=False,
        logit_bias=EAGER_TO_CALL, max_tokens=200,
    ).choices[0]  # fmt: skip
    assert answer.finish_reason == "tool_calls"
    (call,) = answer.message.tool_calls or []
    assert isinstance(call.function.parsed_arguments, SetLight)


def test_call_of_a_tool_comes_in_pieces_and_its_result_is_answered(client: openai.OpenAI) -> None:
    with client.chat.completions.stream(
        model="tiny", messages=MESSAGES, tools=[TOOL], tool_choice="required", parallel_tool_calls=False,
        logit_bias=EAGER_TO_CALL, max_tokens=200,
    ) as stream:  # fmt: skip
        deltas = [event for event in stream if event.type == "tool_calls.function.arguments.delta"]
        message = stream.get_final_completion().choices[0].message
    assert len(deltas) > 1
    (call,) = message.tool_calls or []
    assert isinstance(call.function.parsed_arguments, SetLight)
    result: ChatCompletionMessageParam = {"role": "tool", "tool_call_id": call.id, "content": "It is on."}
    asked: ChatCompletionMessageParam = {
        "role": "assistant",
        "tool_calls": [{"id": call.id, "type": "function", "function": {"name": "set_light", "arguments": "{}"}}],
    }
    answer = client.chat.completions.create(
        model="tiny", messages=[*MESSAGES, asked, result], tools=[TOOL], max_tokens=8
    )
    assert is_made_of_its_words(answer.choices[0].message.content or "")


def test_answer_is_an_object_of_the_class_that_was_asked_for(client: openai.OpenAI) -> None:
    answer = client.chat.completions.parse(model="tiny", messages=MESSAGES, response_format=SetLight, max_tokens=400)
    assert isinstance(answer.choices[0].message.parsed, SetLight)


def test_usage_comes_at_the_end_of_a_stream_where_it_was_asked_for(client: openai.OpenAI) -> None:
    stream = client.chat.completions.create(
        model="tiny", messages=MESSAGES, max_tokens=8, stream=True, stream_options={"include_usage": True}
    )
    *chunks, last = stream
    assert all(chunk.usage is None for chunk in chunks)
    assert last.usage is not None
    assert last.usage.completion_tokens == 8


def test_probabilities_of_tokens_are_told(client: openai.OpenAI) -> None:
    answer = client.chat.completions.create(
        model="tiny", messages=MESSAGES, max_tokens=3, logprobs=True, top_logprobs=2
    ).choices[0]
    assert answer.logprobs is not None
    assert [len(token.top_logprobs) for token in answer.logprobs.content or []] == [2, 2, 2]


@pytest.mark.parametrize("model", ["bert", "tiny"])
def test_texts_become_the_same_vectors_in_either_encoding(client: openai.OpenAI, model: str) -> None:
    packed = client.embeddings.with_raw_response.create(
        model=model, input=TEXTS, encoding_format="base64"
    ).http_response
    numbers = client.embeddings.create(model=model, input=TEXTS, encoding_format="float")
    for one, other in zip(packed.json()["data"], numbers.data, strict=True):
        unpacked = struct.unpack(f"<{WIDTH}f", base64.b64decode(one["embedding"]))
        assert unpacked == pytest.approx(other.embedding, abs=1e-6)
    assert numbers.usage.total_tokens > 0


def test_text_is_completed_at_once_and_in_a_stream(client: openai.OpenAI) -> None:
    answer = client.completions.create(model="tiny", prompt="the moon", max_tokens=8)
    assert is_made_of_its_words(answer.choices[0].text)
    stream = client.completions.create(model="tiny", prompt="the moon", max_tokens=20, stream=True)
    assert is_made_of_its_words("".join(piece.choices[0].text for piece in stream if piece.choices))


async def test_many_are_asked_at_once_without_waiting_for_each(served: WorkerProcess) -> None:
    async with openai.AsyncOpenAI(base_url=f"{served.base_url}/v1", api_key=served.token, max_retries=0) as client:

        async def said() -> str:
            stream = await client.chat.completions.create(model="tiny", messages=MESSAGES, max_tokens=8, stream=True)
            return "".join([chunk.choices[0].delta.content or "" async for chunk in stream if chunk.choices])

        answers = await asyncio.gather(said(), said(), said())
    assert all(map(is_made_of_its_words, answers))
