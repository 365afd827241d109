"""What there is to know of launch at login."""

from dataclasses import dataclass
from enum import StrEnum


class LoginState(StrEnum):
    """What happens at the next login."""

    OFF = "off"
    """Nothing."""
    ON = "on"
    """This installation starts."""
    FOREIGN = "foreign"
    """An entry that this application has not written starts something under its name; it is left alone."""
    OTHER_INSTALLATION = "other installation"
    """An entry of this application starts another copy of it, or one that is gone."""
    DISABLED = "disabled"
    """There is an entry of this application, and the desktop does not start it."""


@dataclass(frozen=True, slots=True)
class LoginView:
    """The state, and what it was read from."""

    state: LoginState
    place: str
    """The file, or the value of the registry, in which the entry is or would be."""
    command: str = ""
    """What the entry starts, as it is written there."""
    where_to_allow: str = ""
    """Of a disabled entry: where the desktop has it turned off; empty where turning it on here is enough."""

    @property
    def is_on(self) -> bool:
        """Whether this installation starts at login."""
        return self.state is LoginState.ON


class LoginError(Exception):
    """The entry could not be read or changed; the text is a sentence for the user."""
