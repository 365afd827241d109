import io
import os
import pty

import pytest

from nodetool.tray.progress_display import ProgressDisplay
from nodetool.tray.progress_words import progress_line, size_words, time_words
from nodetool.tray.worker_api.download import Download, download_of
from tests.helpers.told_download import told_download


def download(**changes: object) -> Download:
    return download_of(told_download(**changes))


def test_line_says_how_far_how_fast_and_how_long_still() -> None:
    line = progress_line(download(), with_bar=False)
    assert line == " 25%  1.0 MB of 4.0 MB  50.0 kB/s  1 min left"
    assert progress_line(download(), with_bar=True) == f"[#####               ]  {line}"


NOTHING_KNOWN = {"bytes_per_second": None, "seconds_left": None}


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"total": None}, "1.0 MB"),
        ({"state": "queued", "received": 0}, "queued    0%  0 B of 4.0 MB"),
        ({"state": "failed", "error": "It broke."}, "failed   25%  1.0 MB of 4.0 MB  It broke."),
        ({"total": None, "received": 0, "doing": "pulling manifest"}, "pulling manifest"),
    ],
)
def test_line_leaves_out_what_nobody_knows(changes: dict[str, object], line: str) -> None:
    assert progress_line(download(**NOTHING_KNOWN, **changes), with_bar=False) == line


@pytest.mark.parametrize(("size", "text"), [(0, "0 B"), (1_500, "1.5 kB"), (4_400_000_000, "4.4 GB"), (2e12, "2.0 TB")])
def test_sizes_are_written_as_people_do(size: float, text: str) -> None:
    assert size_words(size) == text


@pytest.mark.parametrize(("seconds", "text"), [(0.4, "0 s"), (59, "59 s"), (180, "3 min"), (7500, "2 h 5 min")])
def test_times_are_written_as_people_do(seconds: float, text: str) -> None:
    assert time_words(seconds) == text


def test_log_gets_a_line_for_each_tenth_and_each_change() -> None:
    out = io.StringIO()
    shown = [download(received=n * 20_000) for n in range(200)] + [download(state="done", received=4_000_000)]
    assert ProgressDisplay(out).watch(shown) == shown[-1]
    lines = out.getvalue().splitlines()
    assert len(lines) == 11
    assert lines[-1].startswith("done")


def test_terminal_gets_one_line_that_changes() -> None:
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb") as seen, os.fdopen(theirs, "w") as terminal:
        ProgressDisplay(terminal).watch([download(), download(received=2_000_000)])
        terminal.flush()
        written = ""
        while "\n" not in written:  # a terminal hands over what is written to it bit by bit
            written += os.read(seen.fileno(), 65536).decode()
    assert written.count("\r") == 3
    assert written.count("\n") == 1
    assert "[##########          ]" in written


def test_silent_one_writes_nothing() -> None:
    out = io.StringIO()
    ProgressDisplay(out, is_silent=True).watch([download()])
    assert out.getvalue() == ""
