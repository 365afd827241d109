"""Calls of tools: their arguments are an object on Ollama's side, and JSON inside a text on the other."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import orjson

from nodetool.deploy.inference.bounded_json import parse_rewritable
from nodetool.deploy.inference.ollama_api.errors import InvalidRequestError
from nodetool.deploy.inference.ollama_api.fields import Document, objects, read

MOST_CALLS = 256
"""In one answer."""


def openai_call(call: Document, *, call_id: str) -> Document:
    """Return a call that the caller tells of, as the OpenAI API writes it."""
    function: dict[str, Any] = read(call, "function", dict) or {}
    arguments = function.get("arguments")
    written = arguments if isinstance(arguments, str) else orjson.dumps(arguments or {}).decode()
    name = read(function, "name", str)
    if not name:
        raise InvalidRequestError("each of `tool_calls` must name its function")
    return {"id": call_id, "type": "function", "function": {"name": name, "arguments": written}}


def calls_of(message: Document) -> list[Document]:
    """Return the calls that a message of the caller's tells of."""
    return objects(message, "tool_calls")


@dataclass(slots=True)
class _Call:
    """One call as far as it has arrived."""

    id: str = ""
    name: str = ""
    arguments: str = ""

    def add(self, function: Document, call_id: Any) -> None:
        if isinstance(call_id, str):
            self.id = self.id or call_id
        if isinstance(name := function.get("name"), str):
            self.name += name
        if isinstance(arguments := function.get("arguments"), str):
            self.arguments += arguments

    def to_ollama(self, index: int) -> Document | None:
        """Return it with its arguments as an object; None where they are none."""
        try:
            arguments = parse_rewritable(self.arguments.encode() or b"{}")
        except ValueError:
            return None
        if not isinstance(arguments, dict):
            return None
        function = {"index": index, "name": self.name, "arguments": arguments}
        return {"id": self.id, "function": function} if self.id else {"function": function}


class ToolCalls:
    """Puts the calls of an answer together, in whatever pieces they come."""

    def __init__(self) -> None:
        self._calls: dict[int, _Call] = {}

    def add(self, pieces: Iterable[Any]) -> None:
        """Take what `tool_calls` of a message, or of a piece of one, holds."""
        for position, piece in enumerate(pieces):
            if not isinstance(piece, dict):
                continue
            index = piece.get("index", position)
            if not isinstance(index, int) or (index not in self._calls and len(self._calls) >= MOST_CALLS):
                continue
            function = piece.get("function")
            self._calls.setdefault(index, _Call()).add(function if isinstance(function, dict) else {}, piece.get("id"))

    def take(self) -> tuple[list[Document], str]:
        """Return the calls, and as text those whose arguments are no object: nobody is to call them with others."""
        calls, self._calls = [call for _, call in sorted(self._calls.items())], {}
        ready = [(call, call.to_ollama(index)) for index, call in enumerate(calls)]
        broken = "\n".join(f"{call.name}({call.arguments})" for call, written in ready if written is None)
        return [written for _, written in ready if written is not None], broken
