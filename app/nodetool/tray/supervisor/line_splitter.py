"""Cuts a stream of bytes into lines without ever holding more than one bounded line."""

_LIMIT = 65_536


class LineSplitter:
    """Collects bytes until a line is whole; of an overlong line the beginning is kept, and the rest dropped."""

    def __init__(self, *, limit: int = _LIMIT) -> None:
        self._limit = limit
        self._begun = bytearray()

    def feed(self, chunk: bytes) -> list[str]:
        """Return the lines that this chunk completes."""
        *ends, rest = chunk.split(b"\n")
        lines = [self._complete(end) for end in ends]
        self._keep(rest)
        return lines

    def flush(self) -> list[str]:
        """Return the last line, where the stream ended without a newline."""
        return [self._complete(b"")] if self._begun else []

    def _complete(self, end: bytes) -> str:
        self._keep(end)
        line = self._begun.decode("utf-8", errors="replace").removesuffix("\r")
        self._begun.clear()
        return line

    def _keep(self, part: bytes) -> None:
        self._begun += part[: self._limit - len(self._begun)]
