"""Errors for which a status comes too late: the last piece of a stream, in the form that its content type has."""

import orjson

from nodetool.deploy.server.errors import Problem, error_object
from nodetool.deploy.server.relayed_type import EVENT_STREAM, LINES


def last_piece(content_type: str, problem: Problem) -> bytes | None:
    """Return what tells of `problem` at the end of a stream; None for an answer that only its missing end can tell of.

    OpenAI's clients raise at an event with an error, Ollama's at a line with one.
    """
    if content_type.startswith(EVENT_STREAM):
        return b"data: " + orjson.dumps(error_object(problem)) + b"\n\n"
    if content_type.startswith(LINES):
        return orjson.dumps({"error": problem.message}) + b"\n"
    return None
