"""How far a download is, in the words of a terminal: pure. Sizes and times are said in the language of the window."""

from nodetool.tray.wording import number, percent, tr, translatable
from nodetool.tray.worker_api.download import Download

_BAR = 20
_MINUTE, _HOUR = 60, 3600
_STEP = 1000
_LARGER_UNITS = (
    translatable("{size} kB"),
    translatable("{size} MB"),
    translatable("{size} GB"),
    translatable("{size} TB"),
)


def size_words(size: float) -> str:
    """Write a number of bytes as people do, as in `4.4 GB`."""
    if size < _STEP:
        return tr("{size} B").format(size=number(size))
    *smaller, largest = _LARGER_UNITS
    for pattern in smaller:
        size /= _STEP
        if size < _STEP:
            return tr(pattern).format(size=number(size, 1))
    return tr(largest).format(size=number(size / _STEP, 1))


def time_words(seconds: float) -> str:
    """Write a time as people do, as in `3 min`."""
    if seconds < _MINUTE:
        return tr("{seconds} s").format(seconds=number(seconds))
    if seconds < _HOUR:
        return tr("{minutes} min").format(minutes=number(seconds / _MINUTE))
    words = tr("{hours} h {minutes} min")
    return words.format(hours=number(seconds // _HOUR), minutes=number(seconds % _HOUR // _MINUTE))


def speed_words(bytes_per_second: float) -> str:
    """Write how fast it is, as in `4.4 MB/s`."""
    return tr("{size}/s").format(size=size_words(bytes_per_second))


def left_words(seconds: float) -> str:
    """Write how long it still takes, as in `3 min left`."""
    return tr("{time} left").format(time=time_words(seconds))


def part_words(share: float, total: float) -> str:
    """Write how much of it there is, as in `45% of 4.4 GB`."""
    return tr("{share} of {total}").format(share=percent(share), total=size_words(total))


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
        parts.append(speed_words(download.bytes_per_second))
    if download.seconds_left is not None:
        parts.append(left_words(download.seconds_left))
    parts.append(download.error or download.doing)
    return "  ".join(part for part in parts if part)


def _amount(download: Download) -> str:
    if download.total is None:
        return size_words(download.received) if download.received else ""
    words = tr("{received} of {total}")
    return words.format(received=size_words(download.received), total=size_words(download.total))


def _bar(share: float) -> str:
    full = int(share * _BAR)
    return f"[{'#' * full}{' ' * (_BAR - full)}]"
