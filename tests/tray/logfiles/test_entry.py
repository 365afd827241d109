"""What a line of a log says, in either format."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodetool.deploy.config.settings import LogLevel
from nodetool.tray.logfiles.entry import LogEntry, as_json, as_text, for_people, read_entry

TEXT = "2026-11-23 18:45:15,123 WARNING nodetool.deploy.server: it happened: twice"
JSON = json.dumps(
    {"time": "2026-11-23T18:45:15.123+00:00", "level": "error", "logger": "a.b", "message": "m\nn", "request_id": "7"}
)


def test_head_of_a_text_line_is_read() -> None:
    assert read_entry(TEXT) == LogEntry(
        "it happened: twice", "2026-11-23 18:45:15,123", "warning", "nodetool.deploy.server"
    )


def test_json_line_is_read() -> None:
    assert read_entry(JSON) == LogEntry("m\nn", "2026-11-23T18:45:15.123+00:00", "error", "a.b", "7")


def test_json_line_is_shown_as_text_a_line_for_each() -> None:
    first, second = for_people(JSON)
    assert first.endswith(" ERROR a.b: m")
    assert read_entry(first).is_head
    assert second == "n"


@pytest.mark.parametrize("line", ["======", "", '{"time": 1}', "{not json", "[" * 100_000, '{"a": ' * 100_000])
def test_what_is_no_entry_is_a_line_all_the_same(line: str) -> None:
    assert read_entry(line) == LogEntry(line)
    assert json.loads(as_json(line, at=0.0)).get("message", "") == line


@given(line=st.text())
def test_no_line_commands_a_terminal_or_breaks_a_file(line: str) -> None:
    allowed = {"\t", "\n"}
    assert not {c for c in as_text(line) if (ord(c) < 32 or 127 <= ord(c) < 160) and c not in allowed}
    assert len(as_json(line, at=0.0).splitlines()) == 1


def test_refusal_of_the_worker_is_an_error() -> None:
    assert read_entry("nodetool-worker: PORT is 'x'").reaches(LogLevel.ERROR)


@pytest.mark.parametrize(
    ("line", "level", "expected"),
    [
        (TEXT, LogLevel.WARNING, True),
        (TEXT, LogLevel.ERROR, False),
        ("printed", LogLevel.INFO, True),
        ("printed", LogLevel.WARNING, False),
        (TEXT.replace("WARNING", "CRITICAL"), LogLevel.ERROR, True),
    ],
)
def test_levels_are_compared(line: str, level: LogLevel, *, expected: bool) -> None:
    assert read_entry(line).reaches(level) is expected


def test_text_line_becomes_json_with_its_level_and_logger() -> None:
    assert json.loads(as_json(TEXT, at=0.0)) == {
        "time": "1970-01-01T00:00:00.000+00:00",
        "level": "warning",
        "logger": "nodetool.deploy.server",
        "message": "it happened: twice",
    }
    assert as_json(JSON, at=0.0) == JSON
