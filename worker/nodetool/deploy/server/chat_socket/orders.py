"""What a caller wants, read from a frame."""

from dataclasses import dataclass
from typing import Any

import orjson

from nodetool.deploy.server.chat_socket.frames import Frame
from nodetool.deploy.server.errors import Problem, RequestError

ChatId = str | int
LONGEST_ID = 200


@dataclass(frozen=True, slots=True)
class Chat:
    """Answer a conversation."""

    id: ChatId
    """The caller's own, by which the answers of several chats are told apart."""
    request: Frame
    """A body of `/v1/chat/completions`, as yet unchecked."""

    def body(self) -> bytes:
        """Return the body for the upstream, which streams unless the caller wants it otherwise.

        Raises `RequestError` where MessagePack has brought what JSON does not have.
        """
        stream = self.request.get("stream")
        try:
            return orjson.dumps({**self.request, "stream": True if stream is None else stream})
        except TypeError:
            sentence = "A chat holds what JSON can hold: no binary data (base64 instead), no extension types."
            raise RequestError(Problem(400, sentence)) from None


@dataclass(frozen=True, slots=True)
class Cancel:
    """End a chat that is under way."""

    id: ChatId


@dataclass(frozen=True, slots=True)
class Ping:
    """Show that you are there."""


Order = Chat | Cancel | Ping


def order_of(frame: Frame) -> Order:
    """Return what `frame` asks for; raise `RequestError` where nobody can tell."""
    match frame.get("type"):
        case "chat":
            return Chat(_id(frame), {name: value for name, value in frame.items() if name not in {"type", "id"}})
        case "cancel":
            return Cancel(_id(frame))
        case "ping":
            return Ping()
        case unknown:
            raise _unknown(unknown)


def _id(frame: Frame) -> ChatId:
    match frame.get("id"):
        case bool():  # an int to Python, and equal to 1 or 0
            pass
        case int() as number:
            return number
        case str() as text if len(text) <= LONGEST_ID:
            return text
    sentence = f"`id` is missing: give each chat a string of at most {LONGEST_ID} characters, or an integer."
    raise RequestError(Problem(400, sentence, param="id"))


def _unknown(type_: Any) -> RequestError:
    shown = f" {type_[:LONGEST_ID]!r}" if isinstance(type_, str) else ""
    sentence = f"There is no frame of the type{shown}. There are 'chat', 'cancel' and 'ping'."
    return RequestError(Problem(400, sentence, code="unknown_type", param="type"))
