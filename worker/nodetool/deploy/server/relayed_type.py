"""Which content type an upstream's answer gets on its way to the caller.

An upstream is not trusted to say what a browser may do with the worker's answer: the type is one of a few that no
browser renders or runs, written anew, so that nothing else of the upstream's header gets through.
"""

from functools import lru_cache
from typing import Final

EVENT_STREAM: Final = "text/event-stream"
LINES: Final = "application/x-ndjson"
"""A stream of JSON documents, as Ollama sends it."""
PLAIN: Final = "text/plain"
UNKNOWN: Final = "application/octet-stream"
_RELAYED = frozenset({EVENT_STREAM, LINES, PLAIN, UNKNOWN, "application/json", "application/problem+json"})
_UTF8 = "; charset=utf-8"


@lru_cache(maxsize=64)
def relayed_type(content_type: str) -> str:
    """Return `content_type` where it may be relayed; other text, as HTML, becomes plain, and all the rest bytes."""
    media_type, _, parameters = content_type.partition(";")
    charset = _UTF8 if parameters.strip().lower() in {"charset=utf-8", 'charset="utf-8"'} else ""
    known = media_type.strip().lower()
    if known in _RELAYED:
        return known + charset
    return PLAIN + charset if known.startswith("text/") else UNKNOWN
