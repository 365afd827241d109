"""Brings the catalogues of Qt Linguist up to date with the code: `make translations`.

The texts are handed to `pyside6-lupdate` as one list, because it knows neither plain functions for plurals nor data.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from nodetool.deploy.config.settings import Language
from nodetool.tray.languages.choice import TRANSLATIONS
from tools.translations.declared_texts import declared_texts
from tools.translations.source_texts import SourceText, texts_in

ROOT = Path(__file__).parents[2]
TRANSLATED = tuple(language for language in Language if language not in {Language.SYSTEM, Language.ENGLISH})


def all_texts(root: Path = ROOT) -> list[SourceText]:
    """Return every text for translators, in the order of the catalogues. Raises `UnreadableTextError`."""
    in_code = texts_in(root)
    known = {text.key for text in in_code}
    return [*in_code, *(text for text in declared_texts() if text.key not in known)]


def update(texts: Iterable[SourceText], languages: Iterable[Language], folder: Path = TRANSLATIONS) -> None:
    """Add what is new to the catalogues, keep what is translated, and drop what nobody says any more."""
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
    with tempfile.TemporaryDirectory() as scratch:
        listing = Path(scratch) / "texts.cpp"
        listing.write_text("\n".join(_lines(texts)) + "\n", encoding="utf-8")
        for language in languages:
            target = ["-target-language", language.value, "-ts", folder / f"{language.value}.ts"]
            subprocess.run([lupdate, *options, listing, *target], check=True, cwd=scratch)


def _lines(texts: Iterable[SourceText]) -> Iterator[str]:
    """Write the texts as lupdate knows them from C++, where it reads plural forms most reliably."""
    for text in texts:
        notes = [text.note] if text.note else []
        notes += [f"The plural of: {text.singular}"] if text.singular else []
        yield from (f"//: {note}" for note in notes)
        marker = "QT_TRANSLATE_N_NOOP3" if text.singular else "QT_TRANSLATE_NOOP3"
        yield f"{marker}({', '.join(map(_quoted, (text.context, text.text, text.comment)))})"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # the same signs are escaped in C++


if __name__ == "__main__":
    update(all_texts(), TRANSLATED)
