"""Why a caller was turned away, in two words: for whoever counts refusals."""

from typing import Final

from nodetool.deploy.security.browser_guard import ForeignPageError
from nodetool.deploy.security.errors import (
    ForbiddenError,
    InvalidCredentialsError,
    MalformedCredentialsError,
    MissingCredentialsError,
    ProviderBusyError,
    ProviderUnavailableError,
)

TOO_MANY_WRONG_TOKENS: Final = "too_many_wrong_tokens"
_UNKNOWN: Final = "unknown"

_REASONS: dict[type[Exception], str] = {
    MissingCredentialsError: "missing_credentials",
    MalformedCredentialsError: "malformed_credentials",
    InvalidCredentialsError: "invalid_credentials",
    ForbiddenError: "forbidden",
    ForeignPageError: "foreign_page",
    ProviderUnavailableError: "provider_unavailable",
    ProviderBusyError: "provider_busy",
}


def refusal_reason(error: type[Exception]) -> str:
    """Return the words for what the authenticator said."""
    return _REASONS.get(error, _UNKNOWN)
