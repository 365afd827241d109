"""Runs the server until somebody asks it to stop."""

import asyncio
import contextlib
import gc
import logging
import os
import signal
import socket
import sys
from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from types import FrameType
from typing import Any, cast

import uvicorn
from starlette.types import ASGIApp

from nodetool.deploy.config import lifeline_orders
from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.access_log import access_log_file, bounded_access_log
from nodetool.deploy.config.addresses import base_url
from nodetool.deploy.config.audit import AuditFile, audit_file
from nodetool.deploy.config.exit_code import ExitCode
from nodetool.deploy.config.service_manager import ServiceManager
from nodetool.deploy.config.start import Start
from nodetool.deploy.config.worker_token import TokenSource, WorkerToken
from nodetool.deploy.server import cut_off
from nodetool.deploy.server.access_log import AccessLog
from nodetool.deploy.server.app import create_app
from nodetool.deploy.server.audit_trail import AuditTrail
from nodetool.deploy.server.banner import Banner
from nodetool.deploy.server.bounded_http import KEEP_ALIVE_SECONDS, BoundedHttpProtocol
from nodetool.deploy.server.compose import build_parts
from nodetool.deploy.server.connections import Connections
from nodetool.deploy.server.lifeline import MARGIN_SECONDS, Lifeline
from nodetool.deploy.server.limits import Limits
from nodetool.deploy.server.making_way import linger

DESCRIPTORS = 65_536

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


class _KnownNoise(logging.Filter):
    """Drops false alarms of uvicorn's.

    One of every refused WebSocket (https://github.com/Kludex/uvicorn/pull/3138), one of every end without drain,
    the traceback of every answer that is cut off at the end of the drain, which another line tells already, one of
    every answer that has to end without an end, and one for each caller who sends what is no text or no HTTP: strangers
    must not be able to fill the log.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        if record.exc_info and isinstance(record.exc_info[1], asyncio.CancelledError):
            return False
        if record.getMessage() == cut_off.UVICORNS_WORDS:
            return not cut_off.is_left_without_end()
        return record.getMessage() not in {
            "ASGI callable returned without completing handshake.",
            "Cancel 0 running task(s), timeout graceful shutdown exceeded",
            "Invalid UTF-8 sequence received from client.",
            "Invalid HTTP request received.",
        }


_KNOWN_NOISE = _KnownNoise()


def build_server(
    app: ASGIApp,
    *,
    drain_seconds: int,
    connections: Connections | None = None,
    limits: Limits | None = None,
    before_drain: Callable[[], None] = lambda: None,
) -> WorkerServer:
    """Return the server of `app`; answers under way get `drain_seconds` when it is asked to stop."""
    counted = {"connections": connections or Connections()}
    # Below that level uvicorn writes whole addresses, query string included, into the log.
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
    logging.getLogger("uvicorn.error").addFilter(_KNOWN_NOISE)
    return WorkerServer(
        uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            server_header=False,
            http=cast("type[asyncio.Protocol]", partial(BoundedHttpProtocol, **counted)),
            timeout_keep_alive=KEEP_ALIVE_SECONDS,
            # Anybody on this machine could claim any address; a proxy that may has to be declared first.
            proxy_headers=False,
            ws=cast("type[asyncio.Protocol]", partial(_websocket_protocol, **counted)),
            ws_max_size=(limits or Limits()).body,
            # A window for each connection, little gained on pieces of a few words, and a small frame that grows.
            ws_per_message_deflate=False,
            timeout_graceful_shutdown=drain_seconds,
        ),
        before_drain=before_drain,
    )


def _websocket_protocol(**arguments: Any) -> asyncio.Protocol:
    from nodetool.deploy.server.bounded_websocket import BoundedWebSocketProtocol  # noqa: PLC0415  with the first one

    return BoundedWebSocketProtocol(**arguments)


def serve(
    start: Start,
    listener: socket.socket,
    *,
    lifeline: Lifeline | None,
    on_listening: Callable[[], None] = lambda: None,
) -> ExitCode:
    """Serve on `listener` until asked to stop. With a `lifeline` there is a supervisor, and the output is its log.

    `on_listening` is called as soon as callers are answered.
    """
    drain_seconds = start.settings[declared.NODETOOL_DRAIN_SECONDS]
    _raise_descriptor_limit()
    audit = AuditTrail(AuditFile(audit_file()))
    access_log = _access_log(start)
    parts = build_parts(start, audit, access_log, address=base_url(*listener.getsockname()[:2]))
    server = build_server(
        create_app(parts),
        drain_seconds=drain_seconds,
        connections=parts.metrics.connections,
        limits=parts.limits,
        before_drain=parts.dismiss_watchers,
    )
    manager = ServiceManager.taken_from(os.environ)
    if lifeline is None:
        server.report_to(manager, status=f"Listening on {base_url(*listener.getsockname()[:2])}.")
    else:
        lifeline.hand_over(
            request_stop=server.request_stop,
            patience=drain_seconds + MARGIN_SECONDS,
            orders={
                lifeline_orders.STOP_WHEN_IDLE: partial(server.stop_when_idle, parts.is_busy),
                lifeline_orders.MAKE_WAY: partial(server.make_way, parts.let_go),
            },
        )
    server.call_when_listening(on_listening)
    print(_banner(start, listener, supervised=lifeline is not None), flush=True)  # noqa: T201  this is the program's output
    # What is there now stays: the garbage collector need not look through it again and again.
    gc.collect()
    gc.freeze()
    try:
        server.run(sockets=[listener])
    finally:
        audit.close()
        if access_log is not None:
            access_log.close()
    return ExitCode.OK if server.started else ExitCode.FAILURE


def _access_log(start: Start) -> AccessLog | None:
    if not start.settings[declared.NODETOOL_ACCESS_LOG]:
        return None
    return AccessLog(bounded_access_log(access_log_file()), redact=start.redact)


def _raise_descriptor_limit() -> None:
    """Let callers open more connections than the thousand that a login session usually has."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  not on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = DESCRIPTORS if hard == resource.RLIM_INFINITY else min(DESCRIPTORS, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def _banner(start: Start, listener: socket.socket, *, supervised: bool) -> Banner:
    host, port = listener.getsockname()[:2]
    token = start.token_in_force() if start.provider.enforces else None
    return Banner(
        address=base_url(host, port),
        host=host,
        provider=start.provider,
        token=token,
        config_file=start.config_file,
        show_token=token is not None and not supervised and _may_show(token),
    )


def _may_show(token: WorkerToken) -> bool:
    # A log that is kept somewhere gets the whole token once at most: when nobody can know it yet.
    return sys.stdout.isatty() or token.source is TokenSource.GENERATED
