"""`nodetool-tray logs`, and the files that a real tray writes."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.output_lines import OutputLines
from tests.helpers.small_disk import fill, small_disk
from tests.helpers.tray_process import TrayHome
from tests.helpers.waiting import wait_until


def log_folder(tray: TrayHome) -> Path:
    return Path(tray.environment["HOME"]) / ".local" / "state" / "nodetool" / "log"


def test_log_outlives_the_tray_and_tells_both_sides_without_the_token(tray: TrayHome) -> None:
    tray.start()
    tray.worker_pid()
    token = tray.run("token", "show").stdout.strip()
    tray.run("token", "rotate")
    rotated = tray.run("token", "show").stdout.strip()
    tray.run("restart")
    tray.close()
    printed = tray.run("logs").stdout
    assert printed.count(f"Listening on http://127.0.0.1:{tray.port}") == 2
    own = tray.run("logs", "--tray").stdout
    assert f"The worker: Running at 127.0.0.1:{tray.port}" in own
    assert tray.run("logs", "--level", "error").stdout == "Nothing has been written yet.\n"
    for file in log_folder(tray).glob("*.log"):
        assert file.stat().st_mode & 0o777 == 0o600
        assert token not in file.read_text()
        assert rotated not in file.read_text()


def test_json_is_asked_of_worker_and_tray_and_shown_as_text(tray: TrayHome) -> None:
    tray.environment["NODETOOL_LOG_FORMAT"] = "json"
    tray.start()
    tray.worker_pid()
    shown = tray.run("logs").stdout
    tray.close()
    entries = [json.loads(line) for line in (log_folder(tray) / "worker.jsonl").read_text().splitlines()]
    assert {"time", "level", "logger", "message"} <= entries[-1].keys()
    assert any(entry["logger"] == "nodetool.deploy.server.lifeline" for entry in entries)
    assert f"Listening on http://127.0.0.1:{tray.port}" in shown.splitlines()
    own = [json.loads(line) for line in (log_folder(tray) / "tray.jsonl").read_text().splitlines()]
    assert any("Running at" in entry["message"] for entry in own)


def test_followed_log_goes_on_until_it_is_no_longer_read(tray: TrayHome) -> None:
    tray.start()
    tray.worker_pid()
    following = subprocess.Popen(
        [sys.executable, "-m", "nodetool.tray", "logs", "--follow", "--lines", "1"],
        env=tray.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert following.stdout is not None
    assert following.stderr is not None
    try:
        lines = OutputLines(following.stdout)
        lines.wait_for("Listening on ")
        tray.run("stop")
        lines.wait_for("Stopping, as asked.")
    finally:
        following.terminate()
        following.wait(20)
        following.stderr.close()


def test_without_files_the_memory_of_the_running_tray_is_read(tray: TrayHome) -> None:
    tray.environment["NODETOOL_LOG_FILE_MB"] = "0"
    tray.start()
    tray.worker_pid()
    assert f"Listening on http://127.0.0.1:{tray.port}" in tray.run("logs").stdout
    assert not list(log_folder(tray).glob("*.log"))
    followed = tray.run("logs", "--follow")
    assert followed.returncode == 1
    assert "NODETOOL_LOG_FILE_MB is 0" in followed.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="small disks of POSIX")
def test_full_disk_stops_the_log_and_not_the_worker(tray: TrayHome, tmp_path: Path) -> None:
    with small_disk(tmp_path / "state", kibibytes=64) as disk:
        tray.environment["XDG_STATE_HOME"] = str(disk)
        filler = fill(disk)
        tray.start()
        pid = tray.worker_pid()
        status = wait_until(
            lambda: tray.ask("status")["log_problem"] and tray.run("status").stdout, timeout=20, what="the trouble"
        )
        assert "cannot be written: No space left on device." in status
        assert f"Listening on http://127.0.0.1:{tray.port}" in tray.run("logs").stdout
        filler.unlink()
        tray.run("restart")
        assert tray.ask("status")["worker"]["pid"] != pid
        wait_until(lambda: not tray.ask("status")["log_problem"], timeout=20, what="the end of the trouble")
        assert "lines are missing here" in tray.run("logs").stdout
        output = tray.close()
    assert output.count("Logging has stopped") <= 1
    assert output.count("The log of the worker") == 1


def test_log_that_cannot_be_read_is_told(tray: TrayHome) -> None:
    folder = log_folder(tray)
    (folder / "worker.log").mkdir(parents=True)
    refused = tray.run("logs")
    assert refused.returncode == 1
    assert "worker.log cannot be read: Is a directory." in refused.stderr
    shutil.rmtree(folder)
