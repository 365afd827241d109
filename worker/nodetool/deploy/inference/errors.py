"""What can go wrong between a request and a model.

InferenceError
├── ModelNotFoundError          nobody offers a model of that name (or nobody offers any)
├── ModelRefusedError           the model's file is there and cannot be used
└── UpstreamError               names the upstream, never its address or key
    ├── UpstreamUnavailableError    refused the connection, or went away before it answered
    │   ├── UpstreamFaultError          answered that it is in trouble (5xx)
    │   ├── UpstreamKeyRefusedError     answers, and refuses our key
    │   └── UpstreamRestingError        failed several times, and is not asked for a moment
    └── UpstreamTimeoutError        did not answer in time
"""


class InferenceError(Exception):
    """Root of the tree; its text is a sentence that the caller may read."""


class ModelNotFoundError(InferenceError):
    """Nobody offers the model that was asked for."""


class ModelRefusedError(InferenceError):
    """The model's file is there and cannot be used, and why."""


class UpstreamError(InferenceError):
    """A model server did not do its part."""

    def __init__(self, upstream: str, message: str) -> None:
        super().__init__(message)
        self.upstream = upstream


class UpstreamUnavailableError(UpstreamError):
    """The upstream refused the connection, or went away before it answered."""


class UpstreamFaultError(UpstreamUnavailableError):
    """The upstream answered that it is in trouble (a status from 500)."""


class UpstreamKeyRefusedError(UpstreamUnavailableError):
    """The upstream answers, and refuses the key that the worker has for it."""


class UpstreamRestingError(UpstreamUnavailableError):
    """The upstream failed several times in a row, and is not asked for `seconds`."""

    def __init__(self, upstream: str, message: str, *, seconds: float) -> None:
        super().__init__(upstream, message)
        self.seconds = seconds


class UpstreamTimeoutError(UpstreamError):
    """The upstream did not answer in time."""
