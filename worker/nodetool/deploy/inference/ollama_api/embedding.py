"""`/api/embed` and the older `/api/embeddings`, as requests of the OpenAI API, and their answers."""

import math
from typing import Any

from nodetool.deploy.inference.ollama_api.errors import InvalidRequestError
from nodetool.deploy.inference.ollama_api.fields import Document, read
from nodetool.deploy.inference.ollama_api.timing import Timing

PATH = "embeddings"

_NEARLY_ONE = 1e-3

Vector = list[float]


def inputs_of(request: Document) -> list[str]:
    """Return the texts of `/api/embed`; none is a question that needs no model."""
    given = request.get("input")
    if given is None or given == "":
        return []
    texts = given if isinstance(given, list) else [given]
    if not all(isinstance(text, str) for text in texts):
        raise InvalidRequestError("invalid input type")
    return texts


def prompt_of(request: Document) -> list[str]:
    """Return the one text of `/api/embeddings`."""
    prompt = read(request, "prompt", str)
    return [prompt] if prompt else []


def embeddings_request(texts: list[str], *, model: str) -> Document:
    """Return the body for `PATH`."""
    return {"model": model, "input": texts, "encoding_format": "float"}


def vectors_of(answer: Any) -> list[Vector]:
    """Return the vectors in the order of the texts; ValueError where `answer` is no such answer."""
    data = answer.get("data") if isinstance(answer, dict) else None
    if not isinstance(data, list) or not all(isinstance(entry, dict) for entry in data):
        raise ValueError("no `data` in the answer")
    by_place = {str(entry.get("index", place)): entry.get("embedding") for place, entry in enumerate(data)}
    vectors = [by_place.get(str(place)) for place in range(len(data))]
    if not all(isinstance(vector, list) and vector for vector in vectors):
        raise ValueError("a vector is missing in the answer")
    return [vector for vector in vectors if vector]


def embed_answer(answer: Any, *, asked: Document, timing: Timing) -> Document:
    """Return the answer of `/api/embed`: every vector of length one, cut to `dimensions` where that is asked."""
    dimensions = read(asked, "dimensions", int) or None
    usage = answer.get("usage") if isinstance(answer, dict) else None
    counted = usage.get("prompt_tokens") if isinstance(usage, dict) else None
    return {
        "model": asked.get("model"),
        "embeddings": [_of_length_one(vector[:dimensions]) for vector in vectors_of(answer)],
        "total_duration": timing.total(),
        "load_duration": 0,
        "prompt_eval_count": counted if isinstance(counted, int) else 0,
    }


def _of_length_one(vector: Vector) -> Vector:
    try:
        length = math.hypot(*vector)
    except TypeError:
        raise ValueError("a vector holds something that is no number") from None
    if abs(length - 1) < _NEARLY_ONE or length == 0:
        return vector
    return [value / length for value in vector]
