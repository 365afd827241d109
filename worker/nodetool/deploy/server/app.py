"""The ASGI application: routes inside, authentication around them."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

from nodetool.deploy import __version__
from nodetool.deploy.config.audit import Audit, nobody_reads
from nodetool.deploy.inference.registry import ModelRegistry
from nodetool.deploy.security.authenticator import Authenticator
from nodetool.deploy.server import download_errors, errors
from nodetool.deploy.server.access_log import AccessLog
from nodetool.deploy.server.answer_slots import AnswerSlots
from nodetool.deploy.server.application import WorkerApplication
from nodetool.deploy.server.chat_socket.records import ChatRecords
from nodetool.deploy.server.held_bodies import HeldBodies
from nodetool.deploy.server.limits import Limits
from nodetool.deploy.server.metrics.metrics import Metrics
from nodetool.deploy.server.middleware.authentication import AuthenticationMiddleware
from nodetool.deploy.server.middleware.limits import LimitsMiddleware
from nodetool.deploy.server.middleware.recording import RecordingMiddleware
from nodetool.deploy.server.model_administration import ModelAdministration
from nodetool.deploy.server.request_record import Listener
from nodetool.deploy.server.routes.admin_downloads import admin_downloads_router
from nodetool.deploy.server.routes.admin_models import admin_models_router
from nodetool.deploy.server.routes.admin_status import admin_status_router
from nodetool.deploy.server.routes.chat_socket import chat_socket_router
from nodetool.deploy.server.routes.health import health_router
from nodetool.deploy.server.routes.metrics import metrics_router
from nodetool.deploy.server.routes.models import models_router
from nodetool.deploy.server.routes.ollama.router import ollama_router
from nodetool.deploy.server.routes.ollama.sources import Sources
from nodetool.deploy.server.routes.openai import openai_router
from nodetool.deploy.server.status.part import StatusPart


async def nothing_to_let_go() -> None:
    """Hold nothing that another worker could need."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What the application is made of."""

    authenticator: Authenticator
    registry: ModelRegistry
    instance_id: str
    audit: Audit = nobody_reads
    cors_origins: tuple[str, ...] = ()
    """Origins of web pages that may call from a browser."""
    limits: Limits = field(default_factory=Limits)
    metrics: Metrics = field(default_factory=Metrics)
    access_log: AccessLog | None = None
    """None where nobody wants to read one."""
    status: Mapping[str, StatusPart] = field(default_factory=dict)
    """What `/admin/status` tells, by name."""
    ollama: Sources | None = None
    """What Ollama's API is answered from; None for the registry alone."""
    administration: ModelAdministration | None = None
    """Fetches and removes models; None where that is nobody's to ask for."""
    let_go: Callable[[], Awaitable[None]] = nothing_to_let_go
    """Frees what another worker on this machine needs; what answers under way need stays."""

    def dismiss_watchers(self) -> None:
        """End the answers that go on for as long as something else does."""
        if self.administration is not None:
            self.administration.dismiss_watchers()

    def is_busy(self) -> bool:
        """Tell whether an answer or a download is under way; a WebSocket that only stands open is neither."""
        answering = any(record.status != HTTPStatus.SWITCHING_PROTOCOLS for record in self.metrics.open_requests)
        return answering or (self.administration is not None and bool(self.administration.active_downloads()))


def create_app(parts: Parts) -> FastAPI:
    """Build the application; it closes `parts` when it shuts down."""
    ollama = parts.ollama or Sources(parts.registry)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        if parts.administration is not None:
            await parts.administration.aclose()
        await ollama.aclose()
        await parts.registry.aclose()
        await parts.authenticator.aclose()

    # The interactive pages would load scripts from elsewhere; /openapi.json stays, for callers with a token.
    app = WorkerApplication(
        title="NodeTool worker", version=__version__, lifespan=lifespan, docs_url=None, redoc_url=None
    )
    app.include_router(health_router(parts.instance_id))
    app.include_router(models_router(parts.registry))
    app.include_router(openai_router(parts.registry))
    app.include_router(ollama_router(ollama))
    slots, bodies = AnswerSlots(parts.limits.answers), HeldBodies.of(parts.limits)
    listeners = _listeners(parts)
    records = ChatRecords(listeners=listeners, open_requests=parts.metrics.open_requests)
    app.include_router(chat_socket_router(parts.registry, records=records, slots=slots, bodies=bodies))
    app.include_router(metrics_router(parts.metrics))
    app.include_router(admin_status_router(parts.status))
    if parts.administration is not None:
        app.include_router(admin_downloads_router(parts.administration))
        app.include_router(admin_models_router(parts.administration))
    errors.install(app)
    download_errors.install(app)
    # The last one that is added is the outermost.
    app.add_middleware(LimitsMiddleware, most_of_a_body=parts.limits.body, slots=slots, bodies=bodies)
    app.add_middleware(
        AuthenticationMiddleware,
        authenticator=parts.authenticator,
        audit=parts.audit,
        open_requests=parts.metrics.open_requests,
    )
    if parts.cors_origins:
        # Around the authentication: a browser asks beforehand without a token, and has to be able to read a 401.
        app.add_middleware(
            CORSMiddleware,
            allow_origins=parts.cors_origins,
            allow_methods=["*"],
            allow_headers=["*"],
            expose_headers=["X-Request-Id"],
        )
    app.add_middleware(
        RecordingMiddleware,
        listeners=listeners,
        open_requests=parts.metrics.open_requests,
        counts_bytes=parts.access_log is not None,
    )
    return app


def _listeners(parts: Parts) -> tuple[Listener, ...]:
    log = parts.access_log
    metrics = parts.metrics
    return (metrics.traffic.count, metrics.activity.count, *([] if log is None else [log]))
