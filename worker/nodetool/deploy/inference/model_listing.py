"""Read what a model server answers to `/v1/models`."""

from typing import Any

from nodetool.deploy.inference.bounded_json import parse
from nodetool.deploy.inference.upstream import Model


def parse_models(body: bytes, *, owner: str) -> tuple[Model, ...]:
    """Return the models of an OpenAI listing as offered by `owner`; ValueError where `body` is not one.

    Entries without a name are left out, and `data: null` is Ollama's way to say that it has none.
    """
    # orjson turns down what could not be rendered again, or not read within bounds: half characters, endless nesting.
    document = parse(body)
    if not isinstance(document, dict) or "data" not in document:
        raise ValueError("no `data` in the listing")
    entries = document["data"] or []
    if not isinstance(entries, list):
        raise ValueError("`data` is no list")  # noqa: TRY004 - one error for all that a stranger may send
    return tuple(_model(entry, owner=owner) for entry in entries if _has_name(entry))


def _has_name(entry: Any) -> bool:
    return isinstance(entry, dict) and isinstance(entry.get("id"), str) and bool(entry["id"])


def _model(entry: dict[str, Any], *, owner: str) -> Model:
    created = entry.get("created")
    return Model(entry["id"], owner, created if isinstance(created, int) else 0)
