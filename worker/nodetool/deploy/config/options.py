"""The declaration of one setting."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")


class Kind(Protocol[T_co]):
    """Turns the text of a setting into its value."""

    @property
    def allowed(self) -> str:
        """What a value may be, as the end of the sentence "it must be …"."""

    def parse(self, text: str) -> T_co:
        """Return the value, or raise `ValueError` where `allowed` is not met."""


class Group(StrEnum):
    """Which page of the form, and which part of the documentation, a setting belongs to."""

    AUTHENTICATION = "Authentication"
    """Who may call."""
    SERVER = "Server"
    """Where and how the worker listens."""
    MODELS = "Models"
    """Where models come from."""
    PROCESS = "Process"
    """What only the environment of a process says; never stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option(Generic[T]):
    """One setting, declared once: everything that knows it is rendered from here."""

    name: str
    """Its environment variable, which is also its name below `env` in deployment.yaml."""
    kind: Kind[T]
    default: T
    label: str
    """Its name in a form: two or three words."""
    doc: str
    """One sentence without a full stop."""
    group: Group
    secret: bool = False
    needs_restart: bool = True
    """False where a change in the file is in force at once."""
    flag: str | None = None
    """Its command-line flag, if it has one."""
    aliases: tuple[str, ...] = ()
    """Older names, read where a source does not hold the own one."""
    has_own_line: bool = False
    """True where it stands in deployment.yaml by a key of its own, and not below `env`."""

    @property
    def names(self) -> tuple[str, ...]:
        """All names that a source may hold it by, the strongest first."""
        return (self.name, *self.aliases)

    @property
    def stored(self) -> bool:
        """Whether it may stand in deployment.yaml."""
        return self.group is not Group.PROCESS

    @property
    def fits_keyring(self) -> bool:
        """Whether the system keyring may hold it, while deployment.yaml says so."""
        return self.secret and self.stored and not self.has_own_line
