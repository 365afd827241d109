"""What an engine prints, kept in a bounded tail, and the one line of it that a person can use."""

import re
from collections.abc import Iterable

from nodetool.deploy.inference.quotation import quoted

_KEPT = 32 * 1024
_ERROR_LINE = re.compile(r"^\S+ E (?P<text>.+)$")
_SAYS_ONLY_THAT_IT_FAILED = re.compile(r"failed to load model|exiting due to|encountered an error while")
_ORIGIN = re.compile(r"^(?:\w+ +)?\w+: (?:error loading model: )?(?:\w*_\w*: )?")
"""As in `llama_model_load: error loading model: check_tensor_dims: `."""
_ASSERTION = re.compile(r"(?P<text>GGML_(?:ASSERT|ABORT).*)$")


class LogTail:
    """The last bytes of a stream without end."""

    def __init__(self) -> None:
        self._bytes = b""

    def feed(self, piece: bytes) -> None:
        """Append, and forget what is too old."""
        self._bytes = (self._bytes + piece)[-_KEPT:]

    def lines(self) -> list[str]:
        """Return the whole lines and what there is of the last one."""
        return self._bytes.decode(errors="replace").splitlines()


def failure_reason(lines: Iterable[str]) -> str | None:
    """Return the last line that says why llama.cpp failed, without paths; None where no line does."""
    reasons = [text for line in lines if (text := _reason_in(line)) is not None]
    return quoted(reasons[-1]) or None if reasons else None


def _reason_in(line: str) -> str | None:
    if assertion := _ASSERTION.search(line):
        return assertion["text"]
    error = _ERROR_LINE.match(line)
    if error is None or _SAYS_ONLY_THAT_IT_FAILED.search(error["text"]):
        return None
    return _ORIGIN.sub("", error["text"]).strip()
