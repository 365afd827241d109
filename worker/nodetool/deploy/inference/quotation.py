"""Quote a model server's own words to a caller, short and without what belongs to its machine alone."""

import re
from collections.abc import Iterable

import orjson

_LONGEST = 200
_PATH = re.compile(r"(?<![\w.])(?:[A-Za-z]:)?(?:[\\/][\w.@+~-]+){2,}")
_ADDRESS = re.compile(r"\b\w+://\S+|\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?|\[[0-9a-fA-F:]+\](?::\d+)?")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")


def error_message(body: bytes) -> str | None:
    """Return the message of an OpenAI or Ollama error object; None where `body` is not one."""
    try:
        document = orjson.loads(body)
    except orjson.JSONDecodeError:
        return None
    error = document.get("error") if isinstance(document, dict) else None
    message = error.get("message") if isinstance(error, dict) else error
    return message if isinstance(message, str) and message.strip() else None


def quoted(message: str, *, without: Iterable[str] = ()) -> str:
    """Shorten `message` to one line without paths and addresses; nothing is left of one that holds a secret.

    `without` are texts that must never be shown: the upstream's key and host.
    """
    if any(text in message for text in without if text):
        return ""
    line = _CONTROL.sub(" ", message).strip()
    line = _PATH.sub("…", _ADDRESS.sub("…", line))
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
