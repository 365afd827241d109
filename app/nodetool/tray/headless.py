"""The tray without a screen: the same supervision, told line by line in the terminal."""

import signal
import sys
import threading
from types import FrameType
from typing import TextIO

from nodetool.tray.clipboard import copy_with_tools
from nodetool.tray.logs import LogRing
from nodetool.tray.model import Snapshot
from nodetool.tray.notices import Notice
from nodetool.tray.platform.base import Platform
from nodetool.tray.presenter import access_line, state_line
from nodetool.tray.service import TrayService
from nodetool.tray.supervisor.status import Phase
from nodetool.tray.surface import SurfaceError

HOW_TO_GO_ON = "Ctrl-C stops the worker. `nodetool-tray token show` prints the token, `nodetool-tray status` the state."


class Terminal:
    """The surface of a tray that runs in a terminal."""

    def __init__(self, platform: Platform, out: TextIO | None = None) -> None:
        self._platform = platform
        self._out = out or sys.stdout
        self._lock = threading.Lock()
        self._told = ""
        self.closed = threading.Event()

    def copy(self, text: str) -> None:
        """Use a clipboard tool, where there is one."""
        copy_with_tools(self._platform, text)

    def show_window(self) -> None:
        """There is none."""
        raise SurfaceError("The tray is already running in a terminal, without a window.")

    def notify(self, notice: Notice) -> None:
        """Tell it on a line."""
        self.line(f"{notice.title}: {notice.text}")

    def close(self) -> None:
        """Let `run_headless` return."""
        self.closed.set()

    def show(self, snapshot: Snapshot) -> None:
        """Tell the state where it changed."""
        access = access_line(snapshot) + "." if snapshot.worker.phase is Phase.RUNNING else ""
        told = " ".join(
            sentence for sentence in (state_line(snapshot) + ".", snapshot.worker.reason, access) if sentence
        )
        if told != self._told:
            self._told = told
            self.line(told.replace("….", "…"))

    def line(self, text: str) -> None:
        """Print one line, whole, whichever thread says it."""
        with self._lock:
            print(text, file=self._out, flush=True)


def run_headless(service: TrayService, *, log: LogRing, platform: Platform, why: str) -> int:
    """Supervise until Ctrl-C, SIGTERM, or `nodetool-tray quit`; return the exit code."""
    terminal = Terminal(platform)
    terminal.line(f"{why} Running in the terminal.")
    terminal.line(HOW_TO_GO_ON)
    service.attach(terminal)
    service.subscribe(terminal.show)
    log.subscribe(lambda line: terminal.line(f"  {line}"))
    quitting = threading.Event()

    def quit_once(_number: int, _frame: FrameType | None) -> None:
        if not quitting.is_set():
            quitting.set()
            service.quit()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, quit_once)
    service.start()
    _wait(terminal.closed)
    return 0


def _wait(event: threading.Event) -> None:
    if sys.platform == "win32":
        while not event.wait(1.0):  # a wait without end cannot be interrupted by Ctrl-C there
            pass
    event.wait()
