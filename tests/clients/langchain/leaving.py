"""Callers who leave. The engine has one slot, and `chat_model` little patience, so an answer proves that it is free."""

import asyncio
from typing import Any

from tests.clients.langchain.model import NEVER_ENDING, QUESTION, Given, Scenario, chat_model


def closed_stream(_: Given) -> Any:
    stream = chat_model(max_completion_tokens=NEVER_ENDING).stream(QUESTION)
    pieces = [str(next(stream).content) for _ in range(3)]
    stream.close()  # type: ignore[attr-defined]  # it is a generator
    return {"pieces": len(pieces), "next": chat_model().invoke(QUESTION).content}


async def cancelled_task(given: Given) -> Any:
    try:
        async with asyncio.timeout(given["patience_ms"] / 1000):
            await chat_model(max_completion_tokens=NEVER_ENDING).ainvoke(QUESTION)
    except TimeoutError:
        return {"next": (await chat_model().ainvoke(QUESTION)).content}
    return "it ended"


LEAVING: dict[str, Scenario] = {scenario.__name__: scenario for scenario in (closed_stream, cancelled_task)}
