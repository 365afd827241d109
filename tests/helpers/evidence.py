"""Everything that was seen of a program, and the search for secrets in it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import psutil

PIECE = 16
"""So many characters in a row are a leak; a mask shows eight, and four."""


@dataclass
class Evidence:
    """Texts by where they were found."""

    texts: dict[str, str] = field(default_factory=dict)

    def add(self, where: str, text: str | bytes) -> None:
        """Keep a text."""
        decoded = text.decode("utf-8", "backslashreplace") if isinstance(text, bytes) else text
        self.texts[where] = self.texts.get(where, "") + decoded + "\n"

    def add_process(self, name: str, process: psutil.Process) -> None:
        """Keep what other programs can see of a process."""
        self.add(f"arguments of {name}", "\0".join(process.cmdline()))
        self.add(f"environment of {name}", repr(process.environ()))

    def add_files(self, folder: Path, *, but: Iterable[Path] = ()) -> None:
        """Keep the content of every file below `folder`."""
        left_out = set(but)
        for path in folder.rglob("*"):
            if path.is_file() and path not in left_out:
                self.add(f"file {path.relative_to(folder)}", path.read_bytes())

    def leaks(self, secrets: Iterable[str], *, except_in: Iterable[str] = ()) -> list[str]:
        """Return where a secret, or a long piece of one, can be read."""
        allowed = set(except_in)
        pieces = {secret: _pieces(secret) for secret in secrets}
        return [
            f"{secret[:PIECE]}… in {where}"
            for where, text in self.texts.items()
            for secret, parts in pieces.items()
            if where not in allowed and any(piece in text for piece in parts)
        ]


def _pieces(secret: str) -> set[str]:
    return {secret[start : start + PIECE] for start in range(max(1, len(secret) - PIECE + 1))}
