"""An OpenAI stream becomes Ollama's lines, whatever the pieces are in which it arrives."""

import json
from collections.abc import AsyncIterator, Iterable
from datetime import UTC, datetime
from itertools import count, pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodetool.deploy.inference.errors import InferenceError, UpstreamError
from nodetool.deploy.inference.ollama_api.answer import AnswerWriter
from nodetool.deploy.inference.ollama_api.notes import Notes
from nodetool.deploy.inference.ollama_api.shapes import chat_shape, generate_shape
from nodetool.deploy.inference.ollama_api.stream import StreamTranslator, translated
from nodetool.deploy.inference.ollama_api.timing import Clocks, Timing

DONE = b"data: [DONE]\n\n"


def new_timing() -> Timing:
    """Return one whose clock goes on by a millisecond whenever it is looked at."""
    ticks = count(0, 1_000_000)
    return Timing(Clocks(lambda: next(ticks), lambda: datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)))


def new_translator(**options: Any) -> StreamTranslator:
    return StreamTranslator(AnswerWriter("m", timing=new_timing(), **{"shape": chat_shape, **options}))


def event(**document: Any) -> bytes:
    return b"data: " + json.dumps(document).encode() + b"\n\n"


def chunk(finish_reason: str | None = None, **delta: Any) -> bytes:
    return event(choices=[{"index": 0, "delta": delta, "finish_reason": finish_reason}])


def lines_of(pieces: Iterable[bytes], **options: Any) -> list[dict[str, Any]]:
    translator = new_translator(**options)
    written = b"".join([*(translator.feed(piece) for piece in pieces), translator.end()])
    assert written.endswith(b"\n")
    return [json.loads(line) for line in written.splitlines()]


TOOL_STREAM = [
    chunk(role="assistant", content=None),
    chunk(reasoning_content="Hm."),
    chunk(content="Sünne "),
    chunk(tool_calls=[{"index": 0, "id": "a", "type": "function", "function": {"name": "weather", "arguments": ""}}]),
    chunk(tool_calls=[{"index": 0, "function": {"arguments": '{"city":'}}]),
    chunk(tool_calls=[{"index": 1, "id": "b", "function": {"name": "time", "arguments": "{}"}}]),
    chunk(tool_calls=[{"index": 0, "function": {"arguments": '"Köln"}'}}]),
    chunk("tool_calls"),
    event(choices=[], usage={"prompt_tokens": 5, "completion_tokens": 9}),
    DONE,
]


def test_stream_of_a_chat_is_told_in_ollamas_words() -> None:
    thinking, text, calls, last = lines_of(TOOL_STREAM)
    assert text == {
        "model": "m",
        "created_at": "2026-01-02T03:04:05Z",
        "message": {"role": "assistant", "content": "Sünne "},
        "done": False,
    }
    assert thinking["message"] == {"role": "assistant", "content": "", "thinking": "Hm."}
    assert calls["message"]["tool_calls"] == [
        {"id": "a", "function": {"index": 0, "name": "weather", "arguments": {"city": "Köln"}}},
        {"id": "b", "function": {"index": 1, "name": "time", "arguments": {}}},
    ]
    assert (last["done"], last["done_reason"], last["message"]["content"]) == (True, "stop", "")
    assert (last["prompt_eval_count"], last["eval_count"]) == (5, 9)
    assert last["total_duration"] == last["prompt_eval_duration"] + last["eval_duration"] > 0


@given(st.data())
def test_lines_do_not_depend_on_the_pieces(data: st.DataObject) -> None:
    stream = b"".join(TOOL_STREAM)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=30)))
    pieces = [stream[start:end] for start, end in pairwise([0, *cuts, len(stream)])]
    assert without_times(lines_of(pieces)) == without_times(lines_of([stream]))


def without_times(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{key: value for key, value in line.items() if not key.endswith("_duration")} for line in lines]


@given(
    st.lists(st.binary(max_size=60) | st.sampled_from([*TOOL_STREAM, b"data: null\n\n", b"data: 7\n\n"]), max_size=9)
)
def test_anything_at_all_ends_in_exactly_one_last_line(pieces: list[bytes]) -> None:
    *others, last = lines_of(pieces)
    assert "error" in last or last["done"]
    assert not any("error" in line or line["done"] for line in others)


def test_completion_is_told_at_the_top() -> None:
    piece, last = lines_of([event(choices=[{"text": "Hi"}]), chunk("length"), DONE], shape=generate_shape)
    assert (piece["response"], piece["done"]) == ("Hi", False)
    assert (last["response"], last["done_reason"]) == ("", "length")


