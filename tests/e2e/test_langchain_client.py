"""LangChain before the real worker and the real engine: what came of one program's scenarios."""

import re
import sys

import pytest

from tests.helpers.client_program import Told, is_made_of_its_words, returned, scenarios_of
from tests.helpers.tiny_gguf import WIDTH
from tests.helpers.worker_process import WorkerProcess

pytestmark = pytest.mark.llama


@pytest.fixture(scope="module")
def told(served: WorkerProcess, tmp_path_factory: pytest.TempPathFactory) -> Told:
    """What each scenario returned or raised."""
    served.expected.append("An answer broke off: troubled ")
    command = [sys.executable, "-m", "tests.clients.langchain.main"]
    return scenarios_of(command, served, tmp_path_factory.mktemp("langchain"))


def test_model_is_invoked(told: Told) -> None:
    answer = returned(told, "invoke")
    assert (answer["tokens"], answer["model_name"], answer["finish_reason"]) == (8, "tiny", "length")
    for text in (answer["text"], returned(told, "ainvoke"), *returned(told, "batch")):
        assert is_made_of_its_words(text)


def test_answer_is_streamed(told: Told) -> None:
    stream = returned(told, "stream")
    assert stream["pieces"] > 5
    assert stream["tokens"] == 40
    assert is_made_of_its_words(stream["text"])
    assert is_made_of_its_words(returned(told, "astream"))


@pytest.mark.parametrize("scenario", ["tools", "tools_in_a_stream"])
def test_bound_tool_that_is_named_is_called(told: Told, scenario: str) -> None:
    (call,) = returned(told, scenario)
    assert call["name"] == "set_light"
    assert set(call["arguments"]) == {"on", "room"}


def test_what_a_tool_said_can_be_told_to_the_model(told: Told) -> None:
    answer = returned(told, "answer_to_a_tool")
    (result,) = answer["results"]
    assert re.fullmatch("The light of the (hall|bath) is (on|off).", result)
    assert is_made_of_its_words(answer["text"])


@pytest.mark.parametrize("scenario", ["structured_by_schema", "structured_by_calling"])
def test_answer_is_an_object_of_the_class_that_was_asked_for(told: Told, scenario: str) -> None:
    assert set(returned(told, scenario)) == {"on", "room"}


def test_texts_become_the_same_vectors_together_and_alone(told: Told) -> None:
    together, alone = returned(told, "embeddings"), returned(told, "embeddings_one_by_one")
    assert [len(vector) for vector in together] == [WIDTH, WIDTH]
    for one, other in zip(together, alone, strict=True):
        assert one == pytest.approx(other, abs=1e-4)


@pytest.mark.parametrize(
    ("scenario", "raised", "status", "sentence"),
    [
        ("wrong_key", "ModelAuthenticationError", 401, "401"),
        ("unknown_model", "ModelNotFoundError", 404, "There is no model 'ghost'."),
        ("no_messages", "ModelInvalidRequestError", 400, "`messages` must be a list of at least one message"),
        ("too_long", "APIStatusError", 413, "larger than the 1 MiB"),
        ("no_model_in_the_file", "UnprocessableEntityError", 422, "page.gguf is not a GGUF model file"),
        ("too_many_answers", "RateLimitError", 429, "as many as one caller may"),
        ("upstream_in_trouble", "InternalServerError", 503, "failing answered with status 500"),
        ("upstream_dies_in_mid_stream", "APIError", None, "troubled broke off in the middle of its answer"),
    ],
)
def test_error_is_an_exception_that_callers_of_langchain_catch(
    told: Told, scenario: str, raised: str, status: int | None, sentence: str
) -> None:
    error = told[scenario]
    assert raised in error.get("raised", ()), error
    assert error["status"] == status
    assert sentence in error["message"]


@pytest.mark.parametrize("scenario", ["closed_stream", "cancelled_task"])
def test_caller_who_leaves_frees_the_engine(told: Told, scenario: str) -> None:
    assert is_made_of_its_words(returned(told, scenario)["next"])
