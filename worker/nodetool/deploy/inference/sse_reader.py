"""Server-sent events as they arrive, in pieces of any size (WHATWG HTML, section 9.2.6)."""

import re

LONGEST_EVENT = 4 * 2**20
"""Bytes; a chunk of an answer has some hundred, one with a whole tool call or picture in it many more."""

_LINE_END = re.compile(rb"\r\n|\n|\r")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class EventTooLongError(ValueError):
    """An event grows without an end; no more can be read of its stream."""


class SseReader:
    """Finds the data of each event; names, ids and comments are left out.

    Each piece is looked at once, however many make up a line. What stands after the last empty line when the stream
    ends is no event.
    """

    __slots__ = ("_after_return", "_data", "_is_first_line", "_line", "_longest", "_size")

    def __init__(self, *, longest_event: int = LONGEST_EVENT) -> None:
        self._longest = longest_event
        self._line = bytearray()
        """The line that has not ended yet."""
        self._data: list[bytes] = []
        """The data lines of the event that has not ended yet."""
        self._size = 0
        self._after_return = False
        """The last piece ended with a carriage return, so a line feed now belongs to it."""
        self._is_first_line = True

    def feed(self, piece: bytes) -> list[bytes]:
        """Return the data of the events that end in `piece`; raise `EventTooLongError`."""
        if not piece:
            return []
        if self._after_return:
            piece = piece.removeprefix(b"\n")
        self._after_return = piece.endswith(b"\r")
        *ended, rest = _LINE_END.split(piece)
        events = []
        for part in ended:
            self._grow(part)
            if self._line:
                self._end_line()
            elif self._data:
                events.append(self._end_event())
            self._is_first_line = False
        self._grow(rest)
        return events

    def _grow(self, part: bytes) -> None:
        self._size += len(part)
        if self._size > self._longest:
            raise EventTooLongError(f"an event of more than {self._longest} bytes")
        self._line += part

    def _end_line(self) -> None:
        line = bytes(self._line)
        self._line.clear()
        if self._is_first_line:
            line = line.removeprefix(_BYTE_ORDER_MARK)
        field, _, value = line.partition(b":")
        if field == b"data":
            self._data.append(value.removeprefix(b" "))
        else:
            self._size -= len(line)

    def _end_event(self) -> bytes:
        event = b"\n".join(self._data)
        self._data.clear()
        self._size = 0
        return event
