"""What one piece of an OpenAI answer says: a chunk of a stream, or the whole of it."""

from dataclasses import dataclass
from typing import Any

from nodetool.deploy.inference.ollama_api.fields import Document

_THINKING = ("reasoning_content", "reasoning")
"""llama.cpp, DeepSeek and SGLang write the first; vLLM, LM Studio and OpenRouter the second."""


@dataclass(frozen=True, slots=True)
class Piece:
    """All that Ollama's answer has a place for."""

    content: str = ""
    thinking: str = ""
    tool_calls: tuple[Any, ...] = ()
    logprobs: tuple[Any, ...] = ()
    finish_reason: str | None = None


def piece_of(document: Document) -> Piece:
    """Read the first choice of `document`; a piece without one says nothing."""
    choices = document.get("choices")
    choice = choices[0] if isinstance(choices, list) and choices and isinstance(choices[0], dict) else {}
    part = choice.get("delta") or choice.get("message")
    if not isinstance(part, dict):
        part = {"content": choice.get("text")}
    return Piece(
        content=_text(part.get("content")),
        thinking=next((text for name in _THINKING if (text := _text(part.get(name)))), ""),
        tool_calls=_items(part.get("tool_calls")),
        logprobs=_logprobs(choice.get("logprobs")),
        finish_reason=_text(choice.get("finish_reason")) or None,
    )


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _items(value: Any) -> tuple[Any, ...]:
    return tuple(value) if isinstance(value, list) else ()


def _logprobs(value: Any) -> tuple[Any, ...]:
    return _items(value.get("content")) if isinstance(value, dict) else ()
