"""Why a caller is turned away.

AuthenticationError                 401: the caller did not prove who it is
├── MissingCredentialsError
├── MalformedCredentialsError
└── InvalidCredentialsError
ForbiddenError                      403: the caller is known, and lacks a right
ProviderUnavailableError            503: nobody can tell at the moment
└── ProviderBusyError
"""


class AuthenticationError(Exception):
    """The caller did not prove who it is; `detail` is the sentence of the worker's documentation.

    Where that is an everyday answer it is returned, not raised: raising takes longer than all the rest of a refusal.
    """

    detail: str


class MissingCredentialsError(AuthenticationError):
    """There is no Authorization header."""

    detail = "Authorization header required. Use 'Authorization: Bearer YOUR_TOKEN'"


class MalformedCredentialsError(AuthenticationError):
    """There is one, and it is not `Bearer` and one token."""

    detail = "Invalid authorization header format. Use 'Authorization: Bearer YOUR_TOKEN'"


class InvalidCredentialsError(AuthenticationError):
    """The token is nobody's."""

    detail = "Invalid authentication token"


class ForbiddenError(Exception):
    """The caller is known, and lacks a right."""

    def __init__(self, right: str) -> None:
        super().__init__(right)
        self.detail = f"This needs the right '{right}', which this caller does not have."


class ProviderUnavailableError(Exception):
    """The service that knows the callers cannot be asked; the caller may try again."""

    detail = "The authentication service cannot be reached; try again shortly."

    def __init__(self, message: str, *, retry_after: int = 5) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        """Seconds after which another try makes sense."""


class ProviderBusyError(ProviderUnavailableError):
    """So many tokens are being asked about that this one is not; the caller may try again."""

    detail = "Too many tokens are being checked at the moment; try again in a second."
