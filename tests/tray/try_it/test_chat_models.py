"""Models that chat come first, those that cannot be called not at all."""

import pytest

from nodetool.tray.try_it.chat_models import chat_models
from tests.helpers.told_model import installed


def names(*models: str) -> list[str]:
    return list(chat_models(installed(id=model) for model in models))


@pytest.mark.parametrize(
    "other", ["nomic-embed-text", "bge-m3", "all-minilm:33m", "whisper-1", "jina-reranker-v2", "e5-small", "tts-1"]
)
def test_models_that_do_something_else_come_last(other: str) -> None:
    assert names(other, "zephyr") == ["zephyr", other]


@pytest.mark.parametrize("chats", ["sherbert", "albert-chat-e55", "llama3.2:1b", "gpt-4o-mini", "clippy"])
def test_names_that_only_look_like_it_do_not(chats: str) -> None:
    assert names(chats, "~") == [chats, "~"]


def test_family_tells_as_well() -> None:
    embedder, chats = installed(id="arctic", family="bert"), installed(id="llama", family="llama")
    assert chat_models([embedder, chats]) == ("llama", "arctic")


def test_model_with_a_problem_is_not_offered() -> None:
    assert chat_models([installed(problem="It is damaged.")]) == ()


def test_model_of_two_servers_is_offered_once() -> None:
    assert chat_models([installed(), installed(upstream="ollama")]) == ("tiny",)
