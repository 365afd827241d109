"""A conversation keeps its turns, and forgets the oldest where there is no room."""

from nodetool.tray.try_it import conversation as module
from nodetool.tray.try_it.conversation import MODEL, USER, Conversation


def test_questions_and_answers_take_turns() -> None:
    said = Conversation().asking("One?").answered("One.").asking("Two?")
    assert said.messages == ((USER, "One?"), (MODEL, "One."), (USER, "Two?"))
    assert said.last_answer == "One."


def test_question_without_an_answer_is_dropped() -> None:
    assert Conversation().asking("One?").answered("") == Conversation()


def test_call_ends_with_the_last_question() -> None:
    said = Conversation().asking("One?").answered("One.").asking("Two?").answered("Two.")
    assert said.until_the_last_question == said.messages[:3]
    assert Conversation().until_the_last_question == ()


def test_oldest_turns_make_room_and_the_last_question_stays() -> None:
    long = "x" * (module.MOST_CHARACTERS // 2)
    said = Conversation().asking(long).answered(long).asking("Two?").answered("Two.").asking("Three?")
    assert said.messages == ((USER, "Two?"), (MODEL, "Two."), (USER, "Three?"))
    assert Conversation().asking(long * 3).messages == ((USER, long * 3),)
