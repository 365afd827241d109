"""What can be wrong with a configuration; each text is one sentence for the person who has to mend it.

ConfigError
├── SettingError                    a setting has a value that it cannot have
│   ├── ExposureError               settings that are each allowed, and together leave a door open
│   └── KeyringError                a secret that is to be in the system keyring, and cannot be had or kept there
│       ├── KeyringUnavailableError     there is none here
│       ├── KeyringLockedError          somebody has to unlock it
│       ├── KeyringTimeoutError         does not answer in time
│       ├── KeyringEntryMissingError    answers, and holds no such entry
│       └── KeyringLeftoverError        all was done, but an entry that nobody uses any more is still there
├── TokenError                      a token that cannot travel in a header or stand on one line
├── TokenFixedError                 the token comes from the environment, so it cannot be rotated here
└── ConfigFileError                 names the file
    ├── ConfigFileSyntaxError           cannot be parsed; names the line; never overwritten
    ├── ConfigFileOwnerError            belongs to somebody else
    ├── ConfigFileUnreadableError       is there and cannot be read
    └── ConfigFileNotWritableError      cannot be written, so nothing was stored
"""

from pathlib import Path

from nodetool.deploy.config.sentence import Sentence


class ConfigError(Exception):
    """Root of the tree."""


class SettingError(ConfigError):
    """A setting has a value that it cannot have."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name


class ExposureError(SettingError):
    """Settings that are each allowed, and together leave a door open."""


class KeyringError(SettingError):
    """A secret that is to be in the system keyring, and cannot be had or kept there.

    `clause` is the sentence without capital and full stop, `name` the setting, if it is about one.
    """

    def __init__(self, clause: str, *, name: str = "") -> None:
        named = Sentence("{setting}: {clause}.", setting=name, clause=clause)
        super().__init__(name, named if name else f"{clause[0].upper()}{clause[1:]}.")
        self.clause = clause


class KeyringUnavailableError(KeyringError):
    """There is no system keyring here, or none that keeps a secret."""


class KeyringLockedError(KeyringError):
    """Somebody has to unlock it; it is never asked in a way that would make it open a prompt."""


class KeyringTimeoutError(KeyringError):
    """It does not answer in time."""


class KeyringEntryMissingError(KeyringError):
    """It answers, and holds no such entry."""


class KeyringLeftoverError(KeyringError):
    """All was stored, but an entry that nobody uses any more could not be deleted."""


class TokenError(ConfigError):
    """A token that cannot travel in a header, or stand on one line of the file. Never repeats the token."""


class TokenFixedError(ConfigError):
    """The token comes from the environment, so it cannot be rotated here."""


class ConfigFileError(ConfigError):
    """Something about deployment.yaml."""

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(message)
        self.path = path


class ConfigFileSyntaxError(ConfigFileError):
    """Cannot be parsed; it is never overwritten and never treated as empty."""


class ConfigFileOwnerError(ConfigFileError):
    """Belongs to somebody else, who could read and choose the token."""


class ConfigFileUnreadableError(ConfigFileError):
    """Is there and cannot be read."""


class ConfigFileNotWritableError(ConfigFileError):
    """Cannot be written, so nothing was stored."""
