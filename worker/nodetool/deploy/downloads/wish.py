"""What somebody wants from the Hugging Face Hub, in any of the ways that people write it: pure."""

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from nodetool.deploy.downloads.errors import WishRefusedError

_PUBLIC_HOSTS = frozenset({"huggingface.co", "www.huggingface.co", "hf.co"})
_PART = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,95}")
_REVISION = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_./-]{0,199}")
_IN_A_PATH = frozenset({"blob", "resolve", "raw", "tree"})
_REPO_PARTS = 2
_LONGEST_PATH = 500
_HOW = (
    'Name the repository as "org/name", with the file as "file"; "org/name/file.gguf", "org/name:Q4_K_M" and the '
    "address of a page of the Hub do as well."
)


@dataclass(frozen=True, slots=True)
class Wish:
    """A repository, and perhaps which of its files."""

    repo: str
    file: str = ""
    """Its path in the repository, its last part, or a quantisation such as `Q4_K_M`; empty leaves it open."""
    revision: str = ""
    """A branch, tag or commit; empty is the main branch."""


def understood(repo: str, *, file: str = "", revision: str = "", endpoint: str) -> Wish:
    """Return what is meant; what is said in so many words beats what an address says. Raises `WishRefusedError`."""
    text = repo.strip()
    wish = _of_address(text, endpoint) if "://" in text or _names_host(text) else _of_name(text)
    return _checked(Wish(wish.repo, file.strip() or wish.file, revision.strip() or wish.revision))


def _names_host(text: str) -> bool:
    return text.partition("/")[0].lower() in _PUBLIC_HOSTS


def _of_name(text: str) -> Wish:
    parts = text.strip("/").split("/")
    if len(parts) > _REPO_PARTS:
        return Wish("/".join(parts[:_REPO_PARTS]), "/".join(parts[_REPO_PARTS:]))
    repo, _, quantisation = text.strip("/").partition(":")
    return Wish(repo, quantisation)


def _of_address(text: str, endpoint: str) -> Wish:
    try:
        address = urlsplit(text if "://" in text else f"https://{text}")
    except ValueError:
        raise WishRefusedError(f"{text[:80]!r} is no address. {_HOW}") from None
    own = urlsplit(endpoint)
    is_hub = address.netloc.lower() == own.netloc.lower() or (address.hostname or "") in _PUBLIC_HOSTS
    if address.scheme not in {"http", "https"} or not is_hub:
        raise WishRefusedError(f"Only the Hugging Face Hub is asked for files, not {(address.hostname or text)[:80]}.")
    path = unquote(address.path)
    if path.startswith(f"{own.path}/"):
        path = path[len(own.path) :]  # a mirror may stand below a path
    return _of_page(path.strip("/").split("/"))


def _of_page(parts: list[str]) -> Wish:
    repo, rest = "/".join(parts[:_REPO_PARTS]), parts[_REPO_PARTS:]
    if len(rest) >= _REPO_PARTS and rest[0] in _IN_A_PATH:
        is_folder = rest[0] == "tree"
        return Wish(repo, "" if is_folder else "/".join(rest[2:]), rest[1])
    return _of_name("/".join(parts))


def _checked(wish: Wish) -> Wish:
    parts = wish.repo.split("/")
    if len(parts) > _REPO_PARTS or not all(_PART.fullmatch(part) and ".." not in part for part in parts):
        raise WishRefusedError(f"{wish.repo[:80]!r} is no repository of the Hugging Face Hub. {_HOW}")
    if wish.revision and (not _REVISION.fullmatch(wish.revision) or ".." in wish.revision):
        raise WishRefusedError(f"{wish.revision[:80]!r} is no branch, tag or commit.")
    if len(wish.file) > _LONGEST_PATH or not wish.file.isprintable() or ".." in wish.file.split("/"):
        raise WishRefusedError(f"{wish.file[:80]!r} is no file of a repository. {_HOW}")
    return wish
