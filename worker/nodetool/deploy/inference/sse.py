"""Server-sent events of our own, for a stream whose upstream cannot go on."""

import json

DONE = b"data: [DONE]\n\n"
"""What ends a stream of the OpenAI API."""


def error_event(message: str, *, kind: str) -> bytes:
    """Render an error in the middle of a stream, where it is too late for a status; OpenAI clients raise on it."""
    error = {"message": message, "type": kind, "param": None, "code": None}
    return b"data: " + json.dumps({"error": error}, ensure_ascii=False).encode() + b"\n\n"
