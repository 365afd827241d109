import math
from typing import Any

import pytest

from nodetool.deploy.inference.ollama_api.embedding import embed_answer, inputs_of, prompt_of, vectors_of
from nodetool.deploy.inference.ollama_api.errors import InvalidRequestError
from nodetool.deploy.inference.ollama_api.timing import Timing


@pytest.mark.parametrize(("given", "texts"), [(None, []), ("", []), ([], []), ("a", ["a"]), (["a", ""], ["a", ""])])
def test_texts_are_one_or_a_list(given: Any, texts: list[str]) -> None:
    assert inputs_of({"input": given}) == texts


@pytest.mark.parametrize("given", [7, [7], {"a": 1}, [["a"]], True])
def test_input_of_another_type_is_refused(given: Any) -> None:
    with pytest.raises(InvalidRequestError, match="invalid input type"):
        inputs_of({"input": given})


def test_older_prompt_is_one_text() -> None:
    assert prompt_of({"prompt": "a"}) == ["a"]
    assert prompt_of({}) == []
    with pytest.raises(InvalidRequestError):
        prompt_of({"prompt": ["a"]})


def answer(*vectors: Any, **more: Any) -> dict[str, Any]:
    return {"data": [{"index": place, "embedding": vector} for place, vector in enumerate(vectors)], **more}


def test_vectors_have_length_one_and_the_order_of_the_texts() -> None:
    upstream = {"data": [{"index": 1, "embedding": [0.0, 1.0]}, {"index": 0, "embedding": [3.0, 4.0]}]}
    written = embed_answer(upstream | {"usage": {"prompt_tokens": 6}}, asked={"model": "asked"}, timing=Timing())
    assert written["embeddings"] == [[0.6, 0.8], [0.0, 1.0]]
    assert (written["model"], written["prompt_eval_count"]) == ("asked", 6)
    assert written["total_duration"] > 0


def test_fewer_dimensions_are_cut_and_brought_to_length_one_again() -> None:
    asked = {"model": "m", "dimensions": 2}
    (vector,) = embed_answer(answer([0.5, 0.5, 0.5, 0.5]), asked=asked, timing=Timing())["embeddings"]
    assert vector == pytest.approx([math.sqrt(0.5)] * 2)


def test_vector_of_nothing_stays_as_it_is() -> None:
    assert embed_answer(answer([0.0, 0.0]), asked={}, timing=Timing())["embeddings"] == [[0.0, 0.0]]


@pytest.mark.parametrize(
    "wrong",
    [
        None,
        [],
        {},
        {"data": 7},
        {"data": [7]},
        {"data": [{"index": 5, "embedding": [1.0]}]},
        answer(None),
        answer([]),
        answer("AAAA"),
        {"data": [{"index": [], "embedding": [1.0]}]},
    ],
)
def test_answer_without_its_vectors_is_seen(wrong: Any) -> None:
    with pytest.raises(ValueError, match="answer"):
        vectors_of(wrong)


def test_vector_of_texts_is_seen() -> None:
    with pytest.raises(ValueError, match="no number"):
        embed_answer(answer(["a"]), asked={}, timing=Timing())
