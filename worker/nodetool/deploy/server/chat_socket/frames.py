"""Frames on the wire: JSON in a text frame, MessagePack (https://msgpack.org) in a binary one."""

from enum import Enum
from typing import Any, TypeVar

import orjson
from starlette.types import Message

from nodetool.deploy.inference.bounded_json import MOST_MARKS, TooManyMarksError, parse
from nodetool.deploy.server.errors import Problem, RequestError

Frame = dict[str, Any]
Container = TypeVar("Container", list[Any], dict[Any, Any])

_MOST_ELEMENTS = 65_536
"""In one MessagePack array or map: its memory is taken when its length is read, before there is anything in it."""


class Wire(Enum):
    """In which of two ways a frame is written; the value is its key in an ASGI message."""

    JSON = "text"
    """JSON, in a text frame."""
    MESSAGE_PACK = "bytes"
    """MessagePack, in a binary frame."""


def wire_of(message: Message) -> Wire:
    """Tell how a received frame is written."""
    return Wire.JSON if message.get("bytes") is None else Wire.MESSAGE_PACK


def decode(message: Message) -> Frame:
    """Return what a received frame says; raise `RequestError` where it is not an object."""
    frame = _from_json(message["text"]) if wire_of(message) is Wire.JSON else _from_message_pack(message["bytes"])
    if not isinstance(frame, dict):
        raise RequestError(Problem(400, "A frame must be an object that has a `type`.", code="malformed_frame"))
    return frame


def encode(frame: Frame, wire: Wire) -> Message:
    """Return the message that sends `frame`."""
    if wire is Wire.JSON:
        return {"type": "websocket.send", "text": orjson.dumps(frame).decode()}
    import msgpack  # noqa: PLC0415  few callers speak it

    return {"type": "websocket.send", "bytes": msgpack.packb(frame)}


class _Elements:
    """Counts what a MessagePack message is made of, while it is read: a list in it costs its sender one byte."""

    def __init__(self) -> None:
        self._left = MOST_MARKS

    def __call__(self, container: Container) -> Container:
        self._left -= len(container) + 1
        if self._left < 0:
            raise TooManyMarksError(MOST_MARKS)
        return container


def _too_much(error: TooManyMarksError) -> RequestError:
    return RequestError(Problem(413, f"The frame cannot be read within bounds: {error}.", code="malformed_frame"))


def _from_json(text: str) -> Any:
    try:
        return parse(text.encode())
    except TooManyMarksError as error:
        raise _too_much(error) from None
    except ValueError as error:
        raise RequestError(Problem(400, f"The frame is not JSON: {error}.", code="malformed_frame")) from None


def _from_message_pack(data: bytes) -> Any:
    import msgpack  # noqa: PLC0415  few callers speak it

    try:
        count = _Elements()
        lengths = {"max_array_len": _MOST_ELEMENTS, "max_map_len": _MOST_ELEMENTS}
        return msgpack.unpackb(data, list_hook=count, object_hook=count, **lengths)
    except TooManyMarksError as error:
        raise _too_much(error) from None
    except ValueError:
        sentence = "The binary frame is not MessagePack; JSON goes into text frames."
        raise RequestError(Problem(400, sentence, code="malformed_frame")) from None
