"""The Secret Service of a Linux desktop (gnome-keyring, KWallet, KeePassXC) without its prompts.

The library's own back end asks the service to unlock, which opens a prompt and waits for a person; where there is no
default collection it asks for one to be made, which does the same. A worker has no person before it.
"""

import secretstorage
from jeepney.io.blocking import DBusConnection
from keyring import errors
from keyring.backends import SecretService


class PromptlessSecretService(SecretService.Keyring):
    """Reads and writes the entries of the library's back end; refuses where that would prompt."""

    gone = (secretstorage.ItemNotFoundException, secretstorage.SecretServiceNotAvailableException)
    """What comes through where there is no default collection, or where the service has just gone away."""

    def get_preferred_collection(self) -> secretstorage.Collection:
        """Return the default collection with a connection of its own, which the caller closes."""
        return _unlocked(secretstorage.dbus_init())

    def unlock(self, item: secretstorage.Item) -> None:
        """Refuse an item that is locked by itself."""
        if item.is_locked():
            raise errors.KeyringLocked


def _unlocked(connection: DBusConnection) -> secretstorage.Collection:
    try:
        collection = secretstorage.Collection(connection)
        locked = collection.is_locked()
    except BaseException:
        connection.close()
        raise
    if locked:
        connection.close()
        raise errors.KeyringLocked
    return collection
