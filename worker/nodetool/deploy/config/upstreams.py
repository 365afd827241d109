"""Model servers as the settings declare them: `name=address;prefix=text` entries, and their keys."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from nodetool.deploy.config.kinds import Url
from nodetool.deploy.config.sentence import Sentence

RESERVED_NAMES = frozenset({"llama.cpp", "ollama", "openai-compatible"})
"""Upstreams that have settings of their own."""
MOST_UPSTREAMS = 32
LONGEST_NAME = 32
LONGEST_PREFIX = 64
LONGEST_KEY = 4096

_NAME = re.compile(rf"[a-z0-9][a-z0-9_-]{{0,{LONGEST_NAME - 1}}}")
_PREFIX = re.compile(rf"[!-~]{{1,{LONGEST_PREFIX}}}")
_KEY = re.compile(rf"[!-~]{{1,{LONGEST_KEY}}}")
_PREFIX_WORD = "prefix="


@dataclass(frozen=True, slots=True)
class DeclaredUpstream:
    """One OpenAI-compatible server. Raises `ValueError` with a sentence where a part of it cannot be meant."""

    name: str
    """Shown to callers (`owned_by`, error texts)."""
    url: str
    """Its base address, up to and with /v1."""
    prefix: str = ""
    """What stands before the names of its models in front of callers."""

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name) or self.name in RESERVED_NAMES:
            raise ValueError(
                Sentence(
                    "{name!r} cannot be the name of a model server: it is of a-z, 0-9, - and _, at most {longest} "
                    "long, and none of {reserved}.",
                    name=self.name,
                    longest=LONGEST_NAME,
                    reserved=", ".join(sorted(RESERVED_NAMES)),
                )
            )
        if not _is_address(self.url):
            raise ValueError(
                Sentence(
                    "{url!r} cannot be the address of a model server: it must be {allowed}.",
                    url=self.url,
                    allowed=Url().allowed,
                )
            )
        if self.prefix and not (_PREFIX.fullmatch(self.prefix) and _is_free_of(",;", self.prefix)):
            raise ValueError(
                Sentence(
                    "{prefix!r} cannot be a prefix: it is of visible ASCII without comma and semicolon, at most "
                    "{longest} long.",
                    prefix=self.prefix,
                    longest=LONGEST_PREFIX,
                )
            )


@dataclass(frozen=True, slots=True)
class UpstreamKey:
    """The key that one server asks for. Raises `ValueError` with a sentence, never with the key."""

    name: str
    key: str = field(repr=False)

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name) or not _KEY.fullmatch(self.key) or "," in self.key:
            raise ValueError(Sentence("The key cannot be used: it is of visible ASCII without a comma, on one line."))


@dataclass(frozen=True, slots=True)
class Upstreams:
    """Declared upstreams, separated by commas."""

    allowed: str = Sentence(
        "`name=address` entries separated by commas, each with or without `;prefix=text`, such as "
        "`vllm=http://127.0.0.1:8001/v1, studio=http://127.0.0.1:1234/v1;prefix=studio/`; a name is of a-z, 0-9, - and "
        "_, stands once, and is none of ollama, llama.cpp and openai-compatible"
    )

    def parse(self, text: str) -> tuple[DeclaredUpstream, ...]:
        """Return the upstreams in their order."""
        upstreams = tuple(_declared(entry) for part in text.split(",") if (entry := part.strip()))
        _require_distinct([upstream.name for upstream in upstreams])
        return upstreams


@dataclass(frozen=True, slots=True)
class UpstreamKeys:
    """Keys of declared upstreams, separated by commas."""

    allowed: str = Sentence(
        "`name=key` pairs separated by commas, each name once, each key of visible ASCII without a comma"
    )

    def parse(self, text: str) -> tuple[UpstreamKey, ...]:
        """Return the keys in their order."""
        pairs = (entry.partition("=") for part in text.split(",") if (entry := part.strip()))
        keys = tuple(UpstreamKey(name.strip(), key.strip()) for name, _, key in pairs)
        _require_distinct([key.name for key in keys])
        return keys


def render_upstreams(upstreams: Iterable[DeclaredUpstream]) -> str:
    """Write upstreams as the setting holds them."""
    return ", ".join(_written(upstream) for upstream in upstreams)


def render_keys(keys: Iterable[UpstreamKey]) -> str:
    """Write keys as the setting holds them."""
    return ", ".join(f"{key.name}={key.key}" for key in keys)


def _declared(entry: str) -> DeclaredUpstream:
    declaration, *options = (part.strip() for part in entry.split(";"))
    name, _, url = declaration.partition("=")
    if len(options) > 1 or not all(option.startswith(_PREFIX_WORD) for option in options):
        raise ValueError(entry)
    prefix = options[0].removeprefix(_PREFIX_WORD).strip() if options else ""
    return DeclaredUpstream(name.strip(), Url().parse(url.strip()), prefix)


def _written(upstream: DeclaredUpstream) -> str:
    option = f";{_PREFIX_WORD}{upstream.prefix}" if upstream.prefix else ""
    return f"{upstream.name}={upstream.url}{option}"


def _is_address(url: str) -> bool:
    try:
        return _is_free_of(",;", url) and Url().parse(url) == url
    except ValueError:
        return False


def _require_distinct(names: list[str]) -> None:
    if len(set(names)) < len(names) or len(names) > MOST_UPSTREAMS:
        raise ValueError(names)


def _is_free_of(characters: str, text: str) -> bool:
    return not any(character in text for character in characters)
