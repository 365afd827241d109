"""What whoever passes an answer on wants to know of it."""

from collections.abc import Callable
from dataclasses import dataclass

from nodetool.deploy.inference.errors import InferenceError


@dataclass(frozen=True, slots=True)
class Notes:
    """Called while an answer is under way, each at most once."""

    counted: Callable[[int, int], None] = lambda _prompt, _answer: None
    """Takes how many tokens the prompt and the answer had."""
    broke_off: Callable[[InferenceError], None] = lambda _error: None
    """Takes why a stream ends before its end; the caller is told by its last line."""


NOBODY = Notes()
"""Where nobody wants to know."""
