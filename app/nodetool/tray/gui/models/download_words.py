"""What the window says about downloads: pure."""

from dataclasses import dataclass

from nodetool.tray.progress_words import left_words, part_words, size_words, speed_words
from nodetool.tray.wording import tr
from nodetool.tray.worker_api.download import Download

WHOLE = 1000
"""What a progress bar counts to."""
_SEPARATOR = " · "


@dataclass(frozen=True, slots=True)
class DownloadItem:
    """One download as a row of the list shows it."""

    id: str
    name: str
    state: str
    problem: str
    progress: int | None
    """Of `WHOLE`; None where nobody knows how large it is."""
    shows_progress: bool
    is_active: bool
    """It goes on by itself."""
    pause: str
    """What the button is called that stops it for a while, or lets it go on; empty where there is none."""
    discard: str
    """What the button is called that forgets it."""
    loses: str
    """What forgetting it loses, to be asked before; empty where it loses nothing."""


def download_items(downloads: tuple[Download, ...]) -> list[DownloadItem]:
    """Return them in the order in which they were begun."""
    return [_item(download) for download in downloads]


def state_words(download: Download) -> str:
    """Say how it is, how far, how fast, and how long it still takes."""
    match download.state:
        case "queued":
            return _joined(tr("Waits for its turn"), _amount(download))
        case "paused":
            return _joined(tr("Paused"), _amount(download))
        case "failed":
            return _joined(tr("Failed"), _amount(download))
        case "done":
            return _done(download)
    speed = "" if download.bytes_per_second is None else speed_words(download.bytes_per_second)
    left = "" if download.seconds_left is None else left_words(download.seconds_left)
    return _joined(_amount(download), speed, left, download.doing)


def _done(download: Download) -> str:
    if not download.models:
        return tr("Done.")
    return tr("Done. Call it {names}.").format(names=tr(" or ").join(download.models))


def _item(download: Download) -> DownloadItem:
    is_done = download.state == "done"
    share = download.share
    return DownloadItem(
        id=download.id,
        name=download.name,
        state=state_words(download) or tr("Begins…"),
        problem=download.error,
        progress=None if share is None else int(share * WHOLE),
        shows_progress=not is_done and (download.is_active or share is not None),
        is_active=download.is_active,
        pause="" if is_done else tr("Pause") if download.is_active else tr("Resume"),
        discard=tr("Dismiss") if is_done else tr("Cancel"),
        loses=_loses(download),
    )


def _loses(download: Download) -> str:
    if download.state == "done" or not download.received:
        return ""
    return tr("{size} are here already, and would be removed.").format(size=size_words(download.received))


def _amount(download: Download) -> str:
    if download.total is None:
        return size_words(download.received) if download.received else ""
    return part_words(download.share or 0.0, download.total)


def _joined(*parts: str) -> str:
    return _SEPARATOR.join(part for part in parts if part)
