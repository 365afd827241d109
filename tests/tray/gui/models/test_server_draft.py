"""What is wrong with a server is said while it is typed, at the part that is wrong."""

from nodetool.tray.gui.models.server_draft import ServerDraft

GOOD = ServerDraft("vllm", "http://127.0.0.1:8001/v1", "v/", "sk-1")


def test_good_one_has_no_problems_and_becomes_a_server() -> None:
    assert GOOD.problems(()) == {}
    assert GOOD.is_complete
    assert GOOD.upstream().prefix == "v/"


def test_empty_parts_are_missing_and_not_wrong() -> None:
    assert ServerDraft().problems(()) == {}
    assert not ServerDraft().is_complete
    assert not ServerDraft(name="vllm").is_complete


def test_each_part_has_its_own_problem() -> None:
    wrong = ServerDraft("Two Words", "127.0.0.1", "a,b", "two words")
    problems = wrong.problems(())
    assert list(problems) == ["name", "url", "prefix", "key"]
    assert "two words" not in problems["key"]


def test_name_of_another_server_is_taken() -> None:
    assert GOOD.problems(("vllm",)) == {"name": "There is a model server vllm already; choose another name."}


def test_key_is_not_shown_where_a_draft_is_printed() -> None:
    assert "sk-1" not in repr(GOOD)
