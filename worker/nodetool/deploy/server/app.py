"""The ASGI application: routes inside, authentication around them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

from nodetool.deploy import __version__
from nodetool.deploy.config.audit import Audit, nobody_reads
from nodetool.deploy.inference.registry import ModelRegistry
from nodetool.deploy.security.authenticator import Authenticator
from nodetool.deploy.server import errors
from nodetool.deploy.server.application import WorkerApplication
from nodetool.deploy.server.middleware.authentication import AuthenticationMiddleware
from nodetool.deploy.server.routes.health import health_router
from nodetool.deploy.server.routes.models import models_router
from nodetool.deploy.server.routes.openai import openai_router


@dataclass(frozen=True, slots=True)
class Parts:
    """What the application is made of."""

    authenticator: Authenticator
    registry: ModelRegistry
    instance_id: str
    audit: Audit = nobody_reads
    cors_origins: tuple[str, ...] = ()
    """Origins of web pages that may call from a browser."""


def create_app(parts: Parts) -> FastAPI:
    """Build the application; it closes `parts` when it shuts down."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        await parts.registry.aclose()
        await parts.authenticator.aclose()

    # The interactive pages would load scripts from elsewhere; /openapi.json stays, for callers with a token.
    app = WorkerApplication(
        title="NodeTool worker", version=__version__, lifespan=lifespan, docs_url=None, redoc_url=None
    )
    app.include_router(health_router(parts.instance_id))
    app.include_router(models_router(parts.registry))
    app.include_router(openai_router(parts.registry))
    errors.install(app)
    app.add_middleware(AuthenticationMiddleware, authenticator=parts.authenticator, audit=parts.audit)
    if parts.cors_origins:
        # Around the authentication: a browser asks beforehand without a token, and has to be able to read a 401.
        app.add_middleware(CORSMiddleware, allow_origins=parts.cors_origins, allow_methods=["*"], allow_headers=["*"])
    return app
