"""Who does not look hears how a download has ended."""

from nodetool.tray.notices import Severity, download_notice
from nodetool.tray.worker_api.download import download_of
from tests.helpers.told_download import told_download


def test_end_of_a_download_is_told_with_what_to_call_the_model_or_what_went_wrong() -> None:
    done = download_notice(download_of(told_download(state="done", models=["tiny"])))
    assert (done.text, done.severity) == ("org/tiny/tiny.gguf is there. Call it tiny.", Severity.INFORMATION)
    failed = download_notice(download_of(told_download(state="failed", error="The disk is full.")))
    assert (failed.text, failed.severity) == ("org/tiny/tiny.gguf: The disk is full.", Severity.WARNING)
