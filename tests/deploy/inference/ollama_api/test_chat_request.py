"""An Ollama chat becomes the OpenAI request that means the same."""

import base64
from typing import Any

import pytest

from nodetool.deploy.inference.ollama_api.chat_request import chat_request, is_about_loading
from nodetool.deploy.inference.ollama_api.errors import InvalidRequestError

HELLO = {"role": "user", "content": "Hello"}
PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n and so on").decode()
JPEG = base64.b64encode(b"\xff\xd8\xff and so on").decode()
TOOL = {"type": "function", "function": {"name": "weather", "parameters": {"type": "object", "properties": {}}}}


def translated(**request: Any) -> dict[str, Any]:
    return chat_request({"model": "asked", "messages": [HELLO], **request}, model="m")


def test_plain_chat_streams_and_counts_unless_it_is_told_not_to() -> None:
    assert translated() == {
        "model": "m",
        "stream": True,
        "stream_options": {"include_usage": True},
        "messages": [HELLO],
    }
    assert translated(stream=False) == {"model": "m", "stream": False, "messages": [HELLO]}


@pytest.mark.parametrize(
    ("field", "written"),
    [
        ({"options": {"temperature": 0.5}}, {"temperature": 0.5}),
        ({"format": "json"}, {"response_format": {"type": "json_object"}}),
        ({"format": ""}, {}),
        (
            {"format": {"type": "object"}},
            {
                "response_format": {
                    "type": "json_schema",
                    "json_schema": {"name": "answer", "schema": {"type": "object"}, "strict": True},
                }
            },
        ),
        ({"think": True}, {"chat_template_kwargs": {"enable_thinking": True}}),
        ({"think": False}, {"chat_template_kwargs": {"enable_thinking": False}}),
        ({"think": "high"}, {"reasoning_effort": "high"}),
        ({"tools": [TOOL]}, {"tools": [TOOL]}),
        ({"tools": []}, {}),
        ({"logprobs": True, "top_logprobs": 3}, {"logprobs": True, "top_logprobs": 3}),
        ({"top_logprobs": 3}, {}),
        ({"keep_alive": "5m", "truncate": True, "unknown": 1}, {}),
    ],
)
def test_each_field_has_its_counterpart(field: dict[str, Any], written: dict[str, Any]) -> None:
    assert translated(stream=False, **field) == {"model": "m", "stream": False, "messages": [HELLO], **written}


def test_pictures_become_data_urls_of_their_own_kind() -> None:
    (message,) = translated(messages=[{"role": "user", "content": "What?", "images": [PNG, JPEG]}])["messages"]
    assert message["content"] == [
        {"type": "text", "text": "What?"},
        {"type": "image_url", "image_url": {"url": f"data:image/png;base64,{PNG}"}},
        {"type": "image_url", "image_url": {"url": f"data:image/jpeg;base64,{JPEG}"}},
    ]


@pytest.mark.parametrize("image", ["http://10.0.0.1/secret.png", "file:///etc/passwd", "not base64!", 7, None, {}])
def test_picture_that_is_no_base64_is_refused_so_that_no_address_is_fetched(image: Any) -> None:
    with pytest.raises(InvalidRequestError, match="must be a picture in base64"):
        translated(messages=[{"role": "user", "content": "", "images": [image]}])


def test_calls_of_tools_and_their_answers_are_led_together_by_ids() -> None:
    messages = translated(
        messages=[
            HELLO,
            {
                "role": "assistant",
                "content": "",
                "thinking": "Hm.",
                "tool_calls": [
                    {"function": {"name": "weather", "arguments": {"city": "Köln"}}},
                    {"function": {"name": "time", "arguments": {}}},
                    {"id": "own", "function": {"name": "weather", "arguments": '{"city":"Bonn"}'}},
                ],
            },
            {"role": "tool", "tool_name": "time", "content": "noon"},
            {"role": "tool", "tool_name": "weather", "content": "rain"},
            {"role": "tool", "content": "sun"},
        ]
    )["messages"]
    assert messages[1] == {
        "role": "assistant",
        "content": "",
        "reasoning_content": "Hm.",
        "tool_calls": [
            {"id": "call_1", "type": "function", "function": {"name": "weather", "arguments": '{"city":"Köln"}'}},
            {"id": "call_2", "type": "function", "function": {"name": "time", "arguments": "{}"}},
            {"id": "own", "type": "function", "function": {"name": "weather", "arguments": '{"city":"Bonn"}'}},
        ],
    }
    assert [message["tool_call_id"] for message in messages[2:]] == ["call_2", "call_1", "own"]


def test_answer_of_a_tool_that_nobody_called_is_passed_on_all_the_same() -> None:
    (message,) = translated(messages=[{"role": "tool", "tool_name": "x", "content": "y"}])["messages"]
    assert message == {"role": "tool", "content": "y", "tool_call_id": "call_0"}


@pytest.mark.parametrize(
    ("request_", "told"),
    [
        ({"messages": "Hello"}, "`messages` must be a list"),
        ({"messages": ["Hello"]}, "each of `messages` must be an object"),
        ({"messages": [{"content": "x"}]}, "each of `messages` must have a role"),
        ({"messages": [{"role": "user", "content": ["x"]}]}, "`content` must be text"),
        ({"messages": [{"role": "assistant", "tool_calls": [{}]}]}, "must name its function"),
        ({"stream": "yes"}, "`stream` must be true or false"),
        ({"format": "yaml"}, "`format` must be"),
        ({"think": "much"}, "`think` must be"),
        ({"logprobs": True, "top_logprobs": 21}, "top_logprobs must be between 0 and 20"),
        ({"tools": {"a": 1}}, "`tools` must be a list"),
    ],
)
def test_request_of_a_wrong_form_is_refused_in_a_sentence(request_: dict[str, Any], told: str) -> None:
    with pytest.raises(InvalidRequestError, match=told):
        translated(**request_)


@pytest.mark.parametrize(("request_", "is_it"), [({}, True), ({"messages": []}, True), ({"messages": [HELLO]}, False)])
def test_chat_without_messages_is_about_loading(request_: dict[str, Any], *, is_it: bool) -> None:
    assert is_about_loading(request_) is is_it
