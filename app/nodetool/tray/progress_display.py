"""Shows a download while it runs: one line that changes on a terminal, and lines elsewhere."""

import shutil
from collections.abc import Iterable
from typing import TextIO

from nodetool.tray.progress_words import progress_line
from nodetool.tray.worker_api.download import Download

_TENTHS = 10


class ProgressDisplay:
    """Writes to `out`, which is no place for results; nothing at all where `is_silent`."""

    def __init__(self, out: TextIO, *, is_silent: bool = False) -> None:
        self._out = out
        self._is_silent = is_silent
        self._is_terminal = out.isatty()
        self._last: tuple[object, ...] = ()

    def watch(self, downloads: Iterable[Download]) -> Download | None:
        """Show each as it comes; return the last one, None where none came."""
        last = None
        for download in downloads:
            last = download
            if not self._is_silent:
                self._show(download)
        if self._is_terminal and last is not None and not self._is_silent:
            self._out.write("\n")
        return last

    def _show(self, download: Download) -> None:
        if self._is_terminal:
            width = shutil.get_terminal_size().columns - 1
            line = progress_line(download, with_bar=True)[:width]
            self._out.write(f"\r{line:<{width}}")
            self._out.flush()
        elif self._is_news(download):
            self._out.write(f"{progress_line(download, with_bar=False)}\n")
            self._out.flush()

    def _is_news(self, download: Download) -> bool:
        """Tell whether a log would want to have this line: another state, another tenth."""
        tenth = int((download.share or 0) * _TENTHS)
        before, self._last = self._last, (download.state, download.doing, tenth)
        return before != self._last
