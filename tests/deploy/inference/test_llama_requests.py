"""What the OpenAI API offers beside plain chat, answered by the real engine."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from nodetool.deploy.inference.errors import ModelRefusedError
from nodetool.deploy.inference.llama_cpp import LlamaCpp
from tests.helpers.llama import ask, chat, engine_settings, events, whole
from tests.helpers.tiny_gguf import write_tiny_gguf
from tests.helpers.tool_template import EAGER_TO_CALL, LIGHT_TOOL, TOOL_TEMPLATE

pytestmark = pytest.mark.llama

CALL = {"tools": [LIGHT_TOOL], "tool_choice": "required", "logit_bias": EAGER_TO_CALL}
SCHEMA = LIGHT_TOOL["function"]["parameters"]  # type: ignore[index]


@pytest.fixture
async def upstream(tmp_path: Path) -> AsyncIterator[LlamaCpp]:
    folder = tmp_path / "models"
    folder.mkdir()
    write_tiny_gguf(folder / "tiny.gguf", template=TOOL_TEMPLATE)
    upstream = LlamaCpp(folder, settings=engine_settings(context_size=2048, parallel=2))
    yield upstream
    await upstream.aclose()


def is_order_for_a_light(text: str) -> bool:
    order = json.loads(text)
    return set(order) == {"on", "room"} and isinstance(order["on"], bool) and order["room"] in {"hall", "bath"}


async def test_tool_is_called_with_arguments_that_keep_to_its_schema(upstream: LlamaCpp) -> None:
    (choice,) = (await whole(await ask(upstream, chat(tokens=300, **CALL))))["choices"]
    call = choice["message"]["tool_calls"][0]  # chance decides whether there are more
    assert (call["type"], call["function"]["name"]) == ("function", "set_light")
    assert call["id"]
    assert is_order_for_a_light(call["function"]["arguments"])


async def test_tool_that_is_named_is_the_one_that_is_called(upstream: LlamaCpp) -> None:
    light = LIGHT_TOOL["function"]
    assert isinstance(light, dict)
    tools = [{"type": "function", "function": {**light, "name": name}} for name in ("first", "second", "third")]
    named = {"type": "function", "function": {"name": "second"}}
    (choice,) = (await whole(await ask(upstream, chat(tokens=300, **{**CALL, "tools": tools, "tool_choice": named}))))[
        "choices"
    ]
    assert {call["function"]["name"] for call in choice["message"]["tool_calls"]} == {"second"}


async def test_tool_call_is_streamed_in_pieces(upstream: LlamaCpp) -> None:
    said = await events(await ask(upstream, chat(tokens=300, stream=True, **CALL)))
    calls = [call for event in said for call in event["choices"][0]["delta"].get("tool_calls") or []]
    calls = [call for call in calls if call["index"] == 0]
    assert calls[0]["function"]["name"] == "set_light"
    assert len(calls) > 1
    assert is_order_for_a_light("".join(call["function"].get("arguments", "") for call in calls))


async def test_result_of_a_tool_can_be_answered(upstream: LlamaCpp) -> None:
    call = {"id": "c1", "type": "function", "function": {"name": "set_light", "arguments": '{"on": true}'}}
    messages = [
        {"role": "user", "content": "light"},
        {"role": "assistant", "content": None, "tool_calls": [call]},
        {"role": "tool", "tool_call_id": "c1", "content": "done"},
    ]
    answer = await whole(await ask(upstream, chat(messages=messages, tools=[LIGHT_TOOL])))
    assert answer["choices"][0]["message"]["content"]


async def test_answer_keeps_to_a_json_schema(upstream: LlamaCpp) -> None:
    wanted = {"type": "json_schema", "json_schema": {"name": "light", "schema": SCHEMA}}
    answer = await whole(await ask(upstream, chat(tokens=300, response_format=wanted)))
    assert is_order_for_a_light(answer["choices"][0]["message"]["content"])


async def test_schema_that_is_none_is_the_callers_mistake(upstream: LlamaCpp) -> None:
    wanted = {"type": "json_schema", "json_schema": {"name": "x", "schema": {"type": "nonsense"}}}
    reply = await ask(upstream, chat(response_format=wanted))
    assert reply.status == 400
    assert (await whole(reply))["error"]["message"]


async def test_probabilities_come_with_each_token(upstream: LlamaCpp) -> None:
    (choice,) = (await whole(await ask(upstream, chat(tokens=3, logprobs=True, top_logprobs=2))))["choices"]
    tokens = choice["logprobs"]["content"]
    assert [len(token["top_logprobs"]) for token in tokens] == [2, 2, 2]
    assert all(token["logprob"] <= 0 for token in tokens)


async def test_usage_is_told_at_the_end_of_a_stream_that_asks_for_it(upstream: LlamaCpp) -> None:
    said = await events(await ask(upstream, chat(tokens=5, stream=True, stream_options={"include_usage": True})))
    assert said[-1]["choices"] == []
    assert said[-1]["usage"]["completion_tokens"] == 5


async def test_several_answers_to_one_question(upstream: LlamaCpp) -> None:
    answer = await whole(await ask(upstream, chat(n=2)))
    assert [choice["index"] for choice in answer["choices"]] == [0, 1]


async def test_picture_for_a_model_without_eyes_is_refused(upstream: LlamaCpp) -> None:
    picture = {"type": "image_url", "image_url": {"url": "data:image/png;base64,AAAA"}}
    with pytest.raises(ModelRefusedError, match="tiny takes text alone here, no pictures"):
        await ask(upstream, chat(messages=[{"role": "user", "content": [picture]}]))


@pytest.mark.parametrize("prompt", ["the moon", [290, 291], ["the moon", "a river"]])
async def test_text_is_completed(upstream: LlamaCpp, prompt: Any) -> None:
    body = json.dumps({"prompt": prompt, "max_tokens": 4, "logprobs": 1}).encode()
    answer = await whole(await ask(upstream, body, path="completions"))
    assert answer["object"] == "text_completion"
    assert len(answer["choices"]) == (2 if prompt == ["the moon", "a river"] else 1)
    assert all(choice["text"].strip() and choice["logprobs"] for choice in answer["choices"])


async def test_completion_is_streamed(upstream: LlamaCpp) -> None:
    more = {"stream": True, "stream_options": {"include_usage": True}, "stop": ["never said"]}
    body = json.dumps({"prompt": "the moon", "max_tokens": 12, **more}).encode()
    said = await events(await ask(upstream, body, path="completions"))
    assert "".join(choice["text"] for event in said for choice in event["choices"]).strip()
    assert len(said) > 5
    assert said[-1]["usage"]["completion_tokens"] == 12
