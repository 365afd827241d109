"""What a download is to fetch, and how that is written down for the next start."""

import re
from dataclasses import asdict, dataclass
from typing import Any, TypeAlias

from nodetool.deploy.downloads.errors import WishRefusedError
from nodetool.deploy.downloads.job import Source
from nodetool.deploy.downloads.local_name import local_name

_OLLAMA_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:/-]{0,254}")


@dataclass(frozen=True, slots=True)
class HubFile:
    """One file of a repository."""

    path: str
    """Within the repository."""
    size: int
    """Bytes."""
    digest: str
    """`sha256:…`, or `git-sha1:…` of a file that git itself holds; empty where the source tells none."""

    @property
    def name(self) -> str:
        """Its name in the models folder. Raises `WishRefusedError`."""
        return local_name(self.path)


@dataclass(frozen=True, slots=True)
class HubOrder:
    """A model of the Hugging Face Hub: one file, or all parts of one model."""

    repo: str
    revision: str
    """The commit, so that what is fetched tomorrow belongs to what was fetched today."""
    files: tuple[HubFile, ...]

    source = Source.HUGGING_FACE

    @property
    def name(self) -> str:
        """What people call it."""
        return f"{self.repo}/{self.files[0].path}"

    @property
    def total(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files)


@dataclass(frozen=True, slots=True)
class OllamaOrder:
    """A model that Ollama is to fetch."""

    model: str

    source = Source.OLLAMA
    total = None

    @property
    def name(self) -> str:
        """What people call it."""
        return self.model


def ollama_order(model: str) -> OllamaOrder:
    """Return what Ollama has to fetch for a name. Raises `WishRefusedError`."""
    name = model.strip()
    if not _OLLAMA_NAME.fullmatch(name) or ".." in name or "//" in name:
        raise WishRefusedError(f'{name[:80]!r} is no model of Ollama: name one as "llama3.2:1b".')
    return OllamaOrder(name)


Order: TypeAlias = HubOrder | OllamaOrder


def written(order: Order) -> dict[str, Any]:
    """Return what `read` takes, fit for JSON."""
    return {"source": order.source.value, **asdict(order)}


def read(document: Any) -> Order:
    """Return the order that was written; ValueError, TypeError, KeyError or `WishRefusedError` where it is none."""
    if document["source"] == Source.OLLAMA:
        return OllamaOrder(_text(document["model"]))
    files = tuple(_hub_file(one) for one in document["files"])
    if not files:
        raise ValueError("an order without files")
    return HubOrder(_text(document["repo"]), _text(document["revision"]), files)


def _hub_file(one: Any) -> HubFile:
    file = HubFile(_text(one["path"]), int(one["size"]), _text(one["digest"]))
    if not file.name or file.size < 1:
        raise ValueError("not a file")
    return file


def is_same(one: Order, other: Order) -> bool:
    """Tell whether two orders end in the same model here."""
    if isinstance(one, HubOrder) and isinstance(other, HubOrder):
        return one.repo == other.repo and one.files == other.files
    return one == other


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value
