"""Reading the Authorization header (RFC 6750, section 2.1; the scheme in any case, RFC 9110, section 11.1)."""

from collections.abc import Iterable
from urllib.parse import parse_qs

from nodetool.deploy.security.errors import MalformedCredentialsError, MissingCredentialsError

MAX_TOKEN_BYTES = 16 * 1024
"""Longer than any token that an authentication service hands out."""
USUAL_SCHEME = b"Bearer "
"""What stands before a token in the header of nearly every client."""
QUERY_NAME = "api_key"
_VISIBLE = bytes(range(0x21, 0x7F))
"""The visible characters of ASCII."""

Headers = Iterable[tuple[bytes, bytes]]
"""Headers of an ASGI scope: lower-case names."""


def authorization_in(headers: Headers) -> bytes | None:
    """Return the value of the Authorization header, None where there is none; raises `MalformedCredentialsError`."""
    found = None
    for name, value in headers:
        if name == b"authorization":
            if found is not None:
                # Two headers are two stories, and a proxy may have checked the other one.
                raise MalformedCredentialsError
            found = value
    return found


def usual_authorization(token: str) -> bytes:
    """Return the value of the Authorization header with which nearly every client sends `token`."""
    return USUAL_SCHEME + token.encode()


def is_usual(authorization: bytes) -> bool:
    """Tell whether `bearer_token` returns what stands behind `USUAL_SCHEME`, as it stands there."""
    token = authorization[len(USUAL_SCHEME) :]
    return (
        authorization.startswith(USUAL_SCHEME)
        and 0 < len(token) <= MAX_TOKEN_BYTES
        and not token.translate(None, _VISIBLE)
    )


def bearer_token(authorization: bytes) -> str:
    """Return the token in the value of an Authorization header; raises `MalformedCredentialsError`."""
    scheme, _, rest = authorization.strip().partition(b" ")
    if scheme.lower() != b"bearer":
        raise MalformedCredentialsError
    return _visible(rest.strip(b" "))


def query_token(query: bytes) -> str:
    """Return the token of the one `api_key` in a query string, or raise `AuthenticationError`."""
    try:
        values = parse_qs(query.decode("ascii"), keep_blank_values=True, max_num_fields=100).get(QUERY_NAME, [])
    except ValueError:
        raise MalformedCredentialsError from None
    if not values:
        raise MissingCredentialsError
    if len(values) > 1:
        raise MalformedCredentialsError
    return _visible(values[0].encode())


def _visible(token: bytes) -> str:
    if not token or len(token) > MAX_TOKEN_BYTES:
        raise MalformedCredentialsError
    if token.translate(None, _VISIBLE):  # what is left without them; a loop would take 40 µs for a signed token
        raise MalformedCredentialsError
    return token.decode("ascii")
