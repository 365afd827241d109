"""What every scenario begins with."""

from collections.abc import Callable
from typing import Any

from langchain_openai import ChatOpenAI

Given = dict[str, Any]
Scenario = Callable[[Given], Any]
"""Returns what JSON can hold, or a awaitable of that."""

QUESTION = "What is over the river?"
NEVER_ENDING = 100_000
"""Tokens: half a minute."""


def chat_model(**options: Any) -> ChatOpenAI:
    """Return the model `tiny`, which says little and is asked once, unless `options` say otherwise."""
    return ChatOpenAI(**{"model": "tiny", "max_completion_tokens": 8, "max_retries": 0, "timeout": 20, **options})
