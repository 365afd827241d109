import copy
import json
import pickle

from nodetool.deploy.config.sentence import Sentence

TOLD = Sentence("{name} ended with {code}.", name="The worker", code=3)


def test_sentence_is_its_english_text() -> None:
    assert TOLD == "The worker ended with 3."
    assert f"{TOLD}" == "The worker ended with 3."
    assert json.dumps(TOLD) == '"The worker ended with 3."'


def test_sentence_remembers_how_it_was_made() -> None:
    assert (TOLD.pattern, TOLD.values) == ("{name} ended with {code}.", {"name": "The worker", "code": 3})


def test_braces_in_values_are_only_text() -> None:
    assert Sentence("{what} failed.", what="{code}") == "{code} failed."


def test_sentence_leaves_the_process_as_plain_text() -> None:
    for copied in (copy.deepcopy(TOLD), pickle.loads(pickle.dumps(TOLD))):
        assert copied == TOLD
        assert type(copied) is str
