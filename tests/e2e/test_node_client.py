"""OpenAI's client for Node before the real worker and the real engine: what came of one program's scenarios."""

import re

import pytest

from tests.helpers.client_program import Told, is_made_of_its_words, returned, scenarios_of
from tests.helpers.node import NODE_PROGRAMS, node
from tests.helpers.served_models import MODELS
from tests.helpers.tiny_gguf import WIDTH
from tests.helpers.worker_process import WorkerProcess

pytestmark = pytest.mark.llama


@pytest.fixture(scope="module")
def told(served: WorkerProcess, tmp_path_factory: pytest.TempPathFactory) -> Told:
    """What each scenario returned or raised."""
    served.expected.append("An answer broke off: troubled ")
    return scenarios_of([node(), NODE_PROGRAMS / "main.mjs"], served, tmp_path_factory.mktemp("node"))


def test_models_are_listed(told: Told) -> None:
    assert set(returned(told, "models")) >= MODELS
    assert returned(told, "model") == "llama.cpp"


def test_chat_is_answered_at_once_and_in_a_stream(told: Told) -> None:
    chat, stream = returned(told, "chat"), returned(told, "stream")
    assert (chat["reason"], chat["tokens"]) == ("length", 8)
    assert is_made_of_its_words(chat["text"])
    assert stream["pieces"] > 5
    assert stream["tokens"] == 40
    assert is_made_of_its_words(stream["text"])


@pytest.mark.parametrize("scenario", ["tools", "tools_in_a_stream"])
def test_model_calls_the_tool_that_it_was_given(told: Told, scenario: str) -> None:
    answer = returned(told, scenario)
    assert answer["reason"] == "tool_calls"
    assert [call["name"] for call in answer["calls"]] == ["set_light"]
    assert set(answer["calls"][0]["arguments"]) == {"on", "room"}


def test_what_a_tool_said_can_be_told_to_the_model(told: Told) -> None:
    assert is_made_of_its_words(returned(told, "answer_to_a_tool"))


def test_answer_keeps_to_a_schema(told: Told) -> None:
    assert set(returned(told, "schema")) == {"on", "room"}


def test_text_is_completed(told: Told) -> None:
    assert is_made_of_its_words(returned(told, "completion"))


def test_texts_become_the_same_vectors_in_either_encoding(told: Told) -> None:
    vectors = returned(told, "embeddings")
    assert [len(vector) for vector in vectors] == [WIDTH, WIDTH]
    for vector, numbers in zip(vectors, returned(told, "embeddings_as_numbers"), strict=True):
        assert vector == pytest.approx(numbers, abs=1e-6)


@pytest.mark.parametrize(
    ("scenario", "raised", "status", "sentence"),
    [
        ("wrong_key", "AuthenticationError", 401, "Invalid authentication token"),
        ("unknown_model", "NotFoundError", 404, "There is no model 'ghost'."),
        ("unknown_path", "NotFoundError", 404, "Not Found"),
        ("no_messages", "BadRequestError", 400, "`messages` must be a list of at least one message"),
        ("too_long", "APIError", 413, "larger than the 1 MiB"),
        ("no_model_in_the_file", "UnprocessableEntityError", 422, "page.gguf is not a GGUF model file"),
        ("too_many_answers", "RateLimitError", 429, "as many as one caller may"),
        ("upstream_in_trouble", "InternalServerError", 503, "failing answered with status 500: CUDA out of memory"),
        ("upstream_in_trouble_before_a_stream", "InternalServerError", 503, "failing answered with status 500"),
        ("upstream_dies_in_mid_stream", "APIError", None, "first: troubled broke off in the middle of its answer"),
    ],
)
def test_error_is_an_exception_of_the_client(
    told: Told, scenario: str, raised: str, status: int | None, sentence: str
) -> None:
    error = told[scenario]
    assert (error.get("raised"), error.get("status")) == (raised, status), error
    assert re.search(sentence, error["message"])


def test_caller_who_aborts_frees_the_engine(told: Told) -> None:
    mid_stream, plain = returned(told, "abort_in_mid_stream"), returned(told, "abort_before_a_plain_answer")
    assert mid_stream["pieces"] >= 3  # what had come by then may still be handed out
    assert plain["raised"] == "APIUserAbortError"
    assert is_made_of_its_words(mid_stream["next"])
    assert is_made_of_its_words(plain["next"])
