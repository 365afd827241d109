"""The system keyring as a store of secrets: asked with a bounded wait, and never in a way that opens a prompt."""

import contextlib
import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from typing import TYPE_CHECKING, Protocol, TypeVar

from nodetool.deploy.config.errors import KeyringEntryMissingError, KeyringError, KeyringTimeoutError
from nodetool.deploy.config.sentence import Sentence

if TYPE_CHECKING:
    from nodetool.deploy.config.keyring_access import KeyringAccess

logger = logging.getLogger(__name__)

T = TypeVar("T")

SERVICE = "nodetool"
"""Under which name the entries stand; the user name of an entry is the name of the setting."""
PATIENCE = 5.0
"""Seconds: the library waits without end for a program that hangs. An answer takes some hundredths."""


class SecretStore(Protocol):
    """Keeps secrets by the names of their settings. Every method may be called from every thread."""

    def check(self) -> None:
        """Return where secrets could be kept and had now. Raises `KeyringError` that says why not."""

    def get(self, name: str) -> str:
        """Return a secret. Raises `KeyringError`."""

    def set(self, name: str, secret: str) -> None:
        """Keep a secret in the place of an earlier one. Raises `KeyringError`."""

    def delete(self, name: str) -> None:
        """Forget a secret; harmless where there is none. Raises `KeyringError`."""


class SystemKeyring:
    """The keyring of the user's session. Its library is imported when it is first asked."""

    def __init__(self, *, patience: float = PATIENCE) -> None:
        self._patience = patience

    def check(self) -> None:
        """Return where secrets could be kept and had now. Raises `KeyringError` that says why not."""
        self._ask("", lambda: _access().check())

    def get(self, name: str) -> str:
        """Return a secret. Raises `KeyringError`."""
        secret = self._ask(name, lambda: _access().get(SERVICE, name))
        if not secret:
            raise KeyringEntryMissingError(
                Sentence(
                    "the system keyring holds no such entry; store it with `nodetool-tray secret set {name}`", name=name
                ),
                name=name,
            )
        return secret

    def set(self, name: str, secret: str) -> None:
        """Keep a secret in the place of an earlier one. Raises `KeyringError`."""
        self._ask(name, lambda: _access().set(SERVICE, name, secret))

    def delete(self, name: str) -> None:
        """Forget a secret; harmless where there is none. Raises `KeyringError`."""
        self._ask(name, lambda: _access().delete(SERVICE, name))

    def _ask(self, name: str, question: Callable[[], T]) -> T:
        future: Future[T] = Future()
        # A daemon: where the keyring hangs, so does this thread, and nothing may wait for it.
        threading.Thread(target=_settle, args=(future, question), name="keyring", daemon=True).start()
        try:
            return future.result(self._patience)
        except TimeoutError:
            future.cancel()
            raise KeyringTimeoutError(
                Sentence(
                    "the system keyring does not answer within {seconds:g} s; see that it runs, then try again",
                    seconds=self._patience,
                ),
                name=name,
            ) from None
        except KeyringError as error:
            raise type(error)(error.clause, name=name) from None


def _access() -> "KeyringAccess":
    # A third of a second, and some megabytes.
    from nodetool.deploy.config.keyring_access import KeyringAccess  # noqa: PLC0415

    return KeyringAccess.open()


def _settle(future: Future[T], question: Callable[[], T]) -> None:
    with contextlib.suppress(InvalidStateError):  # nobody waits for it any more
        try:
            future.set_result(question())
        except KeyringError as error:
            future.set_exception(error)
        except InvalidStateError:
            raise
        except Exception as error:
            logger.exception("The system keyring failed")
            future.set_exception(KeyringError(f"the system keyring failed ({type(error).__name__}); see the log"))
