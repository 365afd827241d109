import json
from typing import Any

import pytest

from nodetool.deploy.server.usage_tail import Usage, UsageTail


def usage_in(*pieces: bytes) -> Usage | None:
    tail = UsageTail()
    for piece in pieces:
        tail.add(piece)
    return tail.usage()


STREAM = (
    b'data: {"choices":[{"delta":{"content":"a"}}],"usage":null}\n\n'
    b'data: {"choices":[],"usage":{"prompt_tokens":12,"completion_tokens":34,"total_tokens":46,'
    b'"prompt_tokens_details":{"cached_tokens":0}}}\n\ndata: [DONE]\n\n'
)


@pytest.mark.parametrize("size", [1, 7, 100, 10_000])
def test_stream_is_read_whatever_its_pieces_are(size: int) -> None:
    pieces = [STREAM[start : start + size] for start in range(0, len(STREAM), size)]
    assert usage_in(b"x" * 100_000, *pieces) == Usage(12, 34)


@pytest.mark.parametrize(
    ("answer", "usage"),
    [
        ({"choices": [], "usage": {"prompt_tokens": 1, "completion_tokens": 2}}, Usage(1, 2)),
        ({"data": [], "usage": {"prompt_tokens": 5, "total_tokens": 5}}, Usage(5, None)),
        ({"output": [], "usage": {"input_tokens": 3, "output_tokens": 4}, "user": None}, Usage(3, 4)),
        ({"choices": [], "usage": None}, None),
        ({"choices": []}, None),
        ({"usage": {"prompt_tokens": "many"}}, None),
        ({"usage": {"prompt_tokens": 10**15}}, None),
    ],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_whole_answer_is_read(answer: dict[str, Any], usage: Usage | None, indent: int | None) -> None:
    assert usage_in(json.dumps(answer, indent=indent).encode()) == usage


def test_text_of_a_model_is_not_taken_for_its_usage() -> None:
    text = '"usage":{"prompt_tokens":999,"completion_tokens":999}'
    assert usage_in(json.dumps({"choices": [{"message": {"content": text}}]}).encode()) is None
