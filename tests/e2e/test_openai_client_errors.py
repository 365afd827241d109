"""What goes wrong, as the official client's exceptions tell it, and what its own patience gets through."""

from collections.abc import Iterator
from contextlib import ExitStack

import openai
import pytest
from openai.types.chat import ChatCompletionMessageParam

from tests.helpers.served_models import MOST_ANSWERS
from tests.helpers.worker_process import WorkerProcess

pytestmark = pytest.mark.llama

MESSAGES: list[ChatCompletionMessageParam] = [{"role": "user", "content": "What is over the river?"}]
BEYOND_THE_LIMIT = 2_000_000
"""Bytes; the worker takes one mebibyte."""
BEYOND_THE_CONTEXT = 130_000
"""Letters; none is less than a token here."""


@pytest.fixture
def client(served: WorkerProcess) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=f"{served.base_url}/v1", api_key=served.token, max_retries=0, timeout=20) as client:
        yield client


def test_body_that_is_too_long_is_refused_with_the_limit(client: openai.OpenAI) -> None:
    messages: list[ChatCompletionMessageParam] = [{"role": "user", "content": "x" * BEYOND_THE_LIMIT}]
    for stream in (False, True):
        with pytest.raises(openai.APIStatusError, match="larger than the 1 MiB that the worker accepts") as caught:
            client.chat.completions.create(model="tiny", messages=messages, stream=stream)
        assert caught.value.status_code == 413


def test_prompt_beyond_the_context_is_a_bad_request_that_tells_both_lengths(client: openai.OpenAI) -> None:
    messages: list[ChatCompletionMessageParam] = [{"role": "user", "content": "x" * BEYOND_THE_CONTEXT}]
    with pytest.raises(openai.BadRequestError, match=r"13\d{4} tokens.* exceeds the available context size \(120\d{3}"):
        client.chat.completions.create(model="tiny", messages=messages)


@pytest.mark.parametrize("stream", [False, True])
def test_upstream_in_trouble_is_an_internal_server_error_that_names_it(client: openai.OpenAI, *, stream: bool) -> None:
    with pytest.raises(
        openai.InternalServerError, match="failing answered with status 500: CUDA out of memory"
    ) as caught:
        client.chat.completions.create(model="failing", messages=MESSAGES, stream=stream)
    assert (caught.value.status_code, caught.value.code) == (503, "upstream_unavailable")


def test_answer_that_breaks_off_is_an_exception_after_what_had_come(
    client: openai.OpenAI, served: WorkerProcess
) -> None:
    served.expected.append("An answer broke off: troubled ")
    came: list[str | None] = []
    with pytest.raises(openai.APIError, match="troubled broke off in the middle of its answer"):
        came.extend(
            chunk.choices[0].delta.content
            for chunk in client.chat.completions.create(model="dying", messages=MESSAGES, stream=True)
        )
    assert came == ["first"]


def test_caller_with_too_many_answers_is_told_and_may_go_on_when_one_has_ended(client: openai.OpenAI) -> None:
    with ExitStack() as streams:
        for _ in range(MOST_ANSWERS):
            stream = client.chat.completions.create(model="endless", messages=MESSAGES, stream=True)
            streams.callback(stream.close)
        with pytest.raises(openai.RateLimitError, match="as many as one caller may") as caught:
            client.chat.completions.create(model="tiny", messages=MESSAGES)
        assert caught.value.code == "too_many_answers"
        assert caught.value.response.headers["retry-after"] == "1"
    patient = client.with_options(max_retries=8)
    assert patient.chat.completions.create(model="tiny", messages=MESSAGES, max_tokens=1).choices


@pytest.mark.parametrize("model", ["bert", "page"])
def test_model_that_cannot_answer_is_refused_with_the_reason(client: openai.OpenAI, model: str) -> None:
    with pytest.raises(openai.UnprocessableEntityError) as caught:
        client.chat.completions.create(model=model, messages=MESSAGES)
    assert caught.value.code == "model_refused"


def test_tool_that_is_chosen_and_not_there_is_refused(client: openai.OpenAI) -> None:
    with pytest.raises(openai.UnprocessableEntityError, match="names set_light, which is not among `tools`"):
        client.chat.completions.create(
            model="tiny", messages=MESSAGES, tool_choice={"type": "function", "function": {"name": "set_light"}}
        )


def test_api_that_llama_cpp_lacks_and_one_that_nobody_has_are_told_apart(client: openai.OpenAI) -> None:
    with pytest.raises(openai.UnprocessableEntityError, match="not responses"):
        client.responses.create(model="tiny", input="Hello")
    with pytest.raises(openai.NotFoundError) as caught:
        client.moderations.create(input="Hello")
    assert isinstance(caught.value.body, dict)
    assert caught.value.body["message"]
