"""Runs the server until somebody asks it to stop."""

import asyncio
import gc
import logging
import os
import socket
import sys
from collections.abc import Callable
from functools import partial
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
from nodetool.deploy.server.access_log import AccessLog
from nodetool.deploy.server.app import create_app
from nodetool.deploy.server.audit_trail import AuditTrail
from nodetool.deploy.server.banner import Banner
from nodetool.deploy.server.bounded_http import KEEP_ALIVE_SECONDS, BoundedHttpProtocol
from nodetool.deploy.server.compose import build_parts
from nodetool.deploy.server.connections import Connections
from nodetool.deploy.server.known_noise import KnownNoise
from nodetool.deploy.server.lifeline import MARGIN_SECONDS, Lifeline
from nodetool.deploy.server.limits import Limits
from nodetool.deploy.server.worker_server import WorkerServer

DESCRIPTORS = 65_536


_KNOWN_NOISE = KnownNoise()


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
