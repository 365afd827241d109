"""The choice of a tool, in the words that llama.cpp knows.

OpenAI's clients may name the tool that has to be called, or those that may be. llama.cpp's server takes a word there,
reads any object as "auto", and lets the model call what it likes.
"""

import re
from collections.abc import Iterable
from typing import Any

import orjson

from nodetool.deploy.inference.bounded_json import parse_rewritable
from nodetool.deploy.inference.errors import ModelRefusedError

_IS_AN_OBJECT = re.compile(rb'"tool_choice"\s*+:\s*+\{')
"""In no text of a message: quotation marks are escaped there."""

Document = dict[str, Any]


def with_plain_choice(body: bytes) -> bytes:
    """Return a chat whose `tool_choice` is a word, and which offers the chosen tools alone; other bodies as they are.

    Raise `ModelRefusedError` where a tool is chosen that is not there.
    """
    if not _IS_AN_OBJECT.search(body):
        return body
    try:
        document: Document = parse_rewritable(body)
    except ValueError as error:
        raise ModelRefusedError(
            f"A chat with a chosen tool is written anew, and this one cannot be: {error}."
        ) from None
    if not isinstance(choice := document.get("tool_choice"), dict):
        return body
    mode, names = _understood(choice)
    return orjson.dumps({**document, "tool_choice": mode, "tools": _chosen(document.get("tools"), names)})


def _understood(choice: Document) -> tuple[str, list[str]]:
    match choice:
        case {"type": "function", "function": {"name": str(name)}}:
            return "required", [name]
        case {"type": "allowed_tools", "allowed_tools": {"mode": "auto" | "required" as mode, "tools": list(tools)}}:
            return mode, list(_names(tools))
    raise ModelRefusedError(
        "llama.cpp does not understand this `tool_choice`. Send none, auto, required, or the name of a function: "
        '{"type": "function", "function": {"name": "…"}}.'
    )


def _chosen(tools: object, names: list[str]) -> list[object]:
    offered = tools if isinstance(tools, list) else []
    if missing := set(names) - set(_names(offered)):
        raise ModelRefusedError(
            f"`tool_choice` names {min(missing)}, which is not among `tools`. Send that tool as well."
        )
    return [tool for tool in offered if set(_names([tool])) & set(names)]


def _names(tools: Iterable[object]) -> Iterable[str]:
    for tool in tools:
        match tool:
            case {"function": {"name": str(name)}}:
                yield name
