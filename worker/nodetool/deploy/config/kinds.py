"""The kinds of value that a setting can have: each turns a text into a value, and says what is allowed.

`Kind` in `options.py` is their interface: `parse` raises `ValueError` where `allowed` is not met.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Generic, TypeVar
from urllib.parse import SplitResult, urlsplit

from nodetool.deploy.config.sentence import Sentence

E_co = TypeVar("E_co", bound=StrEnum, covariant=True)


@dataclass(frozen=True, slots=True)
class Text:
    """Any text without line breaks."""

    allowed: str = Sentence("text on one line")

    def parse(self, text: str) -> str:
        """Return the text."""
        if not text.isprintable():
            raise ValueError
        return text


@dataclass(frozen=True, slots=True)
class Choice(Generic[E_co]):
    """One member of an enumeration."""

    members: type[E_co]

    @property
    def allowed(self) -> str:
        """List the members."""
        return Sentence("one of {values}", values=", ".join(self.members))

    def parse(self, text: str) -> E_co:
        """Return the member of that name, whatever its case."""
        return self.members(text.lower())


@dataclass(frozen=True, slots=True)
class Integer:
    """A whole number within bounds, both allowed."""

    low: int
    high: int

    @property
    def allowed(self) -> str:
        """Name the bounds."""
        return Sentence("a whole number from {low} to {high}", low=self.low, high=self.high)

    def parse(self, text: str) -> int:
        """Return the number."""
        if not text.isascii() or not self.low <= (value := int(text)) <= self.high:
            raise ValueError
        return value


@dataclass(frozen=True, slots=True)
class Words:
    """Words between commas, in their order."""

    allowed: str = Sentence("words separated by commas")

    def parse(self, text: str) -> tuple[str, ...]:
        """Return the words, without empty ones and without the white space around them."""
        words = tuple(word for part in text.split(",") if (word := part.strip()))
        if not all(word.isprintable() and " " not in word for word in words):
            raise ValueError
        return words


@dataclass(frozen=True, slots=True)
class Origins:
    """Origins of web pages as a browser's `Origin` header writes them (RFC 6454), separated by commas."""

    allowed: str = Sentence("origins such as https://app.example.org, without a path, separated by commas")

    def parse(self, text: str) -> tuple[str, ...]:
        """Return the origins in their order."""
        origins = tuple(origin.strip().lower() for origin in text.split(",") if origin.strip())
        for parts in map(urlsplit, origins):
            if parts.scheme not in {"http", "https"} or not parts.hostname or parts.geturl() != _origin(parts):
                raise ValueError
        return origins


def _origin(parts: SplitResult) -> str:
    return f"{parts.scheme}://{parts.netloc}"


@dataclass(frozen=True, slots=True)
class Switch:
    """Yes or no."""

    allowed: str = Sentence("1, true, yes, on or 0, false, no, off")

    def parse(self, text: str) -> bool:
        """Return the claim's truth."""
        if text.lower() in {"1", "true", "yes", "on"}:
            return True
        if text.lower() in {"0", "false", "no", "off"}:
            return False
        raise ValueError


@dataclass(frozen=True, slots=True)
class Url:
    """An http or https address without query, fragment or credentials; a final slash is dropped."""

    allowed: str = Sentence("an http:// or https:// address without user name, query or fragment")

    def parse(self, text: str) -> str:
        """Return the address without its final slash."""
        parts = urlsplit(text)
        if parts.scheme not in {"http", "https"} or not parts.hostname or not text.isprintable() or " " in text:
            raise ValueError
        if parts.query or parts.fragment or "@" in parts.netloc or (parts.port == 0):
            raise ValueError
        return text.rstrip("/")


@dataclass(frozen=True, slots=True)
class UrlOrOff:
    """An address as `Url` takes it, or `off` for an empty one."""

    allowed: str = Sentence("{address}, or off", address=Url().allowed)

    def parse(self, text: str) -> str:
        """Return the address, or an empty text."""
        return "" if text.lower() == "off" else Url().parse(text)


@dataclass(frozen=True, slots=True)
class Folder:
    """An absolute folder; `~` stands for the home folder. It need not exist."""

    allowed: str = Sentence("an absolute path (~ is understood)")

    def parse(self, text: str) -> Path:
        """Return the path."""
        path = Path(text).expanduser()
        if not path.is_absolute() or "\0" in text:
            raise ValueError
        return path


@dataclass(frozen=True, slots=True)
class Address:
    """A host name or an IP address to listen on, without a port."""

    allowed: str = Sentence("a host name or an IP address without a port")

    def parse(self, text: str) -> str:
        """Return it without the brackets of an IPv6 literal."""
        host = text.removeprefix("[").removesuffix("]")
        if not host or any(character.isspace() or character in "/@[]" for character in host):
            raise ValueError
        if host.count(":") == 1:
            raise ValueError
        return host


@dataclass(frozen=True, slots=True)
class Environment:
    """The name of a deployment stage, from the variable `ENV`.

    POSIX shells give the same variable another meaning (a start-up file), so a path counts as unset.
    """

    stages: type[StrEnum]

    @property
    def allowed(self) -> str:
        """List the stages."""
        return Sentence("one of {values}", values=", ".join(stage for stage in self.stages if stage))

    def parse(self, text: str) -> str:
        """Return the stage, or an empty string for a shell's start-up file."""
        if text[0] in "/~$.":
            return ""
        return self.stages(text.lower())
