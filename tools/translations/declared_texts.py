"""Finds the texts of the settings' declarations, which are data: names, explanations, and what a value may be."""

from collections.abc import Iterator

from nodetool.deploy.config import settings
from nodetool.deploy.config.options import Group
from nodetool.deploy.config.sentence import Sentence
from tools.translations.source_texts import SourceText

CONTEXT = "settings"


def declared_texts() -> list[SourceText]:
    """Return every text that a form shows of the settings, once."""
    found: dict[tuple[str, str], SourceText] = {}
    for text in _texts():
        found.setdefault(text.key, text)
    return list(found.values())


def _texts() -> Iterator[SourceText]:
    for option in settings.ALL:
        if option.group is Group.PROCESS:
            continue  # no form shows them
        allowed = option.kind.allowed
        yield SourceText(CONTEXT, option.label, note=f"Name of {option.name}")
        yield SourceText(CONTEXT, option.doc, note=f"Explains {option.name}; the full stop is added")
        pattern = allowed.pattern if isinstance(allowed, Sentence) else allowed
        yield SourceText(CONTEXT, pattern, note=f'Ends the sentence "{option.label}: it must be …"')
