"""The messages of a chat, as the OpenAI API has them."""

from typing import Any

from nodetool.deploy.inference.ollama_api.errors import InvalidRequestError
from nodetool.deploy.inference.ollama_api.fields import Document, objects, read
from nodetool.deploy.inference.ollama_api.images import image_parts
from nodetool.deploy.inference.ollama_api.tool_calls import calls_of, openai_call


def openai_messages(request: Document) -> list[Document]:
    """Return all messages; a tool's answer is led back to the call that asked for it."""
    ids = _CallIds()
    return [_message(message, ids) for message in objects(request, "messages")]


def content_with_images(text: str, images: list[Document]) -> str | list[Document]:
    """Return a message's content: text alone, or in parts where there are pictures."""
    if not images:
        return text
    return [*([{"type": "text", "text": text}] if text else []), *images]


class _CallIds:
    """Gives each call an id, since Ollama's callers know a call by its tool's name, and OpenAI's by an id."""

    def __init__(self) -> None:
        self._given = 0
        self._waiting: list[tuple[str, str]] = []
        """Name and id of the calls that no answer has been led back to."""

    def new(self, call: Document) -> Document:
        """Return the call with an id: its own, or a new one."""
        self._given += 1
        call_id = read(call, "id", str) or f"call_{self._given}"
        written = openai_call(call, call_id=call_id)
        self._waiting.append((written["function"]["name"], call_id))
        return written

    def answered(self, tool: str | None) -> str:
        """Return the id of the call that `tool` answers: its oldest, or the oldest of all."""
        if not self._waiting:
            return "call_0"
        call = next((call for call in self._waiting if call[0] == tool), self._waiting[0])
        self._waiting.remove(call)
        return call[1]


def _message(message: Document, ids: _CallIds) -> Document:
    role = read(message, "role", str)
    if not role:
        raise InvalidRequestError("each of `messages` must have a role")
    written: dict[str, Any] = {
        "role": role,
        "content": content_with_images(read(message, "content", str) or "", image_parts(message)),
    }
    if thinking := read(message, "thinking", str):
        written["reasoning_content"] = thinking
    if calls := calls_of(message):
        written["tool_calls"] = [ids.new(call) for call in calls]
    if role == "tool":
        written["tool_call_id"] = read(message, "tool_call_id", str) or ids.answered(read(message, "tool_name", str))
    return written
