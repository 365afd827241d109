"""One worker process: its lifeline, its output, and its end."""

import contextlib
import logging
import socket
import subprocess
import threading
from collections.abc import Callable
from typing import IO, cast

from nodetool.deploy.config import lifeline_orders
from nodetool.tray.supervisor.command import WorkerCommand
from nodetool.tray.supervisor.containment import new_containment
from nodetool.tray.supervisor.containment.base import Containment
from nodetool.tray.supervisor.handing_over import handing_over
from nodetool.tray.supervisor.line_splitter import LineSplitter

_LOG = logging.getLogger(__name__)

_CHUNK = 65_536
_LAST_WORDS = 1.0
"""Seconds granted to the reader after the end. Only a process that left the group can hold the pipe open so long."""


class ChildProcess:
    """A process that this one started, and that ends when this one does.

    The write end of its standard input is the lifeline. It is held by this object alone: pipe ends of `subprocess` are
    not inheritable, so that no other child can keep the worker alive. The threads are daemons for the same reason: if
    the tray's main thread fails, nothing holds the tray, and the worker goes with it.
    """

    def __init__(
        self,
        command: WorkerCommand,
        *,
        instance_id: str,
        on_line: Callable[[str], None],
        on_exit: Callable[[int], None],
        listener: socket.socket | None = None,
    ) -> None:
        """Start it; OSError where the system refuses. The callbacks come from threads of this object.

        `listener` is the socket that it is to accept callers on, unless it binds one itself.
        `on_exit` is called once, with the exit code, when the process and its group are gone and the last line is read.
        """
        self._on_line = on_line
        self._on_exit = on_exit
        self._lock = threading.Lock()
        self._asked = False
        self._ended = False
        self._containment = new_containment()
        self._popen = _start(command, instance_id, self._containment, listener)
        self._lifeline = cast("IO[bytes]", self._popen.stdin)
        self._reader = threading.Thread(target=self._read, name="worker-output", daemon=True)
        self._reader.start()
        threading.Thread(target=self._watch, name="worker-end", daemon=True).start()

    @property
    def has_ended(self) -> bool:
        """Whether the process, and all that it started, is gone."""
        return self._ended

    @property
    def pid(self) -> int:
        """The number of the process, which is also that of its group."""
        return self._popen.pid

    def ask_to_stop(self) -> None:
        """Ask it to finish what it does and to end; asking twice is asking once."""
        with self._lock:
            if self._asked or self._ended:
                return
            self._asked = True
            self._say(lifeline_orders.STOP)

    def order(self, words: bytes) -> None:
        """Say something else on the lifeline."""
        with self._lock:
            if not self._ended:
                self._say(words)

    def terminate(self) -> None:
        """Tell the process to end now; its own children are left to it, and to the kill of the group at its end."""
        with self._lock:
            if not self._ended:
                self._popen.terminate()

    def kill(self) -> None:
        """End it, and all that it started, by force."""
        with self._lock:
            if not self._ended:
                self._containment.kill(self._popen)

    def _say(self, words: bytes) -> None:
        # It may have closed its standard input, or be just ending.
        with contextlib.suppress(OSError):
            self._lifeline.write(words + b"\n")

    def _watch(self) -> None:
        self._containment.await_end(self._popen)
        with self._lock:
            self._containment.kill(self._popen)
            exit_code = self._popen.wait()
            self._ended = True
            self._containment.close()
            with contextlib.suppress(OSError):
                self._lifeline.close()
        self._reader.join(_LAST_WORDS)
        self._on_exit(exit_code)

    def _read(self) -> None:
        splitter = LineSplitter()
        with cast("IO[bytes]", self._popen.stdout) as output:
            while chunk := output.read(_CHUNK):
                self._tell(splitter.feed(chunk))
        self._tell(splitter.flush())

    def _tell(self, lines: list[str]) -> None:
        """Hand lines over; a listener that fails must not end the reading, or the worker would block on a full pipe."""
        for line in lines:
            try:
                self._on_line(line)
            except Exception:  # noqa: BLE001 - the outermost edge of somebody else's code, and logged
                _LOG.exception("A line of the worker's output was lost")


def _start(
    command: WorkerCommand, instance_id: str, containment: Containment, listener: socket.socket | None
) -> subprocess.Popen[bytes]:
    handing = handing_over()
    try:
        process = subprocess.Popen(
            (*command.argv, *(handing.arguments(listener) if listener else ())),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            bufsize=0,
            cwd=command.cwd,
            env=command.environment_for(instance_id),
            **containment.popen_arguments,
            **(handing.popen_arguments(listener) if listener else {}),
        )
    except BaseException:
        containment.close()
        raise
    containment.hold(process)
    if listener is not None:
        with contextlib.suppress(OSError):  # it has ended already, which is noticed elsewhere
            cast("IO[bytes]", process.stdin).write(handing.first_words(listener, pid=process.pid))
    return process
