"""Errors as frames, with the same error object that the HTTP routes answer."""

from nodetool.deploy.server.chat_socket.frames import Frame
from nodetool.deploy.server.errors import Problem, error_object, is_expected, problem_behind


class UpstreamRefusalError(Exception):
    """The upstream's own error, which is passed on as it is."""

    def __init__(self, status: int, error: Frame) -> None:
        super().__init__(f"status {status}")
        self.status = status
        self.error = error


def failure(error: Exception) -> Frame:
    """Return the frame that tells of `error`, without an id."""
    if isinstance(error, UpstreamRefusalError):
        return {"type": "error", "status": error.status, "error": error.error}
    return failure_of(problem_behind(error))


def is_for_the_caller(error: Exception) -> bool:
    """Tell an error that the caller, or an upstream, has made from a mistake of ours."""
    return isinstance(error, UpstreamRefusalError) or is_expected(error)


def failure_of(problem: Problem) -> Frame:
    """Return the frame that tells of `problem`, without an id."""
    return {"type": "error", "status": problem.status, **error_object(problem)}
