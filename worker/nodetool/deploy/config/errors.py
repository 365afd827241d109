"""What can be wrong with a configuration; each text is one sentence for the person who has to mend it.

ConfigError
├── SettingError                    a setting has a value that it cannot have
│   └── ExposureError               settings that are each allowed, and together leave a door open
├── TokenError                      a token that cannot travel in a header or stand on one line
├── TokenFixedError                 the token comes from the environment, so it cannot be rotated here
└── ConfigFileError                 names the file
    ├── ConfigFileSyntaxError           cannot be parsed; names the line; never overwritten
    ├── ConfigFileOwnerError            belongs to somebody else
    ├── ConfigFileUnreadableError       is there and cannot be read
    └── ConfigFileNotWritableError      cannot be written, so nothing was stored
"""

from pathlib import Path


class ConfigError(Exception):
    """Root of the tree."""


class SettingError(ConfigError):
    """A setting has a value that it cannot have."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name


class ExposureError(SettingError):
    """Settings that are each allowed, and together leave a door open."""


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
