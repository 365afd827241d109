"""A log is read while somebody looks: its end at once, then what comes, also behind a file that was put aside."""

import queue
from collections.abc import Callable, Iterator

import pytest

from nodetool.deploy.config.audit import AuditEvent, AuditFile, Deed, audit_file
from nodetool.deploy.config.redact import Redactor
from nodetool.deploy.config.settings import LogFormat
from nodetool.tray.log_views import LogView
from nodetool.tray.logfiles.files import Bounds, LogFiles
from nodetool.tray.logfiles.tail import LogPart, LogTail, log_path

SOON = 20.0
SECRET = "a-secret-that-came-too-late-0123456789"


class Looker:
    """Somebody who looks."""

    def __init__(self) -> None:
        self._parts: queue.SimpleQueue[LogPart] = queue.SimpleQueue()
        self.tail = LogTail(self._parts.put, redact=lambda: Redactor([SECRET]))

    def next(self) -> LogPart:
        return self._parts.get(timeout=SOON)

    def wait_for(self, message: str) -> list[LogPart]:
        """Return the parts up to the one with that line."""
        parts = [self.next()]
        while message not in said(parts[-1]):
            parts.append(self.next())
        return parts


def said(part: LogPart) -> list[str]:
    return [entry.message for entry in part.entries]


@pytest.fixture
def looker() -> Iterator[Looker]:
    looker = Looker()
    yield looker
    looker.tail.end()


@pytest.fixture
def files() -> Iterator[LogFiles]:
    files = LogFiles()
    files.configure(Bounds.usual())
    yield files
    files.close()


@pytest.fixture
def write(files: LogFiles) -> Callable[[str], None]:
    def write(line: str) -> None:
        files.worker(line)
        files.worker.flush()

    return write


def test_end_of_the_log_comes_first_and_then_what_is_added(looker: Looker, write: Callable[[str], None]) -> None:
    write("one")
    wish = looker.tail.begin(LogView.WORKER)
    first = looker.next()
    assert (first.look, first.is_beginning, said(first)) == (wish, True, ["one"])
    write("two")
    later = looker.next()
    assert (later.is_beginning, said(later)) == (False, ["two"])


def test_log_that_nobody_has_written_yet_is_empty_and_is_seen_to_begin(
    looker: Looker, write: Callable[[str], None]
) -> None:
    looker.tail.begin(LogView.WORKER)
    assert looker.next() == LogPart(1, is_beginning=True)
    write("the first")
    assert looker.wait_for("the first")


def test_log_goes_on_in_the_other_format_and_behind_a_file_that_was_put_aside(
    looker: Looker, files: LogFiles, write: Callable[[str], None]
) -> None:
    write("text")
    looker.tail.begin(LogView.WORKER)
    looker.wait_for("text")
    files.configure(Bounds(200, 2, LogFormat.JSON))
    write("first of JSON")
    looker.wait_for("first of JSON")
    for number in range(4):
        write(f"line {number}")
        looker.wait_for(f"line {number}")
    assert log_path(LogView.WORKER).suffix == ".jsonl"


def test_another_log_is_a_wish_of_its_own(looker: Looker) -> None:
    looker.tail.begin(LogView.WORKER)
    looker.next()
    AuditFile(audit_file())(AuditEvent(Deed.REQUEST_REFUSED, "401", address="10.0.0.9", what="GET /"))
    wish = looker.tail.begin(LogView.REFUSED)
    part = looker.next()
    assert (part.look, part.is_beginning) == (wish, True)
    assert said(part) == ["request refused: 401 GET / from 10.0.0.9"]


def test_secret_that_got_into_a_file_is_not_shown(looker: Looker) -> None:
    AuditFile(audit_file())(AuditEvent(Deed.REQUEST_REFUSED, "401", what=f"GET /{SECRET}"))
    looker.tail.begin(LogView.REFUSED)
    (message,) = said(looker.next())
    assert message.startswith("request refused: 401 GET /")
    assert SECRET not in message


def test_log_that_cannot_be_read_is_told_once(looker: Looker) -> None:
    audit_file().mkdir(parents=True)
    looker.tail.begin(LogView.REFUSED)
    assert looker.next().problem == "The log cannot be read: Is a directory."
    audit_file().rmdir()
    assert looker.next().is_beginning
