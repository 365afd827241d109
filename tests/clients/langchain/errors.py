"""What goes wrong, as LangChain's exceptions tell it."""

from typing import Any

from tests.clients.langchain.model import QUESTION, Given, Scenario, chat_model


def wrong_key(_: Given) -> Any:
    return chat_model(api_key="wrong").invoke(QUESTION)


def unknown_model(_: Given) -> Any:
    return chat_model(model="ghost").invoke(QUESTION)


def no_messages(_: Given) -> Any:
    return chat_model().invoke([])


def too_long(_: Given) -> Any:
    return chat_model().invoke("x" * 2_000_000)


def no_model_in_the_file(_: Given) -> Any:
    return chat_model(model="page").invoke(QUESTION)


def upstream_in_trouble(_: Given) -> Any:
    return chat_model(model="failing").invoke(QUESTION)


async def upstream_dies_in_mid_stream(_: Given) -> Any:
    return [piece.content async for piece in chat_model(model="dying").astream(QUESTION)]


def too_many_answers(given: Given) -> Any:
    streams = [chat_model(model="endless").stream(QUESTION) for _ in range(given["most_answers"])]
    for stream in streams:
        next(stream)
    try:
        return chat_model().invoke(QUESTION)
    finally:
        for stream in streams:
            stream.close()  # type: ignore[attr-defined]  # it is a generator
        # The client's own patience gets through as soon as the worker has noticed.
        chat_model(max_retries=8).invoke(QUESTION)


ERRORS: dict[str, Scenario] = {
    scenario.__name__: scenario
    for scenario in (
        wrong_key, unknown_model, no_messages, too_long, no_model_in_the_file, upstream_in_trouble,
        upstream_dies_in_mid_stream, too_many_answers,
    )
}  # fmt: skip
