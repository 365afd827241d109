"""How many tokens an answer took, as its last bytes say: no stream is parsed for it."""

import re
from typing import NamedTuple

_KEPT = 2048
_MOST_HELD = 8 * _KEPT
"""Until what is older is dropped: seldom, for that costs more than to keep it."""
_USAGE = b'"usage"'
# A quote within a JSON text is escaped, so no model can write these into its answer.
_PROMPT = re.compile(rb'"(?:prompt|input)_tokens" ?: ?(\d{1,15})\b')
_COMPLETION = re.compile(rb'"(?:completion|output)_tokens" ?: ?(\d{1,15})\b')


class Usage(NamedTuple):
    """What an upstream has counted; None where it does not say. One for each answer: a tuple is made quickly."""

    prompt_tokens: int | None
    completion_tokens: int | None


class UsageTail:
    """Keeps the last bytes of an answer, and looks for `usage` in them when it is complete."""

    __slots__ = ("_pieces", "_size")

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._size = 0

    def add(self, piece: bytes) -> None:
        """Take the next piece."""
        self._pieces.append(piece)
        self._size += len(piece)
        if self._size > _MOST_HELD:
            tail = self._tail()
            self._pieces, self._size = [tail], len(tail)

    def usage(self) -> Usage | None:
        """Return what the last `usage` says; None where there is none."""
        tail = self._tail()
        start = tail.rfind(_USAGE)
        if start < 0:
            return None
        prompt, completion = _PROMPT.search(tail, start), _COMPLETION.search(tail, start)
        if prompt is None and completion is None:
            return None
        return Usage(int(prompt[1]) if prompt else None, int(completion[1]) if completion else None)

    def _tail(self) -> bytes:
        return b"".join(self._pieces)[-_KEPT:]
