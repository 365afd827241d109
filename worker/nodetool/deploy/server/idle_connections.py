"""Ends a connection that has been idle between two requests for its time, with one timer for all of them.

uvicorn makes a timer after each answer and cancels it at the next request, which is much of what a short answer costs.
"""

import math
from typing import TYPE_CHECKING, Any

from nodetool.deploy.server.joined_writes import JoiningHttpProtocol

if TYPE_CHECKING:
    import asyncio

_NOT_IDLE = math.inf
_SOON = 0.01
"""A timer may come this much too early."""


class PatientHttpProtocol(JoiningHttpProtocol):
    """Looks, when its time could be up, how long the connection has been idle, and waits for the rest."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._idle_since = _NOT_IDLE
        self._idle_timer: asyncio.TimerHandle | None = None

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the timer."""
        super().connection_lost(exc)
        self._forget_idleness()

    def handle_websocket_upgrade(self) -> None:
        """Leave that to the other protocol."""
        self._forget_idleness()
        super().handle_websocket_upgrade()

    def on_response_complete(self) -> None:
        """Begin with the next request, or to wait for it; in the place of uvicorn's."""
        self._joined.flush()
        self.server_state.total_requests += 1
        if self.transport.is_closing():
            return
        self.flow.resume_reading()
        if self.pipeline:
            self._start_asgi_task(*self.pipeline.pop())
            return
        self._idle_since = self.loop.time()
        if self._idle_timer is None:
            self._idle_timer = self.loop.call_later(self.timeout_keep_alive, self._look_whether_idle)

    def _unset_keepalive_if_required(self) -> None:
        # What uvicorn calls when something arrives; a request that is never complete has a shorter time of its own.
        self._idle_since = _NOT_IDLE

    def _look_whether_idle(self) -> None:
        idle_for = max(self.loop.time() - self._idle_since, 0)
        seconds = self.timeout_keep_alive - idle_for
        if seconds > _SOON:
            self._idle_timer = self.loop.call_later(seconds, self._look_whether_idle)
        else:
            self._idle_timer = None
            self.timeout_keep_alive_handler()

    def _forget_idleness(self) -> None:
        if self._idle_timer is not None:
            self._idle_timer.cancel()
            self._idle_timer = None
