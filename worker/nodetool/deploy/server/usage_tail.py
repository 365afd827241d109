"""How many tokens an answer took, as its last bytes say: no stream is parsed for it."""

import re
from dataclasses import dataclass

_KEPT = 2048
_USAGE = b'"usage"'
# A quote within a JSON text is escaped, so no model can write these into its answer.
_PROMPT = re.compile(rb'"(?:prompt|input)_tokens" ?: ?(\d{1,15})\b')
_COMPLETION = re.compile(rb'"(?:completion|output)_tokens" ?: ?(\d{1,15})\b')


@dataclass(frozen=True, slots=True)
class Usage:
    """What an upstream has counted; None where it does not say."""

    prompt_tokens: int | None
    completion_tokens: int | None


class UsageTail:
    """Keeps the last bytes of an answer, and looks for `usage` in them when it is complete."""

    __slots__ = ("_tail",)

    def __init__(self) -> None:
        self._tail = b""

    def add(self, piece: bytes) -> None:
        """Take the next piece."""
        self._tail = piece[-_KEPT:] if len(piece) >= _KEPT else (self._tail + piece)[-_KEPT:]

    def usage(self) -> Usage | None:
        """Return what the last `usage` says; None where there is none."""
        start = self._tail.rfind(_USAGE)
        if start < 0:
            return None
        prompt, completion = _PROMPT.search(self._tail, start), _COMPLETION.search(self._tail, start)
        if prompt is None and completion is None:
            return None
        return Usage(int(prompt[1]) if prompt else None, int(completion[1]) if completion else None)
