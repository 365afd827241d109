"""uvicorn's server, with the ends that the worker knows."""

import asyncio
import contextlib
import signal
import socket
from collections.abc import Awaitable, Callable, Iterator
from types import FrameType

import uvicorn

from nodetool.deploy.config.service_manager import ServiceManager
from nodetool.deploy.server.making_way import linger

_SIGNALS = [signal.SIGINT, signal.SIGTERM, *([signal.SIGBREAK] if hasattr(signal, "SIGBREAK") else [])]


class WorkerServer(uvicorn.Server):
    """Ends with exit code 0 when it is asked to end; a second Ctrl-C does not wait for open answers.

    `before_drain` ends what nobody waits for, before the others get their time.
    """

    def __init__(self, config: uvicorn.Config, *, before_drain: Callable[[], None]) -> None:
        super().__init__(config)
        self._before_drain = before_drain
        self._is_busy: Callable[[], bool] | None = None
        self._on_listening: Callable[[], None] = lambda: None
        self._let_go: Callable[[], Awaitable[None]] | None = None
        self._is_asked_to_stop = False
        self._manager, self._status = ServiceManager(), ""

    def report_to(self, manager: ServiceManager, *, status: str) -> None:
        """Tell a service manager when this listens, which `status` puts into words, that it lives, and when it ends."""
        self._manager, self._status = manager, status

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen."""
        await super().startup(sockets)
        if self.started:
            self._manager.ready(self._status)
            self._on_listening()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End in order."""
        self._manager.stopping("Finishing what is under way.")
        if self._let_go is not None:
            await self._make_way(sockets or [], self._let_go)
        self._before_drain()
        await super().shutdown(sockets)

    async def _make_way(self, sockets: list[socket.socket], let_go: Callable[[], Awaitable[None]]) -> None:
        for server in self.servers:
            server.close()
        for listener in sockets:
            listener.close()
        self._before_drain()
        await asyncio.gather(let_go(), linger(self.server_state, is_in_a_hurry=lambda: self._is_asked_to_stop))

    def call_when_listening(self, on_listening: Callable[[], None]) -> None:
        """Have the loop call it as soon as callers are answered."""
        self._on_listening = on_listening

    def request_stop(self) -> None:
        """Ask for an orderly end; may be called from any thread."""
        self._is_asked_to_stop = True
        self.should_exit = True

    def make_way(self, let_go: Callable[[], Awaitable[None]]) -> None:
        """Ask for an end that no caller notices, because a successor serves; `let_go` frees what it needs. The same."""
        self._let_go = let_go
        self.should_exit = True

    def stop_when_idle(self, is_busy: Callable[[], bool]) -> None:
        """Ask for an orderly end as soon as `is_busy`, which the loop calls, says no; the same."""
        self._is_busy = is_busy

    async def on_tick(self, counter: int) -> bool:
        """Look, ten times a second, whether it is time to end; a loop that hangs gives no sign of life."""
        self._manager.alive()
        if self._is_busy is not None and not self._is_busy():
            self.should_exit = True
        return await super().on_tick(counter)

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Treat signals as requests to stop (uvicorn raises them again after an orderly end)."""
        before = {number: signal.signal(number, self._on_signal) for number in _SIGNALS}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self.force_exit = self.should_exit
        self.request_stop()
