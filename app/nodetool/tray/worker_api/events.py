"""Server-sent events as the worker sends them: one line of JSON each."""

import json
from collections.abc import Iterator
from typing import IO, Any

_LONGEST_LINE = 1 << 20
_FIELD = b"data: "


def events(stream: IO[bytes]) -> Iterator[dict[str, Any]]:
    """Yield what each event carries, as it comes. Raises ValueError and OSError."""
    while line := stream.readline(_LONGEST_LINE):
        if line.startswith(_FIELD):
            told = json.loads(line[len(_FIELD) :])
            if not isinstance(told, dict):
                raise ValueError("not an object")
            yield told
