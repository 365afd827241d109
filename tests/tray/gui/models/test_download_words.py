"""Each state of a download has its words, its buttons, and a question where something would be lost."""

from typing import Any

from nodetool.tray.gui.models.download_words import DownloadItem, download_items
from nodetool.tray.worker_api.download import download_of
from tests.helpers.told_download import told_download


def item(**changes: Any) -> DownloadItem:
    (shown,) = download_items((download_of(told_download(**changes)),))
    return shown


def test_running_one_tells_share_speed_and_time() -> None:
    running = item()
    assert running.state == "25% of 4.0 MB · 50.0 kB/s · 1 min left"
    assert (running.progress, running.shows_progress) == (250, True)
    assert (running.is_active, running.pause, running.discard) == (True, "Pause", "Cancel")


def test_one_of_unknown_size_shows_that_something_happens() -> None:
    unknown = item(total=None, seconds_left=None, bytes_per_second=None, received=0, doing="pulling manifest")
    assert (unknown.progress, unknown.shows_progress, unknown.state) == (None, True, "pulling manifest")
    assert item(total=None, seconds_left=None, bytes_per_second=None, received=0).state == "Begins…"


def test_paused_and_failed_ones_can_go_on() -> None:
    paused = item(state="paused", seconds_left=None, bytes_per_second=None)
    assert (paused.state, paused.pause, paused.is_active) == ("Paused · 25% of 4.0 MB", "Resume", False)
    failed = item(state="failed", error="The disk is full.", seconds_left=None)
    assert (failed.problem, failed.pause) == ("The disk is full.", "Resume")
    assert item(state="queued", received=0).state == "Waits for its turn · 0% of 4.0 MB"


def test_finished_one_says_what_to_call_it_and_is_dismissed_without_a_question() -> None:
    done = item(state="done", received=4_000_000, models=["tiny"])
    assert (done.state, done.discard, done.loses) == ("Done. Call it tiny.", "Dismiss", "")
    assert not done.pause
    assert not done.is_active
    assert not done.shows_progress


def test_cancelling_asks_only_where_something_is_lost() -> None:
    assert item(received=0).loses == ""
    assert item().loses == "1.0 MB are here already, and would be removed."
