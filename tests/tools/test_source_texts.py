from pathlib import Path

import pytest

from nodetool.deploy.config.settings import Language
from nodetool.tray.languages.catalogue import read_messages
from nodetool.tray.languages.linguist_file import LinguistFile
from tools.translations.source_texts import SourceText, UnreadableTextError, texts_of
from tools.translations.update import update

CODE = """
WORDS = translatable("A word")
class Page:
    def say(self, count):
        tr("Callers " "call") + tr("Open", "a door") + tr(WORDS)
        plural("{count} file", "{count} files", count)
        Sentence("{name} is there.", name=count)
"""
FOUND = {
    SourceText("page", "A word"),
    SourceText("page", "Callers call"),
    SourceText("page", "Open", "a door"),
    SourceText("page", "{count} files", singular="{count} file"),
    SourceText("page", "{name} is there."),
}


def test_every_marked_text_is_found(tmp_path: Path) -> None:
    assert set(texts_of(module(tmp_path, CODE), "page")) == FOUND


@pytest.mark.parametrize("argument", ['f"{name} is there"', '"one" + two', '"%s is there" % name'])
def test_text_that_is_put_together_at_run_time_is_refused(tmp_path: Path, argument: str) -> None:
    with pytest.raises(UnreadableTextError, match=r"page\.py:1: give the pattern"):
        list(texts_of(module(tmp_path, f"tr({argument})"), "page"))


def test_catalogue_gets_what_is_new_and_keeps_what_is_translated(tmp_path: Path) -> None:
    catalogue = tmp_path / "de.ts"
    update([SourceText("page", 'Say "ä"…\n<b>'), SourceText("page", "Gone")], [Language.GERMAN], tmp_path)
    unfinished = '<translation type="unfinished"></translation>'
    text = catalogue.read_text(encoding="utf-8")
    catalogue.write_text(text.replace(unfinished, "<translation>Übersetzt</translation>"), encoding="utf-8")
    update([SourceText("page", 'Say "ä"…\n<b>'), *FOUND], [Language.GERMAN], tmp_path)
    assert read_messages(catalogue) == ({'Say "ä"…\n<b>': "Übersetzt"}, {})
    messages = LinguistFile.read(catalogue).messages
    assert {(message.source, message.comment) for message in messages if not message.is_finished} == {
        text.key for text in FOUND
    }


def test_counted_text_gets_the_forms_of_its_language(tmp_path: Path) -> None:
    counted = [SourceText("page", "{count} files", singular="{count} file")]
    update(counted, [Language.GERMAN, Language.JAPANESE, Language.CHINESE], tmp_path)
    forms = {path.stem: len(LinguistFile.read(path).messages[0].forms) for path in tmp_path.glob("*.ts")}
    assert forms == {"de": 2, "ja": 1, "zh": 1}


def module(folder: Path, code: str) -> Path:
    path = folder / "page.py"
    path.write_text(code, encoding="utf-8")
    return path