def test_what_llama_cpp_measured_counts_and_the_rest_is_loading() -> None:
    timings = {"prompt_n": 3, "prompt_ms": 0.5, "predicted_n": 2, "predicted_ms": 1.25}
    *_, last = lines_of([chunk(content="x"), event(choices=[{"delta": {}, "finish_reason": "stop"}], timings=timings)])
    assert (last["prompt_eval_duration"], last["eval_duration"]) == (500_000, 1_250_000)
    assert last["load_duration"] == last["total_duration"] - 1_750_000
    assert (last["prompt_eval_count"], last["eval_count"]) == (3, 2)


@pytest.mark.parametrize("milliseconds", [1e305, -1, None, "1", True])
def test_measurement_that_cannot_be_is_not_believed(milliseconds: Any) -> None:
    timings = {"prompt_ms": milliseconds, "predicted_ms": milliseconds}
    *_, last = lines_of([chunk(content="x"), event(choices=[{"delta": {}, "finish_reason": "stop"}], timings=timings)])
    assert 0 < last["eval_duration"] <= last["total_duration"]


def test_thinking_is_left_out_where_the_caller_wants_none() -> None:
    text, _ = lines_of([chunk(reasoning="Hm."), chunk(content="Yes"), chunk("stop")], hides_thinking=True)
    assert text["message"] == {"role": "assistant", "content": "Yes"}


@pytest.mark.parametrize("arguments", ['{"city": ', "[1]", "7", "Köln"])
def test_call_whose_arguments_are_no_object_is_shown_as_text_so_that_nobody_makes_it(arguments: str) -> None:
    call = {"index": 0, "function": {"name": "weather", "arguments": arguments}}
    piece, last = lines_of([chunk(tool_calls=[call]), chunk("tool_calls"), DONE])
    assert piece["message"] == {"role": "assistant", "content": f"weather({arguments})"}
    assert last["done"]


def test_probabilities_are_passed_on() -> None:
    token = {"token": "x", "logprob": -0.5, "bytes": [120], "top_logprobs": []}
    piece, _ = lines_of([event(choices=[{"delta": {"content": "x"}, "logprobs": {"content": [token]}}]), chunk("stop")])
    assert piece["logprobs"] == [token]


@pytest.mark.parametrize(
    ("stream", "told"),
    [
        (event(error={"message": "context is full"}), "context is full"),
        (event(error="no GPU at http://10.1.2.3:99/x"), "no GPU at …"),
        (b"data: {\n\n", "an event that is not JSON"),
        (b'data: {"choices":' + b"[" * 400 + b"]" * 400 + b"}\n\n", "not within bounds"),
        (event(error={"message": "out of memory"}) + chunk(content="never told"), "out of memory"),
        (chunk(content="x"), "broke off in the middle"),
        (b"", "broke off in the middle"),
    ],
)
def test_trouble_in_the_stream_is_the_last_line(stream: bytes, told: str) -> None:
    *_, last = lines_of(
        [stream, chunk(content="never told")] if stream and told != "broke off in the middle" else [stream]
    )
    assert list(last) == ["error"]
    assert told in last["error"]


def test_nothing_is_told_after_the_end() -> None:
    *_, last = lines_of([chunk("stop"), DONE, chunk(content="more"), DONE])
    assert last["done"]


def test_arguments_that_no_line_could_hold_are_shown_as_text() -> None:
    arguments = '{"a":' * 300 + "1" + "}" * 300
    call = {"index": 0, "function": {"name": "f", "arguments": arguments}}
    piece, _ = lines_of([chunk(tool_calls=[call]), chunk("tool_calls"), DONE])
    assert piece["message"] == {"role": "assistant", "content": f"f({arguments})"}


def test_many_calls_of_tools_are_bounded() -> None:
    calls = [{"index": n, "function": {"name": f"t{n}", "arguments": "{}"}} for n in range(2000)]
    piece, _ = lines_of([chunk(tool_calls=calls), chunk("tool_calls"), DONE])
    assert len(piece["message"]["tool_calls"]) == 256


async def test_upstream_that_dies_is_told_in_the_last_line_and_noted() -> None:
    noted: list[InferenceError] = []

    async def dying() -> AsyncIterator[bytes]:
        yield chunk(content="x")
        raise UpstreamError("u", "u broke off in the middle of its answer.")

    lines = [json.loads(line) async for line in translated(dying(), new_translator(), Notes(broke_off=noted.append))]
    assert lines[0]["message"]["content"] == "x"
    assert lines[1] == {"error": "u broke off in the middle of its answer."}
    assert [str(error) for error in noted] == ["u broke off in the middle of its answer."]


async def test_piece_is_passed_on_before_the_next_one_arrives() -> None:
    async def slow() -> AsyncIterator[bytes]:
        yield chunk(content="first")
        assert seen, "the first piece was held back"
        yield chunk("stop") + DONE

    seen = []
    async for line in translated(slow(), new_translator()):
        seen.append(json.loads(line))  # noqa: PERF401 - the stream looks at it while it grows
    assert [line["done"] for line in seen] == [False, True]
