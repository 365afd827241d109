"""The tray without a screen: the same supervision, told line by line in the terminal."""

import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import TextIO

from nodetool.deploy.config.worker_token import TokenSource
from nodetool.tray.clipboard.copied import Copied
from nodetool.tray.clipboard.holder import ToolHolder
from nodetool.tray.logs import LogRing
from nodetool.tray.model import Snapshot
from nodetool.tray.notices import Notice, Severity
from nodetool.tray.own_name import own_name
from nodetool.tray.platform.base import Platform
from nodetool.tray.presenter import access_line, state_line
from nodetool.tray.service import TrayService
from nodetool.tray.supervisor.executor import WORKER_PREFIX
from nodetool.tray.supervisor.status import Phase
from nodetool.tray.surface import SurfaceError

HOW_TO_GO_ON = "Ctrl-C stops the worker. `{0} token show` prints the token, `{0} status` the state."
STAYS_STOPPED = "The worker stays stopped, as was wished; `{0} start` starts it."


class Terminal:
    """The surface of a tray that runs in a terminal."""

    def __init__(self, clipboard: ToolHolder, out: TextIO | None = None) -> None:
        self._clipboard = clipboard
        self._out = out or sys.stdout
        self._lock = threading.Lock()
        self._told = ""
        self.closed = threading.Event()

    @property
    def is_read_by_a_person(self) -> bool:
        """Whether what is said here is shown, and not kept in a file."""
        return self._out.isatty()

    def copy(self, text: str) -> Copied:
        """Use a clipboard tool, where there is one. Raises `SurfaceError`."""
        return self._clipboard.copy(text)

    def show_window(self) -> None:
        """There is none."""
        raise SurfaceError("The tray is already running in a terminal, without a window.")

    def open_folder(self, folder: Path) -> None:
        """There is nothing to open it with."""
        raise SurfaceError(f"The tray runs in a terminal and opens no folder; it is {folder}.")

    def notify(self, notice: Notice) -> None:
        """Tell it on a line; `show` tells what becomes of the worker."""
        if notice.severity is Severity.INFORMATION:
            self.line(f"{notice.title}: {notice.text}")

    def close(self) -> None:
        """Let `run_headless` return."""
        self.closed.set()

    def show(self, snapshot: Snapshot) -> None:
        """Tell the state where it changed."""
        access = access_line(snapshot) + "." if snapshot.worker.answers else ""
        told = " ".join(
            sentence for sentence in (state_line(snapshot) + ".", snapshot.worker.reason, access) if sentence
        )
        if told != self._told:
            self._told = told
            self.line(told.replace("….", "…"))

    def tell_output(self, line: str) -> None:
        """Pass on what the worker says, but for its refusal to start: that becomes the reason of the failure."""
        if not line.startswith(WORKER_PREFIX):
            self.line(f"  {line}")

    def line(self, text: str) -> None:
        """Print one line, whole, whichever thread says it."""
        with self._lock:
            print(text, file=self._out, flush=True)


def run_headless(
    service: TrayService,
    *,
    log: LogRing,
    platform: Platform,
    why: str,
    on_started: Callable[[], None] = lambda: None,
) -> int:
    """Supervise until Ctrl-C, SIGTERM, or `nodetool-tray quit`; return the exit code.

    `on_started` is called when the worker has been told to start.
    """
    clipboard = ToolHolder(platform, seconds=service.preferences.clipboard_seconds)
    terminal = Terminal(clipboard)
    terminal.line(f"{why} Running in the terminal.")
    terminal.line(HOW_TO_GO_ON.format(own_name()))
    if terminal.is_read_by_a_person and (header := _new_header(service)):
        terminal.line(f"A token was made for you. Callers send it: {header}")
    service.attach(terminal)
    service.subscribe(terminal.show)
    if (snapshot := service.snapshot()).worker.phase is not Phase.STOPPED:  # started before Qt broke
        terminal.show(snapshot)
    log.subscribe(terminal.tell_output)
    quitting = threading.Event()

    def quit_once(_number: int, _frame: FrameType | None) -> None:
        if not quitting.is_set():
            quitting.set()
            service.quit()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, quit_once)
    if not service.begin():
        terminal.line(STAYS_STOPPED.format(own_name()))
    on_started()
    _wait(terminal.closed)
    clipboard.end()
    return 0


def _new_header(service: TrayService) -> str:
    """Return what callers send where nobody can know it yet; empty where somebody can, or need not."""
    snapshot = service.snapshot()
    is_asked_for = snapshot.provider is not None and snapshot.provider.enforces
    is_new = snapshot.token.source is TokenSource.GENERATED and not snapshot.token.problem
    return service.tokens.header() if is_asked_for and is_new else ""


def _wait(event: threading.Event) -> None:
    if sys.platform == "win32":
        while not event.wait(1.0):  # a wait without end cannot be interrupted by Ctrl-C there
            pass
    event.wait()
