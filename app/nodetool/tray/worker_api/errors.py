"""What can go wrong when the worker is asked.

WorkerApiError
├── WorkerUnreachableError      nobody answers, or somebody who is no worker
└── WorkerRefusedError          the worker says no, in a sentence of its own
"""

from collections.abc import Mapping
from typing import Any

from nodetool.deploy.config.sentence import Sentence


class WorkerApiError(Exception):
    """Root of the tree; its text is a sentence."""


class WorkerUnreachableError(WorkerApiError):
    """Nobody answers, or somebody who is no worker."""


class WorkerRefusedError(WorkerApiError):
    """The worker says no."""

    def __init__(self, status: int, told: Mapping[str, Any]) -> None:
        super().__init__(_sentence_of(told) or Sentence("The worker answered with status {status}.", status=status))
        self.status = status
        self.told = told


def _sentence_of(told: Mapping[str, Any]) -> str:
    """Return what is said: in `error.message` below `/v1`, as OpenAI does, and in `detail` elsewhere."""
    error = told.get("error")
    return str(told.get("detail") or (error.get("message") if isinstance(error, dict) else "") or "")
