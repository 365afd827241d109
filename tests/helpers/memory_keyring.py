"""A keyring that a test holds in its hands: it can be locked, be gone, or let its callers wait."""

import threading

from nodetool.deploy.config.errors import KeyringEntryMissingError, KeyringError, KeyringLockedError


class MemoryKeyring:
    """Keeps secrets in memory."""

    def __init__(self, **secrets: str) -> None:
        self.secrets = dict(secrets)
        self.trouble: KeyringError | None = None
        """What everybody is told who asks."""
        self.answers = threading.Event()
        """While it is not set, nobody gets an answer."""
        self.answers.set()
        self.asked = 0

    def lock(self) -> None:
        """Refuse everything from now on, as a locked one does."""
        self.trouble = KeyringLockedError("the system keyring is locked; unlock it, then try again")

    def check(self) -> None:
        self._answer("")

    def get(self, name: str) -> str:
        self._answer(name)
        if name not in self.secrets:
            raise KeyringEntryMissingError("the system keyring holds no such entry", name=name)
        return self.secrets[name]

    def set(self, name: str, secret: str) -> None:
        self._answer(name)
        self.secrets[name] = secret

    def delete(self, name: str) -> None:
        self._answer(name)
        self.secrets.pop(name, None)

    def _answer(self, name: str) -> None:
        self.asked += 1
        self.answers.wait()
        if self.trouble is not None:
            raise type(self.trouble)(self.trouble.clause, name=name)
