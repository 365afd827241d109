"""Builds what the settings ask for, top-down."""

import asyncio
import contextlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.audit import Audit
from nodetool.deploy.config.resolve import Settings
from nodetool.deploy.config.settings import models_folder
from nodetool.deploy.config.start import Start
from nodetool.deploy.config.upstream_rules import ollama_address
from nodetool.deploy.inference.engine_settings import EngineSettings
from nodetool.deploy.inference.llama_cpp import LlamaCpp
from nodetool.deploy.inference.ollama import Ollama
from nodetool.deploy.inference.ollama_api.native import OllamaApi
from nodetool.deploy.inference.openai_compatible import OpenAICompatible
from nodetool.deploy.inference.prefixed import Prefixed
from nodetool.deploy.inference.registry import ModelRegistry
from nodetool.deploy.inference.upstream import Upstream
from nodetool.deploy.security.compose import build_authenticator
from nodetool.deploy.server.access_log import AccessLog
from nodetool.deploy.server.app import Parts
from nodetool.deploy.server.connections import Connections
from nodetool.deploy.server.download_events import job_object
from nodetool.deploy.server.limits import limits_of
from nodetool.deploy.server.metrics.metrics import Metrics
from nodetool.deploy.server.model_administration import ModelAdministration
from nodetool.deploy.server.model_sources import model_sources
from nodetool.deploy.server.routes.ollama.sources import Sources
from nodetool.deploy.server.status.activity import ActivityPart
from nodetool.deploy.server.status.models import shown_engines, shown_upstreams
from nodetool.deploy.server.status.worker import WorkerPart, process_part


def build_parts(start: Start, audit: Audit, access_log: AccessLog | None = None, *, address: str = "") -> Parts:
    """Return the parts of the application; `address` is where it will answer."""
    settings = start.settings
    folder = models_folder(settings[declared.NODETOOL_MODELS_FOLDER])
    if not settings.is_set(declared.NODETOOL_MODELS_FOLDER):
        _make(folder)
    llama = LlamaCpp(folder, settings=EngineSettings.of(settings))
    registry = ModelRegistry((llama, *_servers(settings)), advice=partial(_advice, settings, folder))
    administration = ModelAdministration(model_sources(settings, folder, registry=registry, llama=llama))
    metrics = Metrics(
        connections=Connections(settings[declared.NODETOOL_MAX_CONNECTIONS]),
        engines=llama.engine_states,
        upstreams=registry.status,
    )
    return Parts(
        authenticator=build_authenticator(
            start.provider,
            settings=settings,
            token_in_force=start.tokens.current,
        ),
        registry=registry,
        instance_id=start.instance_id,
        audit=audit,
        cors_origins=settings[declared.NODETOOL_CORS_ORIGINS],
        limits=limits_of(settings),
        metrics=metrics,
        access_log=access_log,
        status={
            "worker": WorkerPart(instance_id=start.instance_id, address=address, provider=start.provider),
            "process": process_part,
            "upstreams": lambda: shown_upstreams(registry.status()),
            "activity": ActivityPart(metrics.activity, metrics.open_requests),
            "engines": lambda: shown_engines(llama.engine_states()),
            "downloads": lambda: [job_object(job) for job in administration.active_downloads()],
        },
        administration=administration,
        ollama=Sources(registry, _ollama_api(settings), llama, folder),
        let_go=partial(_let_go, administration, llama),
    )


async def _let_go(administration: ModelAdministration, llama: LlamaCpp) -> None:
    """Leave the downloads to another worker, and the memory of the models for which nobody waits."""
    await asyncio.gather(administration.aclose(), llama.unload_idle())


def _ollama_api(settings: Settings) -> OllamaApi | None:
    address = ollama_address(settings)
    return OllamaApi(address) if address else None


def _make(folder: Path) -> None:
    """Make the usual folder, so that the advice to put a file there can be followed."""
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)


def _advice(settings: Settings, folder: Path) -> str:
    put = f"Put a GGUF file into {_shown(folder)}"
    if settings.is_set(declared.NODETOOL_MODELS_FOLDER) and _is_missing(folder):
        name = declared.NODETOOL_MODELS_FOLDER.name
        put = f"{name} names a folder that does not exist: create it and put a GGUF file into it"
    start = ", start Ollama," if ollama_address(settings) else ""
    return f"{put}{start} or set {declared.OPENAI_COMPATIBLE_URL.name}."


def _is_missing(folder: Path) -> bool:
    try:
        return not folder.is_dir()
    except OSError:
        return False  # nobody can tell


def _servers(settings: Settings) -> Iterator[Upstream]:
    # Before Ollama: on equal names, the server that was asked for wins over whoever listens on a well-known port.
    if url := settings[declared.OPENAI_COMPATIBLE_URL]:
        yield OpenAICompatible("openai-compatible", url, settings[declared.OPENAI_COMPATIBLE_KEY] or None)
    yield from _declared(settings)
    if address := ollama_address(settings):
        yield Ollama(address)


def _declared(settings: Settings) -> Iterator[Upstream]:
    if not settings[declared.NODETOOL_UPSTREAMS]:
        return  # their keys may still be in the keyring, which was not asked then
    keys = {key.name: key.key for key in settings[declared.NODETOOL_UPSTREAM_KEYS]}
    for upstream in settings[declared.NODETOOL_UPSTREAMS]:
        server = OpenAICompatible(upstream.name, upstream.url, keys.get(upstream.name))
        yield Prefixed(server, upstream.prefix) if upstream.prefix else server


def _shown(folder: Path) -> str:
    """Write the folder without the machine's own part of the path, which callers elsewhere need not know."""
    try:
        return f"~/{folder.relative_to(Path.home())}"
    except ValueError:
        return f"the models folder ({declared.NODETOOL_MODELS_FOLDER.name})"
