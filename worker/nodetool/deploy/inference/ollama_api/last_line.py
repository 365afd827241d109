"""The last line of a stream that is passed on unparsed."""

from typing import Any

import orjson

_LONGEST = 64 * 1024
"""Bytes; a longer one is a vector, or a text that was not streamed, and is not looked at."""


class LastLine:
    """Keeps what has come since the last end of a line, or the line that ended last."""

    __slots__ = ("_pieces", "_size", "is_complete")

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._size = 0
        self.is_complete = True
        """Nothing stands after the last end of a line."""

    def add(self, chunk: bytes) -> None:
        """Take the next part of the stream."""
        if self.is_complete:
            self._pieces, self._size = [], 0
        self.is_complete = chunk.endswith(b"\n")
        self._size += len(chunk)
        if self._size <= _LONGEST:
            self._pieces.append(chunk)

    def tokens(self) -> tuple[int, int] | None:
        """Return how many tokens prompt and answer had, where it says so."""
        if self._size > _LONGEST:
            return None
        line = b"".join(self._pieces).strip().rpartition(b"\n")[2]
        try:
            document = orjson.loads(line)
        except orjson.JSONDecodeError:
            return None
        if not isinstance(document, dict):
            return None
        prompt, answer = (_count(document.get(name)) for name in ("prompt_eval_count", "eval_count"))
        return (prompt, answer) if prompt or answer else None


def _count(value: Any) -> int:
    return value if isinstance(value, int) else 0
