"""Read the fields of a request as Ollama does: absent and null are the same, and a wrong type is refused."""

from typing import Any, TypeVar

from nodetool.deploy.inference.bounded_json import parse_rewritable
from nodetool.deploy.inference.ollama_api.errors import InvalidRequestError

T = TypeVar("T")

Document = dict[str, Any]

_NAMES: dict[type, str] = {bool: "true or false", str: "text", int: "a whole number", list: "a list", dict: "an object"}


def document_of(body: bytes) -> Document:
    """Return the JSON object in `body`; raise `InvalidRequestError`."""
    if not body.strip():
        raise InvalidRequestError("missing request body")
    try:
        document = parse_rewritable(body)
    except ValueError as error:
        raise InvalidRequestError(f"the request body is not JSON, or not within bounds: {error}") from None
    if not isinstance(document, dict):
        raise InvalidRequestError("the request body must be a JSON object")
    return document


def read(document: Document, name: str, kind: type[T]) -> T | None:
    """Return the field, or None where it is absent; raise `InvalidRequestError` where it is not of `kind`."""
    value = document.get(name)
    if value is None:
        return None
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise InvalidRequestError(f"`{name}` must be {_NAMES[kind]}")
    return value


def model_name(document: Document) -> str:
    """Return the model that is asked for; `name` is the older word for it."""
    name = read(document, "model", str) or read(document, "name", str)
    if not name:
        raise InvalidRequestError("model is required")
    return name


def wants_stream(document: Document) -> bool:
    """Tell whether the answer is to come piece by piece, as it does unless the caller says no."""
    return read(document, "stream", bool) is not False


def objects(document: Document, name: str) -> list[Document]:
    """Return a list of objects; empty where it is absent."""
    items: list[Any] = read(document, name, list) or []
    if not all(isinstance(item, dict) for item in items):
        raise InvalidRequestError(f"each of `{name}` must be an object")
    return items
