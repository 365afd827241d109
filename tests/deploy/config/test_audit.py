import json
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodetool.deploy.config import audit
from nodetool.deploy.config.audit import AuditEvent, AuditFile, Deed
from nodetool.deploy.server.audit_trail import AuditTrail


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "log" / "audit.jsonl"


def event(number: int = 0) -> AuditEvent:
    return AuditEvent(Deed.REQUEST_REFUSED, "401", address="10.0.0.1", what=f"GET /{number}", at=1_800_000_000.0)


def test_line_is_one_json_object_with_a_time_and_no_empty_field(file: Path) -> None:
    AuditFile(file)(event())
    assert json.loads(file.read_text()) == {
        "time": "2027-01-15T08:00:00.000+00:00",
        "deed": "request refused",
        "outcome": "401",
        "address": "10.0.0.1",
        "what": "GET /0",
    }


@given(event=st.builds(AuditEvent, st.sampled_from(Deed), st.text(), what=st.text(), at=st.floats(0, 1e11)))
def test_line_can_be_read_whatever_stands_in_it(event: AuditEvent) -> None:
    read = json.loads(event.line())
    assert (read["deed"], read.get("outcome", ""), read.get("what", "")) == (event.deed, event.outcome, event.what)
    assert 0 <= event.at - datetime.fromisoformat(read["time"]).timestamp() < 0.0011


def test_file_and_folder_are_the_owners_alone(file: Path) -> None:
    AuditFile(file)(event())
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_line_breaks_of_a_caller_do_not_make_lines(file: Path) -> None:
    AuditFile(file)(AuditEvent(Deed.REQUEST_REFUSED, "401", what='GET /\n{"deed": "forged"}'))
    assert len(file.read_text().splitlines()) == 1


def test_size_and_number_of_files_are_bounded(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "MAX_BYTES", 1000)
    writer = AuditFile(file)
    for number in range(200):
        writer(event(number))
    files = sorted(path for path in file.parent.glob("*.jsonl"))
    assert len(files) == audit.KEPT_FILES + 1
    assert all(path.stat().st_size <= 1000 for path in files)
    assert json.loads(file.read_text().splitlines()[-1])["what"] == "GET /199"


def test_flood_that_is_written_at_once_does_not_outgrow_the_bound(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "MAX_BYTES", 1000)
    AuditFile(file).write([event(number) for number in range(200)])
    assert all(path.stat().st_size <= 1000 for path in file.parent.glob("*.jsonl"))
    assert json.loads(file.read_text().splitlines()[-1])["what"] == "GET /199"


def test_writers_at_the_same_time_lose_nothing(file: Path) -> None:
    def write(start: int) -> None:
        for number in range(start, start + 50):
            AuditFile(file)(event(number))

    threads = [threading.Thread(target=write, args=(start,)) for start in (0, 50, 100)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {json.loads(line)["what"] for line in file.read_text().splitlines()} == {f"GET /{n}" for n in range(150)}


def test_disk_that_takes_nothing_costs_lines_and_one_warning(expect_log: Callable[[str], None]) -> None:
    expect_log("audit file /proc/nodetool/audit.jsonl cannot be written")
    writer = AuditFile(Path("/proc/nodetool/audit.jsonl"))
    for number in range(3):
        writer(event(number))


def test_trail_writes_everything_before_it_ends(file: Path) -> None:
    trail = AuditTrail(AuditFile(file))
    for number in range(1200):
        trail(event(number))
    trail.close()
    assert len(file.read_text().splitlines()) == 1200
