"""What a child process prints, line by line, read in the background so that its pipe never fills."""

import threading
from typing import IO


class OutputLines:
    """Lines of `stream` as they come; closes it at its end."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._lines: list[str] = []
        self._ended = False
        self._news = threading.Condition()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def so_far(self) -> list[str]:
        """Return the lines that have come."""
        with self._news:
            return list(self._lines)

    def wait_for(self, text: str, *, timeout: float = 20) -> str:
        """Return the first line that contains `text`; AssertionError where none came, with those that did."""
        with self._news:
            self._news.wait_for(lambda: self._ended or self._first(text) is not None, timeout)
            line = self._first(text)
            assert line is not None, f"no line contains {text!r}: {self._lines}"
            return line

    def wait_for_end(self, *, timeout: float = 20) -> list[str]:
        """Return all lines, once the stream has ended."""
        self._reader.join(timeout)
        assert not self._reader.is_alive(), "the stream is still open"
        return self.so_far()

    def _first(self, text: str) -> str | None:
        return next((line for line in self._lines if text in line), None)

    def _read(self) -> None:
        try:
            for line in self._stream:
                self._tell(line.decode("utf-8", "backslashreplace").rstrip("\r\n"))
        except OSError:
            pass  # a pseudo-terminal ends so: EIO
        finally:
            self._stream.close()
            with self._news:
                self._ended = True
                self._news.notify_all()

    def _tell(self, line: str) -> None:
        with self._news:
            self._lines.append(line)
            self._news.notify_all()
