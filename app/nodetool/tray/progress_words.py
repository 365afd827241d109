"""How far a download is, in the words of a terminal: pure."""

from nodetool.tray.worker_api.download import Download

_BAR = 20
_MINUTE, _HOUR = 60, 3600
_STEP = 1000


def size_words(size: float) -> str:
    """Write a number of bytes as people do, as in `4.4 GB`."""
    for unit in ("B", "kB", "MB", "GB"):
        if size < _STEP:
            return f"{size:.0f} {unit}" if unit == "B" else f"{size:.1f} {unit}"
        size /= _STEP
    return f"{size:.1f} TB"


def time_words(seconds: float) -> str:
    """Write a time as people do, as in `3 min`."""
    if seconds < _MINUTE:
        return f"{seconds:.0f} s"
    if seconds < _HOUR:
        return f"{seconds / _MINUTE:.0f} min"
    return f"{seconds // _HOUR:.0f} h {seconds % _HOUR // _MINUTE:.0f} min"


def progress_line(download: Download, *, with_bar: bool) -> str:
    """Return one line that says how it is and how far."""
    words = amount_words(download, with_bar=with_bar)
    return words if download.state == "running" else "  ".join(part for part in (download.state, words) if part)


def amount_words(download: Download, *, with_bar: bool = False) -> str:
    """Return how far it is."""
    parts = []
    if download.share is not None:
        parts += [_bar(download.share) if with_bar else "", f"{download.share:4.0%}"]
    parts.append(_amount(download))
    if download.bytes_per_second is not None and download.is_active:
        parts.append(f"{size_words(download.bytes_per_second)}/s")
    if download.seconds_left is not None:
        parts.append(f"{time_words(download.seconds_left)} left")
    parts.append(download.error or download.doing)
    return "  ".join(part for part in parts if part)


def _amount(download: Download) -> str:
    if download.total is None:
        return size_words(download.received) if download.received else ""
    return f"{size_words(download.received)} of {size_words(download.total)}"


def _bar(share: float) -> str:
    full = int(share * _BAR)
    return f"[{'#' * full}{' ' * (_BAR - full)}]"
