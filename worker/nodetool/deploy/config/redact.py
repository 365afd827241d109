"""Keeps secrets out of everything that is logged or shown."""

import logging
import re
from collections.abc import Iterable, Iterator

from nodetool.deploy.config.resolve import Settings
from nodetool.deploy.config.secrets import mask
from nodetool.deploy.config.upstreams import UpstreamKey

_BEARER = re.compile(r"(?i)\b(bearer\s+)([^\s\"',]+)")
SHORTEST = 4
"""Shorter secrets are not searched for: they would blot out ordinary words."""


class Redactor:
    """Replaces every known secret, and whatever follows `Bearer`, by a mask."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        self._secrets: set[str] = set()
        self._masks: set[str] = set()
        for secret in secrets:
            self.add(secret)

    def add(self, secret: str) -> None:
        """Learn one more secret, such as a new token."""
        if len(secret) >= SHORTEST and secret not in self._secrets:
            self._masks.add(mask(secret))
            self._secrets.add(secret)

    def learn(self, settings: Settings) -> None:
        """Learn the value of every setting that is declared secret."""
        for resolved in settings:
            if resolved.option.secret and not resolved.awaits_keyring:
                for secret in _secrets_in(resolved.value):
                    self.add(secret)

    def __call__(self, text: str) -> str:
        """Return `text` without secrets."""
        for secret in tuple(self._secrets):  # another thread may learn one meanwhile
            if secret in text:
                text = text.replace(secret, mask(secret))
        return _BEARER.sub(self._without_credentials, text)

    def _without_credentials(self, found: re.Match[str]) -> str:
        """Leave the mask of a known secret as it is: its owner recognises it."""
        scheme, credentials = found.groups()
        return scheme + (credentials if credentials in self._masks else "...")


def secrets_in_text(text: str) -> Iterator[str]:
    """Return what in the text of a secret nobody may see, whether it is one key or a list of `name=key` pairs."""
    yield text
    for pair in text.split(","):
        yield pair.partition("=")[2].strip()


def _secrets_in(value: str | tuple[UpstreamKey, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(key.key for key in value)


class RedactingFormatter(logging.Formatter):
    """Formats a record, traceback included, and redacts the result."""

    def __init__(self, redact: Redactor, fmt: str) -> None:
        super().__init__(fmt)
        self.redact = redact

    def format(self, record: logging.LogRecord) -> str:
        """Return the line without secrets."""
        return self.redact(super().format(record))
