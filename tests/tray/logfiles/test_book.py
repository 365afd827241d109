"""A book of lines is bounded, keeps together what belongs together, and finds it."""

from nodetool.deploy.config.settings import LogLevel
from nodetool.tray.logfiles.book import MOST_TOGETHER, LogBook, Wanted
from nodetool.tray.logfiles.entry import LogEntry


def said(message: str, level: str = "info") -> LogEntry:
    return LogEntry(message, "2026-01-31 12:00:00", level, "nodetool.some")


TRACEBACK = [said("It failed", "error"), LogEntry("Traceback (most recent call last):"), LogEntry("KeyError: 'a'")]


def shown(book: LogBook, wanted: Wanted) -> list[str]:
    return [book[number].message for number in book.matching(wanted)]


def test_traceback_is_found_whole_by_any_word_of_it_whatever_its_case() -> None:
    book = LogBook()
    book.add([said("before"), *TRACEBACK, said("after")])
    whole = [entry.message for entry in TRACEBACK]
    assert shown(book, Wanted(text="keyerror")) == whole
    assert shown(book, Wanted(LogLevel.ERROR)) == whole
    assert shown(book, Wanted(LogLevel.ERROR, "before")) == []
    assert shown(book, Wanted(text="NODETOOL.some")) == shown(book, Wanted()) == ["before", *whole, "after"]


def test_what_comes_later_belongs_to_what_it_goes_on_with() -> None:
    book = LogBook()
    book.add(TRACEBACK[:1])
    book.add(TRACEBACK[1:])
    assert book.together(2) == range(3)
    assert book.last_beginning() == 0


def test_output_without_an_end_is_not_one_thing() -> None:
    book = LogBook()
    book.add([LogEntry(f"line {number}") for number in range(MOST_TOGETHER + 1)])
    assert book.together(0) == range(MOST_TOGETHER)
    assert book.last_beginning() == MOST_TOGETHER


def test_oldest_lines_go_where_there_are_too_many_and_the_others_keep_their_numbers() -> None:
    book = LogBook(most_lines=3)
    book.add([said(str(number)) for number in range(5)])
    assert (book.first, book.end, len(book)) == (2, 5, 3)
    assert book[2].message == "2"
    assert shown(book, Wanted()) == ["2", "3", "4"]


def test_lines_are_bounded_by_their_length_too() -> None:
    book = LogBook(most_characters=10)
    book.add([said("x" * 6), said("y" * 6)])
    assert shown(book, Wanted()) == ["y" * 6]
    book.add([said("z" * 11)])
    assert len(book) == 0
    book.add([said("again")])
    assert shown(book, Wanted()) == ["again"]


def test_rest_of_a_traceback_whose_beginning_is_gone_stays_together() -> None:
    book = LogBook(most_lines=2)
    book.add([*TRACEBACK])
    assert book.together(2) == range(1, 3)
    assert book.last_beginning() == 1
