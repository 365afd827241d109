"""The choice of a tool is put into words that llama.cpp knows; nothing else is touched."""

import json
from typing import Any

import pytest

from nodetool.deploy.inference.errors import ModelRefusedError
from nodetool.deploy.inference.tool_choice import with_plain_choice


def tool(name: str) -> dict[str, Any]:
    return {"type": "function", "function": {"name": name, "parameters": {"type": "object"}}}


def allowed(mode: str, *names: str) -> dict[str, Any]:
    tools = [{"type": "function", "function": {"name": name}} for name in names]
    return {"type": "allowed_tools", "allowed_tools": {"mode": mode, "tools": tools}}


TOOLS = [tool("a"), tool("b"), tool("c")]
ONE = {"type": "function", "function": {"name": "b"}}


@pytest.mark.parametrize(
    ("choice", "mode", "tools"),
    [
        (ONE, "required", [tool("b")]),
        (allowed("auto", "a", "c"), "auto", [tool("a"), tool("c")]),
        (allowed("required", "c"), "required", [tool("c")]),
    ],
)
def test_chosen_tools_are_the_only_ones_offered(choice: object, mode: str, tools: list[object]) -> None:
    body = {"model": "m", "tools": TOOLS, "tool_choice": choice, "temperature": 0.5, "x": [1, None, "ü"]}
    assert json.loads(with_plain_choice(json.dumps(body).encode())) == {**body, "tool_choice": mode, "tools": tools}


@pytest.mark.parametrize(
    "body",
    [
        b'{ "model": "m" }',
        b'{"tools": [], "tool_choice" : "required", "n": 1.50}',
        b'{"tool_choice": null}',
        rb'{"messages": [{"role": "user", "content": "\"tool_choice\": {\"type\": \"function\"}"}]}',
        b'{"metadata": {"tool_choice": {"type": "function"}}, "tool_choice": "auto"}',
    ],
)
def test_every_other_body_keeps_its_bytes(body: bytes) -> None:
    assert with_plain_choice(body) is body


@pytest.mark.parametrize("tools", [None, [], [tool("a")], "b", [3, {"function": 3}]])
def test_choice_of_a_tool_that_is_not_there_is_refused(tools: object) -> None:
    body = json.dumps({"tools": tools, "tool_choice": ONE}).encode()
    with pytest.raises(ModelRefusedError, match="`tool_choice` names b, which is not among `tools`"):
        with_plain_choice(body)


@pytest.mark.parametrize(
    "choice", [{}, {"type": "custom"}, {"type": "function", "function": "b"}, allowed("maybe", "a")]
)
def test_choice_of_another_kind_is_refused_with_what_to_send(choice: object) -> None:
    body = json.dumps({"tools": TOOLS, "tool_choice": choice}).encode()
    with pytest.raises(ModelRefusedError, match="Send none, auto, required, or the name of a function"):
        with_plain_choice(body)
