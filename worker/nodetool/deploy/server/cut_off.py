"""Answers that are left without an end on purpose: their framing then shows that a part is missing.

uvicorn takes each of them for a mistake of the application, and writes an error into the log.
"""

from contextvars import ContextVar

UVICORNS_WORDS = "ASGI callable returned without completing response."

_IS_MEANT = ContextVar("_IS_MEANT", default=False)
"""In the context of the task that serves one request, which is also the one in which uvicorn complains."""


def leave_without_end() -> None:
    """Say that the answer under way is to end where it is."""
    _IS_MEANT.set(True)


def is_left_without_end() -> bool:
    """Tell whether that was said in the current task."""
    return _IS_MEANT.get()
