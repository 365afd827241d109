"""What both formats and the audit file hold is shown readably, and nothing of it turns what is read around."""

import json

from nodetool.deploy.config.audit import AuditEvent, Deed
from nodetool.deploy.config.log_format import json_line
from nodetool.tray.logfiles.entry import local_time
from nodetool.tray.logfiles.shown import audit_entries, log_entries

WHEN = "2026-01-31T12:00:00.123+00:00"


def test_lines_of_text_and_of_json_read_the_same() -> None:
    local = local_time(WHEN)
    fields = {"time": WHEN, "level": "error", "logger": "nodetool.some", "message": "It failed\nTraceback"}
    text = [f"{local} ERROR nodetool.some: It failed", "Traceback"]
    first, second = log_entries([json_line(fields)])
    assert [first, second] == list(log_entries(text))
    assert (first.time, first.level, first.logger, first.message) == (local[:19], "error", "nodetool.some", "It failed")
    assert not second.is_head


def test_what_was_only_printed_is_shown_as_it_is() -> None:
    (entry,) = log_entries([json_line({"time": WHEN, "level": "info", "logger": "output", "message": "Listening"})])
    assert (entry.message, entry.logger) == ("Listening", "")


def test_refusal_is_a_warning_with_caller_and_wish() -> None:
    event = AuditEvent(Deed.REQUEST_REFUSED, "401", address="10.0.0.9", what="GET /v1/models", at=1769860800.0)
    rotation = AuditEvent(Deed.TOKEN_ROTATED, "done", by="window")
    refused, rotated = audit_entries([event.line(), rotation.line()])
    assert refused.message == "request refused: 401 GET /v1/models from 10.0.0.9"
    assert (refused.level, rotated.level) == ("warning", "info")
    assert refused.time == local_time("2026-01-31T12:00:00+00:00")[:19]
    assert rotated.message == "token rotated: done by window"


def test_commands_and_turned_directions_of_callers_are_made_visible() -> None:
    path = "GET /\x1b[2J\n\u202egnp.exe"
    (refused,) = audit_entries([AuditEvent(Deed.REQUEST_REFUSED, "401", what=path).line()])
    assert refused.message == "request refused: 401 GET /\\x1b[2J \\u202egnp.exe"
    (logged,) = log_entries(["2026-01-31 12:00:00,123 INFO some.\u2066logger: \u202eturned"])
    assert (logged.logger, logged.message) == ("some.\\u2066logger", "\\u202eturned")


def test_line_that_is_no_audit_event_is_shown_as_it_stands() -> None:
    for line in ("half a li", json.dumps(["no", "object"]), json.dumps({"deed": 1})):
        (entry,) = audit_entries([line])
        assert entry.message == line
