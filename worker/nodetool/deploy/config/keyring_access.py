"""Which keyring of the system is asked through the library `keyring`, and what its errors mean here.

Only those that really keep a secret and can be asked without opening a prompt: the Secret Service (Linux), the keychain
(macOS), the credential manager (Windows). Calls may block without end; `keyring_store` bounds them.
"""

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from nodetool.deploy.config.errors import KeyringError, KeyringLockedError, KeyringUnavailableError
from nodetool.deploy.config.sentence import Sentence

try:
    import keyring.core
    import keyring.errors
    from keyring.backend import KeyringBackend
except ImportError as error:
    raise KeyringUnavailableError(
        Sentence("the library of the system keyring cannot be imported ({error})", error=error)
    ) from error

_CHECKED_ENTRY = "nodetool-check"


class KeyringAccess:
    """One back end that was found usable; made by `open`."""

    def __init__(self, backend: KeyringBackend) -> None:
        self._backend = backend
        gone: tuple[type[Exception], ...] = getattr(backend, "gone", ())
        self._missing: tuple[type[Exception], ...] = (keyring.errors.InitError, keyring.errors.NoKeyringError, *gone)

    @classmethod
    def open(cls) -> "KeyringAccess":
        """Return the access to this system's keyring. Raises `KeyringUnavailableError`."""
        native = _native_class()
        chosen = _configured()
        # The user may have switched it off, or chosen a file that is only called a keyring.
        if chosen is not None and not issubclass(native, type(chosen)):
            name = f"{type(chosen).__module__}.{type(chosen).__name__}"
            raise KeyringUnavailableError(Sentence("the system keyring is not in use here, but {name}", name=name))
        if not native.viable:
            raise KeyringUnavailableError(Sentence("there is no system keyring here"))
        return cls(native())

    def check(self) -> None:
        """Look for an entry that need not be there: a locked keyring does not answer even that."""
        self.get(_CHECKED_ENTRY, _CHECKED_ENTRY)

    def get(self, service: str, name: str) -> str | None:
        """Return a secret, or None."""
        with self._translated():
            return self._backend.get_password(service, name)

    def set(self, service: str, name: str, secret: str) -> None:
        """Keep a secret."""
        with self._translated():
            self._backend.set_password(service, name, secret)

    def delete(self, service: str, name: str) -> None:
        """Forget a secret; harmless where there is none."""
        with self._translated():
            if self._backend.get_password(service, name) is not None:
                self._backend.delete_password(service, name)

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """Turn the library's errors into ours. Theirs may quote anything, so their words stay behind."""
        try:
            yield
        except keyring.errors.KeyringLocked:
            raise KeyringLockedError(Sentence("the system keyring is locked; unlock it, then try again")) from None
        except self._missing:
            raise KeyringUnavailableError(
                Sentence("the system keyring is not set up; log in to the desktop once")
            ) from None
        except keyring.errors.KeyringError as error:
            raise KeyringError(Sentence("the system keyring refuses ({error})", error=type(error).__name__)) from None


def _configured() -> KeyringBackend | None:
    """Return the back end that the user named in PYTHON_KEYRING_BACKEND or keyringrc.cfg, if any."""
    try:
        return keyring.core.load_env() or keyring.core.load_config()
    except (ImportError, AttributeError, RuntimeError, ValueError):
        raise KeyringUnavailableError(
            Sentence("the keyring that PYTHON_KEYRING_BACKEND names cannot be used")
        ) from None


def _native_class() -> type[KeyringBackend]:
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring  # noqa: PLC0415

        return WinVaultKeyring
    if sys.platform == "darwin":
        from keyring.backends.macOS import Keyring  # noqa: PLC0415

        _forbid_prompts_on_macos()
        return Keyring
    from nodetool.deploy.config.secret_service import PromptlessSecretService  # noqa: PLC0415

    return PromptlessSecretService


def _forbid_prompts_on_macos() -> None:
    """Have the keychain answer with an error where it would otherwise ask the user (Keychain Services, Apple)."""
    security = ctypes.CDLL("/System/Library/Frameworks/Security.framework/Security")
    security.SecKeychainSetUserInteractionAllowed(ctypes.c_ubyte(0))
