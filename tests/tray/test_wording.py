import threading
from collections.abc import Iterator

import pytest

from nodetool.deploy.config.errors import KeyringError, SettingError
from nodetool.deploy.config.sentence import Sentence
from nodetool.tray.languages.catalogue import ENGLISH, Catalogue, key
from nodetool.tray.languages.numbers import GERMAN_NUMBERS
from nodetool.tray.wording import in_english, number, percent, plural, shown, speak, tr

GERMAN = Catalogue(
    texts={
        "Stop": "Anhalten",
        "{name} is there.": "{name} ist da.",
        "the file {file}": "die Datei {file}",
        "gone: {file}": "fort: {file}",
        key("Open", "a door"): "Offen",
    },
    forms={"{count} models": ("{count} Modell", "{count} Modelle")},
    numbers=GERMAN_NUMBERS,
)


@pytest.fixture(autouse=True)
def _german() -> Iterator[None]:
    speak(GERMAN)
    yield
    speak(ENGLISH)


def test_text_is_said_in_the_language() -> None:
    assert tr("Stop") == "Anhalten"


def test_text_without_translation_stays_english() -> None:
    assert tr("Start") == "Start"


def test_comment_tells_one_meaning_from_another() -> None:
    assert (tr("Open", "a door"), tr("Open")) == ("Offen", "Open")


@pytest.mark.parametrize(("count", "words"), [(0, "0 Modelle"), (1, "1 Modell"), (2, "2 Modelle")])
def test_plural_takes_the_form_of_the_language(count: int, words: str) -> None:
    assert plural("{count} model", "{count} models", count).format(count=count) == words


@pytest.mark.parametrize(("count", "words"), [(0, "files"), (1, "file"), (2, "files")])
def test_plural_without_translation_takes_the_english_form(count: int, words: str) -> None:
    assert plural("file", "files", count) == words


def test_sentence_is_shown_with_its_values_in_the_language() -> None:
    made = Sentence("{name} is there.", name=Sentence("the file {file}", file="a.yaml"))
    assert made == "the file a.yaml is there."
    assert shown(made) == "die Datei a.yaml ist da."


def test_error_is_shown_as_the_sentence_that_it_was_raised_with() -> None:
    assert shown(SettingError("PORT", Sentence("{name} is there.", name="PORT"))) == "PORT ist da."


def test_clause_of_the_keyring_begins_as_a_sentence_does() -> None:
    assert shown(KeyringError(Sentence("gone: {file}", file="a"))) == "Fort: a."
    assert shown(KeyringError(Sentence("gone: {file}", file="a"), name="KEY")) == "KEY: fort: a."


def test_words_of_others_are_shown_as_they_are() -> None:
    assert shown("connection refused") == "connection refused"
    assert shown(OSError(2, "No such file")) == "[Errno 2] No such file"


def test_english_is_spoken_to_the_command_line_and_only_in_its_thread() -> None:
    heard = []
    with in_english():
        heard.append(tr("Stop"))
        other = threading.Thread(target=lambda: heard.append(tr("Stop")))
        other.start()
        other.join()
    assert [*heard, tr("Stop")] == ["Stop", "Anhalten", "Anhalten"]


def test_numbers_are_written_as_the_language_does() -> None:
    assert (number(1234.56, 1), percent(0.5)) == ("1.234,6", "50\N{NO-BREAK SPACE}%")
    with in_english():
        assert (number(1234.56, 1), percent(0.5)) == ("1,234.6", "50%")
