"""Read what a model server answers to `/v1/models`."""

from typing import Any

from nodetool.deploy.inference.bounded_json import parse
from nodetool.deploy.inference.upstream import Model

MOST_MODELS = 10_000
"""Of one server; the biggest of the public ones have some hundreds."""
LONGEST_NAME = 500
"""Characters."""


def parse_models(body: bytes, *, owner: str) -> tuple[Model, ...]:
    """Return the models of an OpenAI listing as offered by `owner`; ValueError where `body` is not one.

    Entries without a name that people could read are left out, and `data: null` is Ollama's way to say that it has
    none. Of endlessly many the first `MOST_MODELS` count.
    """
    # orjson turns down what could not be rendered again, or not read within bounds: half characters, endless nesting.
    document = parse(body)
    if not isinstance(document, dict) or "data" not in document:
        raise ValueError("no `data` in the listing")
    entries = document["data"] or []
    if not isinstance(entries, list):
        raise ValueError("`data` is no list")  # noqa: TRY004 - one error for all that a stranger may send
    return tuple(_model(entry, owner=owner) for entry in entries[:MOST_MODELS] if _has_name(entry))


def _has_name(entry: Any) -> bool:
    return isinstance(entry, dict) and isinstance(entry.get("id"), str) and _is_readable(entry["id"])


def _is_readable(name: str) -> bool:
    # It is shown on screens and written into logs and labels, where a line break or a colour would be a lie.
    return 0 < len(name) <= LONGEST_NAME and name.isprintable()


def _model(entry: dict[str, Any], *, owner: str) -> Model:
    created = entry.get("created")
    return Model(entry["id"], owner, created if type(created) is int else 0)  # True is an int as well
