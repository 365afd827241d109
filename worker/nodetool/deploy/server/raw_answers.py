"""Answers that the connection itself gives, where the application has not been asked or has nobody to tell."""

from http import HTTPStatus

from nodetool.deploy.server.errors import Problem, error_response
from nodetool.deploy.server.request_ids import HEADER
from nodetool.deploy.server.request_record import Scope, record_of

_RETRY_AFTER = "retry-after: 5\r\n"
_TOO_MANY = b'{"detail":"Too many connections from this address; close some, or try again in 5 s"}'
TOO_MANY_CONNECTIONS = (
    f"HTTP/1.1 429 Too Many Requests\r\ncontent-type: application/json\r\ncontent-length: {len(_TOO_MANY)}\r\n"
    f"{_RETRY_AFTER}connection: close\r\n\r\n"
).encode() + _TOO_MANY

_NO_HANDSHAKE = (
    b'{"detail":"This request for a WebSocket cannot be read: send a GET without a body and with less in its headers"}'
)
NO_HANDSHAKE = (
    f"HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\ncontent-length: {len(_NO_HANDSHAKE)}\r\n"
    "connection: close\r\n\r\n"
).encode() + _NO_HANDSHAKE


def raw_answer(scope: Scope, problem: Problem) -> bytes:
    """Render what the path of `scope` promises for `problem`; the connection ends with it."""
    record = record_of(scope)
    record.status = problem.status
    response = error_response(scope["path"], problem, {HEADER.decode(): record.id, "connection": "close"})
    lines = [f"HTTP/1.1 {problem.status} {HTTPStatus(problem.status).phrase}".encode()]
    lines += [name + b": " + value for name, value in response.raw_headers]
    return b"\r\n".join([*lines, b"", bytes(response.body)])
