"""Where an answer's text stands: in a message for a chat, at the top for a completion."""

from collections.abc import Callable
from typing import Any

from nodetool.deploy.inference.ollama_api.fields import Document

Shape = Callable[[str, str, list[Any]], Document]
"""Takes content, thinking and calls of tools; returns the fields that hold them."""


def chat_shape(content: str, thinking: str, tool_calls: list[Any]) -> Document:
    """Return the message of `/api/chat`."""
    message: dict[str, Any] = {"role": "assistant", "content": content}
    if thinking:
        message["thinking"] = thinking
    if tool_calls:
        message["tool_calls"] = tool_calls
    return {"message": message}


def generate_shape(content: str, thinking: str, tool_calls: list[Any]) -> Document:
    """Return the response of `/api/generate`."""
    fields: dict[str, Any] = {"response": content}
    if thinking:
        fields["thinking"] = thinking
    if tool_calls:
        fields["tool_calls"] = tool_calls
    return fields
