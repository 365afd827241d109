"""The real application on a real socket, in the loop of the test that asks it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager

from fastapi import FastAPI

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.audit import Audit, nobody_reads
from nodetool.deploy.config.listener import listen
from nodetool.deploy.config.resolve import resolve
from nodetool.deploy.config.settings import Provider, models_folder
from nodetool.deploy.config.worker_token import TokenSource, WorkerToken
from nodetool.deploy.inference.llama_cpp import LlamaCpp
from nodetool.deploy.inference.ollama import Ollama
from nodetool.deploy.inference.ollama_api.native import OllamaApi
from nodetool.deploy.inference.openai_compatible import OpenAICompatible
from nodetool.deploy.inference.registry import ModelRegistry
from nodetool.deploy.inference.upstream import Upstream
from nodetool.deploy.security.compose import build_authenticator
from nodetool.deploy.server.access_log import AccessLog
from nodetool.deploy.server.app import Parts, create_app
from nodetool.deploy.server.connections import Connections
from nodetool.deploy.server.limits import Limits, limits_of
from nodetool.deploy.server.metrics.metrics import Metrics
from nodetool.deploy.server.model_administration import ModelAdministration
from nodetool.deploy.server.model_sources import model_sources
from nodetool.deploy.server.routes.ollama.sources import Sources
from nodetool.deploy.server.serve import build_server
from tests.helpers.model_server import ModelServer

TOKEN = "the-worker-token-of-this-test"
HEADERS = {"Authorization": f"Bearer {TOKEN}"}
"""What a caller sends who may call."""
ADVICE = "Put a GGUF file somewhere."


def application(
    upstreams: Iterable[Upstream] = (),
    *,
    provider: Provider = Provider.STATIC,
    audit: Audit = nobody_reads,
    access_log: AccessLog | None = None,
    metrics: Metrics | None = None,
    token_in_force: Callable[[], WorkerToken] = lambda: WorkerToken(TOKEN, TokenSource.CONFIG),
    **environ: str,
) -> FastAPI:
    """Build the worker's application before `upstreams`, with `TOKEN` in force unless another one is.

    An Ollama stands behind the others where OLLAMA_API_URL is given.
    """
    # Nobody else's Ollama, and no Hub of the real world, is ever asked.
    settings = resolve(environ={"OLLAMA_API_URL": "off", "HF_ENDPOINT": "http://127.0.0.1:9", **environ})
    authenticator = build_authenticator(provider, settings=settings, token_in_force=token_in_force)
    ollama = environ.get("OLLAMA_API_URL", "")
    registry = ModelRegistry((*upstreams, *([Ollama(ollama)] if ollama else [])), advice=lambda: ADVICE)
    folder = models_folder(settings[declared.NODETOOL_MODELS_FOLDER])
    origins = settings[declared.NODETOOL_CORS_ORIGINS]
    return create_app(
        Parts(
            authenticator,
            registry,
            instance_id="this-instance",
            audit=audit,
            cors_origins=origins,
            limits=limits_of(settings),
            metrics=metrics or Metrics(),
            access_log=access_log,
            ollama=Sources(registry, OllamaApi(ollama) if ollama else None),
            administration=ModelAdministration(
                model_sources(settings, folder, registry=registry, llama=LlamaCpp(folder))
            ),
        )
    )


def before(server: ModelServer, *, name: str = "upstream") -> OpenAICompatible:
    """Return the upstream that relays to `server`."""
    return OpenAICompatible(name, server.base_url)


@asynccontextmanager
async def serving(
    app: FastAPI, *, connections: Connections | None = None, limits: Limits | None = None
) -> AsyncIterator[str]:
    """Serve `app` as the worker does; yield its base URL."""
    listener = listen("127.0.0.1", 0)
    server = build_server(app, drain_seconds=0, connections=connections, limits=limits)
    running = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.request_stop()
        await running
        listener.close()
