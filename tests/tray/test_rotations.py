"""The last rotation is found in the audit file and in those that were put aside."""

from datetime import UTC, datetime
from pathlib import Path

from nodetool.deploy.config.audit import AuditEvent, Deed
from nodetool.deploy.config.line_file import numbered
from nodetool.tray.rotations import last_rotation


def line(deed: Deed, outcome: str, at: int) -> str:
    return AuditEvent(deed, outcome, at=at).line() + "\n"


def test_latest_one_that_was_done_counts(tmp_path: Path) -> None:
    file = tmp_path / "audit.jsonl"
    rotations = line(Deed.TOKEN_ROTATED, "done", 100) + line(Deed.TOKEN_ROTATED, "done", 200)
    later = line(Deed.TOKEN_ROTATED, "refused", 300) + line(Deed.REQUEST_REFUSED, "401", 400) + '{"token rotated"\n'
    file.write_text(rotations + later)
    assert last_rotation(file) == datetime.fromtimestamp(200, UTC)


def test_files_that_were_put_aside_are_looked_through(tmp_path: Path) -> None:
    file = tmp_path / "audit.jsonl"
    file.write_text(line(Deed.ADMIN_CALL, "200", 500))
    numbered(file, 1).write_text(line(Deed.ADMIN_CALL, "200", 400))
    numbered(file, 2).write_text(line(Deed.TOKEN_ROTATED, "done", 100))
    assert last_rotation(file) == datetime.fromtimestamp(100, UTC)


def test_nothing_is_known_where_nothing_is_written(tmp_path: Path) -> None:
    assert last_rotation(tmp_path / "audit.jsonl") is None
