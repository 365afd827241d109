"""Which name of a file at the source may become the name of a file here."""

from nodetool.deploy.downloads.errors import WishRefusedError

SUFFIX = ".gguf"
_LONGEST = 200
"""Bytes; file systems take 255, and a suffix of ours is added while it is fetched."""
_FORBIDDEN = frozenset('<>:"/\\|?*')
"""What some file system takes for something else than a part of a name."""
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}
)
"""What Windows takes for a device, whatever follows the first dot."""


def local_name(path: str) -> str:
    """Return the last part of `path`, its suffix in lower case, where every system takes it for a plain file's name.

    Raises `WishRefusedError` for others, which a source may only have to lead out of the folder.
    """
    name = path.rpartition("/")[2]
    stem = name.partition(".")[0].strip().lower()
    is_plain = name.isprintable() and not _FORBIDDEN & set(name) and not name.startswith((".", " ", "-"))
    if not is_plain or stem in _DEVICES or not name.lower().endswith(SUFFIX) or len(_encoded(name)) > _LONGEST:
        raise WishRefusedError(f"{name[:80]!r} cannot be the name of a model file here: it must be a plain name.gguf.")
    return f"{name[: -len(SUFFIX)]}{SUFFIX}"


def _encoded(name: str) -> bytes:
    try:
        return name.encode()
    except UnicodeEncodeError:
        return b"\0" * (_LONGEST + 1)
