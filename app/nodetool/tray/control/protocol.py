"""The words on the channel: one JSON object on a line each way."""

import json
import socket
from dataclasses import dataclass

from nodetool.tray.result import Code, Result

MAX_LINE = 1 << 20


class ProtocolError(Exception):
    """The other side said something that is not ours."""


@dataclass(frozen=True, slots=True)
class Request:
    """A verb for the running tray."""

    verb: str
    argument: str = ""
    """What the verb needs to know, if anything."""
    key: str = ""
    """Proves on systems without private sockets that the sender may read the user's files."""

    def encode(self) -> bytes:
        """Return the line."""
        return _line({"verb": self.verb, "argument": self.argument, "key": self.key})

    @classmethod
    def decode(cls, line: bytes) -> "Request":
        """Read the line."""
        match _object(line):
            case {"verb": str(verb), "argument": str(argument), "key": str(key)}:
                return cls(verb, argument, key)
        raise ProtocolError("not a request")


def encode_result(result: Result) -> bytes:
    """Return the line of an answer."""
    return _line({"text": result.text, "data": dict(result.data), "code": int(result.code)})


def decode_result(line: bytes) -> Result:
    """Read the line of an answer."""
    match _object(line):
        case {"text": str(text), "data": dict(data), "code": int(code)}:
            return Result(text, data, Code(code))
    raise ProtocolError("not an answer")


def read_line(connection: socket.socket) -> bytes:
    """Read one line, however it arrives. Raises `ProtocolError` where it ends early or never."""
    received = b""
    while not received.endswith(b"\n"):
        piece = connection.recv(65536)
        received += piece
        if not piece or len(received) > MAX_LINE:
            raise ProtocolError("no whole line")
    return received


def _line(content: dict[str, object]) -> bytes:
    return json.dumps(content).encode() + b"\n"


def _object(line: bytes) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        raise ProtocolError("not JSON") from None
