"""Secrets out of the keyring: several checks need them, and each is asked for once."""

import threading

from nodetool.deploy.config.errors import KeyringError
from nodetool.deploy.config.keyring_store import SecretStore


class Kept:
    """Remembers what the keyring said, also where it said no."""

    def __init__(self, secrets: SecretStore) -> None:
        self._secrets = secrets
        self._lock = threading.Lock()
        self._answers: dict[str, str | KeyringError] = {}

    def get(self, name: str) -> str:
        """Return a secret. Raises `KeyringError`."""
        with self._lock:
            if name not in self._answers:
                self._answers[name] = self._asked(name)
            answer = self._answers[name]
        if isinstance(answer, KeyringError):
            raise answer
        return answer

    def known(self) -> tuple[str, ...]:
        """Return every secret that was had."""
        return tuple(answer for answer in self._answers.copy().values() if isinstance(answer, str))

    def _asked(self, name: str) -> str | KeyringError:
        try:
            return self._secrets.get(name)
        except KeyringError as error:
            return error
