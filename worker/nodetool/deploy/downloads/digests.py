"""The digests by which the Hugging Face Hub says what a file has to be.

A large file is named by its SHA-256, a small one as git names it: by the SHA-1 of `blob`, its size and its content
(https://git-scm.com/book/en/v2/Git-Internals-Git-Objects). Written `sha256:…` and `git-sha1:…`.
"""

import hashlib
import re
from pathlib import Path

PIECE = 1 << 20
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SHA1 = re.compile(r"[0-9a-f]{40}")


def named(hexadecimal: str) -> str:
    """Return the digest with the name of its algorithm; empty where it is none of the two."""
    text = hexadecimal.lower()
    if _SHA256.fullmatch(text):
        return f"sha256:{text}"
    return f"git-sha1:{text}" if _SHA1.fullmatch(text) else ""


def begun(digest: str, *, size: int) -> "hashlib._Hash":
    """Return what the content is fed to, for a file of `size` bytes."""
    if not digest.startswith("git-sha1:"):
        return hashlib.sha256()
    made = hashlib.sha1(usedforsecurity=False)
    made.update(f"blob {size}\0".encode())
    return made


def agrees(found: "hashlib._Hash", digest: str) -> bool:
    """Tell whether the content was the one that is named; where none is, every content is."""
    return not digest or found.hexdigest() == digest.partition(":")[2]


def file_is(path: Path, *, size: int, digest: str) -> bool:
    """Tell whether a file is the one that is named; where no digest is, its size decides. Raises OSError."""
    if path.stat().st_size != size:
        return False
    if not digest:
        return True
    found = begun(digest, size=size)
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            found.update(piece)
    return agrees(found, digest)
