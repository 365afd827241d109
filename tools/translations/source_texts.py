"""Finds the texts that are to be translated, where they stand in the code."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

TRAY = Path("app/nodetool/tray")
CONFIG = Path("worker/nodetool/deploy/config")
"""What of the worker the tray shows: `Sentence`s, and the declarations of the settings (`declared_texts.py`)."""

MARKERS = frozenset({"tr", "translatable", "plural", "Sentence"})
"""The calls whose first argument is a text for translators (`wording.py`)."""


class UnreadableTextError(Exception):
    """A text that is put together while the program runs, so that nobody can translate it before."""


@dataclass(frozen=True, slots=True, order=True)
class SourceText:
    """One English text."""

    context: str
    """Where it is said: the path of the module, without what all have in common."""
    text: str
    """Of what is counted, the plural."""
    comment: str = ""
    """Tells it from the same text with another meaning."""
    singular: str = ""
    """Only of what is counted."""
    note: str = ""
    """What a translator should know of it."""

    @property
    def key(self) -> tuple[str, str]:
        """What the running program looks it up by."""
        return self.text, self.comment


def texts_in(root: Path) -> list[SourceText]:
    """Return every text of tray and configuration once, in the order of contexts. Raises `UnreadableTextError`."""
    found: dict[tuple[str, str], SourceText] = {}
    for folder, prefix in ((TRAY, ""), (CONFIG, "worker/")):
        for path in sorted((root / folder).rglob("*.py")):
            context = prefix + path.relative_to(root / folder).with_suffix("").as_posix()
            for text in texts_of(path, context):
                found.setdefault(text.key, text)
    return sorted(found.values())


def texts_of(path: Path, context: str) -> Iterator[SourceText]:
    """Return the texts of one module. Raises `UnreadableTextError`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _name(node.func) in MARKERS and node.args:
            texts = list(_literals(node.args, path))
            if texts:
                yield _text(_name(node.func), texts, context)


def _text(marker: str, texts: list[str], context: str) -> SourceText:
    if marker == "plural":
        one, many = texts
        return SourceText(context, many, singular=one)
    return SourceText(context, *texts)


def _literals(arguments: Iterable[ast.expr], path: Path) -> Iterator[str]:
    """Return the leading arguments that are texts; a variable is looked up by a text that is marked elsewhere."""
    for argument in arguments:
        if isinstance(argument, ast.JoinedStr | ast.BinOp):
            where = f"{path}:{argument.lineno}"
            raise UnreadableTextError(f"{where}: give the pattern with {{names}} and the values to its format().")
        if not isinstance(argument, ast.Constant) or not isinstance(argument.value, str):
            return
        yield argument.value


def _name(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else ""
