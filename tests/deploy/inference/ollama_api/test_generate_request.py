"""An Ollama completion becomes a chat of one message, or a bare completion where it asks for that."""

import base64
from typing import Any

import pytest

from nodetool.deploy.inference.ollama_api.errors import InvalidRequestError
from nodetool.deploy.inference.ollama_api.generate_request import generate_request, is_about_loading

GIF = base64.b64encode(b"GIF89a").decode()


def translated(**request: Any) -> tuple[str, dict[str, Any]]:
    return generate_request({"prompt": "Why?", "stream": False, **request}, model="m")


def test_prompt_becomes_a_chat_of_one_message() -> None:
    assert translated() == (
        "chat/completions",
        {"model": "m", "stream": False, "messages": [{"role": "user", "content": "Why?"}]},
    )


def test_system_and_pictures_find_their_places() -> None:
    _, body = translated(system="Be brief.", images=[GIF])
    assert body["messages"] == [
        {"role": "system", "content": "Be brief."},
        {
            "role": "user",
            "content": [
                {"type": "text", "text": "Why?"},
                {"type": "image_url", "image_url": {"url": f"data:image/gif;base64,{GIF}"}},
            ],
        },
    ]


def test_raw_and_suffix_are_bare_completions() -> None:
    assert translated(raw=True, think=False, logprobs=True) == (
        "completions",
        {"model": "m", "stream": False, "prompt": "Why?"},
    )
    path, body = translated(suffix="end", options={"num_predict": 4})
    assert (path, body["prompt"], body["suffix"], body["max_tokens"]) == ("completions", "Why?", "end", 4)


@pytest.mark.parametrize(
    ("request_", "told"),
    [
        ({"template": "{{ .Prompt }}"}, '"m" does not support `template`'),
        ({"context": [1, 2]}, '"m" does not support `context`'),
        ({"raw": True, "system": "x"}, "raw mode does not support"),
        ({"prompt": 7}, "`prompt` must be text"),
    ],
)
def test_what_only_an_ollama_model_can_do_is_refused(request_: dict[str, Any], told: str) -> None:
    with pytest.raises(InvalidRequestError, match=told):
        translated(**request_)


def test_empty_template_and_context_are_those_of_a_client_that_says_nothing() -> None:
    assert translated(template="", context=[], system="", suffix="") == translated()


@pytest.mark.parametrize(("request_", "is_it"), [({}, True), ({"prompt": ""}, True), ({"prompt": "x"}, False)])
def test_completion_without_a_prompt_is_about_loading(request_: dict[str, Any], *, is_it: bool) -> None:
    assert is_about_loading(request_) is is_it
