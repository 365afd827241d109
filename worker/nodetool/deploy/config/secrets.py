"""Making, checking and masking worker tokens."""

import re
import secrets

from nodetool.deploy.config.sentence import Sentence

TOKEN_BYTES = 32
"""Random bytes in a generated token (256 bits); 43 characters of URL-safe base64."""

_LONG = 24
_SHORT = 12

# Visible ASCII: what RFC 9110 lets stand in a header without quoting, and no more than a shell can carry.
_VISIBLE = re.compile(r"[\x21-\x7e]+")


def generate_secure_token() -> str:
    """Return a new token: 32 random bytes in URL-safe base64 without padding, 43 characters.

    It starts with a letter, so that YAML and command lines never take it for a number or an option.
    """
    while not (token := secrets.token_urlsafe(TOKEN_BYTES))[0].isalpha():
        pass
    return token


def token_problem(token: str) -> str:
    """Say what keeps `token` from being used, or return an empty string."""
    if not token:
        return Sentence("is empty")
    if any(character.isspace() for character in token):
        return Sentence("contains white space")
    if not _VISIBLE.fullmatch(token):
        return Sentence("contains a character that is not visible ASCII")
    return ""


def mask(secret: str) -> str:
    """Shorten a secret so that its owner recognises it and nobody can use it."""
    if len(secret) >= _LONG:
        return f"{secret[:8]}...{secret[-4:]}"
    return f"{secret[:2]}..." if len(secret) >= _SHORT else "..."
