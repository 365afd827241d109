import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from nodetool.deploy.config.process_start import process_start
from nodetool.deploy.config.settings import Provider
from nodetool.deploy.config.worker_record import (
    StartedBy,
    WorkerRecord,
    read_record,
    record_file,
    recorded,
    who_started,
)

RECORD = WorkerRecord(
    pid=os.getpid(),
    started=process_start(os.getpid()),
    instance_id="0123",
    address="http://127.0.0.1:8000",
    host="127.0.0.1",
    port=8000,
    provider=Provider.STATIC,
    started_by=StartedBy.TERMINAL,
    version="1.0",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "run"


def test_record_stands_there_for_its_owner_alone_and_only_meanwhile(folder: Path) -> None:
    with recorded(folder, RECORD):
        assert read_record(folder, 8000) == RECORD
        assert read_record(folder, 8001) is None
        assert record_file(folder, 8000).stat().st_mode & 0o777 == 0o600
        assert folder.stat().st_mode & 0o777 == 0o700
        assert [file.name for file in folder.iterdir()] == ["worker-8000.json"]
    assert list(folder.iterdir()) == []


def test_record_of_the_next_worker_is_left_to_it(folder: Path) -> None:
    successor = replace(RECORD, instance_id="4567")
    with recorded(folder, successor):
        with recorded(folder, RECORD):
            pass
        assert read_record(folder, 8000) is None, "it was replaced, and removed by whom it was"
    with recorded(folder, RECORD):
        with_successor = recorded(folder, successor)
        with_successor.__enter__()
    assert read_record(folder, 8000) == successor


def test_folder_that_others_may_enter_gets_no_record_and_hinders_no_worker(folder: Path) -> None:
    folder.mkdir(mode=0o700)
    folder.chmod(0o755)
    with recorded(folder, RECORD):
        assert list(folder.iterdir()) == []


def test_record_that_others_could_have_written_is_not_read(folder: Path) -> None:
    with recorded(folder, RECORD):
        record_file(folder, 8000).chmod(0o666)
        assert read_record(folder, 8000) is None


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", "7", '{"pid": 1}', '{"provider": "no", "started_by": "no"}', "[" * 20_000],
)
def test_record_that_is_none_is_not_read(folder: Path, text: str) -> None:
    folder.mkdir()
    record_file(folder, 8000).write_text(text)
    record_file(folder, 8000).chmod(0o600)
    assert read_record(folder, 8000) is None


def test_record_with_something_else_in_the_place_of_the_process_is_not_read(folder: Path) -> None:
    with recorded(folder, RECORD):
        file = record_file(folder, 8000)
        file.write_text(json.dumps({**json.loads(file.read_text()), "pid": "1"}))
        assert read_record(folder, 8000) is None


def test_only_the_very_process_that_wrote_it_is_alive() -> None:
    assert RECORD.lives
    assert not replace(RECORD, started="of an earlier owner of the number").lives
    assert not replace(RECORD, started="").lives


def test_dead_process_that_nobody_has_reaped_is_not_alive() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        began = process_start(child.pid)
        assert began
        assert began == process_start(child.pid)
        child.kill()
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
        assert process_start(child.pid) == ""
    assert process_start(child.pid) == ""


@pytest.mark.parametrize(
    ("environ", "supervised", "on_terminal", "who"),
    [
        ({}, True, True, StartedBy.TRAY),
        ({"SYSTEMD_EXEC_PID": "7"}, False, False, StartedBy.SYSTEMD),
        ({"SYSTEMD_EXEC_PID": "7"}, True, False, StartedBy.TRAY),
        ({"SYSTEMD_EXEC_PID": "6"}, False, True, StartedBy.TERMINAL),
        ({"XPC_SERVICE_NAME": "io.nodetool.worker"}, False, False, StartedBy.LAUNCHD),
        ({"XPC_SERVICE_NAME": "0"}, False, False, StartedBy.PROGRAM),
        ({}, False, False, StartedBy.PROGRAM),
    ],
)
def test_who_started_it_is_told_from_what_only_the_started_process_has(
    environ: dict[str, str], *, supervised: bool, on_terminal: bool, who: StartedBy
) -> None:
    assert who_started(environ, pid=7, supervised=supervised, on_terminal=on_terminal) is who
