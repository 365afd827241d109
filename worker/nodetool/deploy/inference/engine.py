"""One loaded model: the child process that holds it, and the private line to it."""

import asyncio
import logging
import os
import secrets
import shutil
import tempfile
from pathlib import Path

import aiohttp

from nodetool.deploy.inference.engine_environment import engine_environment
from nodetool.deploy.inference.engine_log import failure_reason
from nodetool.deploy.inference.engine_order import EngineAnswer, EngineOrder
from nodetool.deploy.inference.engine_process import EngineProcess
from nodetool.deploy.inference.engine_settings import EngineSettings
from nodetool.deploy.inference.errors import ModelRefusedError, UpstreamUnavailableError
from nodetool.deploy.inference.models_folder import ModelFile
from nodetool.deploy.inference.openai_compatible import OpenAICompatible
from nodetool.deploy.inference.upstream import Reply

logger = logging.getLogger(__name__)

NAME = "llama.cpp"
_LINES_IN_LOG = 20
_LONGEST_SOCKET_PATH = 100
"""In bytes; the systems' limits are 104 (macOS) and 108 (Linux)."""


class Engine:
    """Made by `start`; whoever made it closes it."""

    def __init__(self, process: EngineProcess, order: EngineOrder, client: OpenAICompatible) -> None:
        self._process = process
        self._order = order
        self._client = client
        self._is_unreachable = False

    @classmethod
    async def start(cls, file: ModelFile, settings: EngineSettings) -> "Engine":
        """Return when the model is loaded; raise `ModelRefusedError` where it cannot be."""
        order = _order(file, settings)
        try:
            process = await _spawn(settings)
            try:
                answer = await _load(process, order, seconds=settings.load_seconds)
            except BaseException:
                await asyncio.shield(process.aclose())
                raise
        except BaseException:
            _remove_folder(order)
            raise
        return cls(process, order, _client(order, answer))

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._process.pid

    @property
    def is_lost(self) -> bool:
        """The child is gone and the model with it, or nobody can reach them."""
        return self._is_unreachable or self._process.has_ended

    async def post(self, path: str, *, model: str, body: bytes) -> Reply:
        """Relay to the child; see `Upstream.post`."""
        try:
            return await self._client.post(path, model=model, body=body)
        except UpstreamUnavailableError as error:
            self._is_unreachable = isinstance(error.__cause__, aiohttp.ClientConnectorError)
            if self._is_unreachable or not isinstance(error.__cause__, aiohttp.ClientConnectionError):
                raise
            await self._process.wait_a_moment_for_its_end()
            if not self._process.has_ended:
                raise
            raise self._gone() from error.__cause__

    async def aclose(self) -> None:
        """End the child, and what still runs in it; log the last words of one that went by itself."""
        if self._process.has_ended:
            await self._process.wait_a_moment_for_its_end()
            logger.warning("llama.cpp with %s: %s. %s", self._order.model_id, *_last_words(self._process))
        await self._client.aclose()
        await self._process.aclose()
        _remove_folder(self._order)

    def _gone(self) -> UpstreamUnavailableError:
        return UpstreamUnavailableError(
            NAME,
            f"llama.cpp stopped while it held {self._order.model_id}: {self._process.how_it_ended()}. "
            "Ask again; the next request loads the model anew.",
        )


async def _spawn(settings: EngineSettings) -> EngineProcess:
    try:
        return await EngineProcess.spawn(settings.command, environment=engine_environment(settings.environment))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ModelRefusedError(
            f"The program that runs llama.cpp cannot be started ({reason}). Install the worker again."
        ) from error


async def _load(process: EngineProcess, order: EngineOrder, *, seconds: float) -> EngineAnswer:
    try:
        async with asyncio.timeout(seconds):
            line = await process.ask(order.to_line())
    except TimeoutError as error:
        raise ModelRefusedError(
            f"{order.model_id} was not loaded within {seconds:g} s. Try a smaller model, or a faster disk."
        ) from error
    answer = EngineAnswer.from_line(line) if line else EngineAnswer(is_ready=False)
    if not answer.is_ready:
        raise ModelRefusedError(await _why_refused(process, order, answer))
    return answer


async def _why_refused(process: EngineProcess, order: EngineOrder, answer: EngineAnswer) -> str:
    if answer.problem is not None:
        return f"llama.cpp cannot be used here ({answer.problem}). Install the extra `llama` again."
    await process.wait_a_moment_for_its_end()
    reason = failure_reason(process.log_lines()) or process.how_it_ended()
    logger.info("llama.cpp did not load %s: %s. %s", order.model_id, *_last_words(process))
    return f"llama.cpp cannot load {Path(order.model_path).name}: {reason.rstrip('.')}. Try another file of this model."


def _last_words(process: EngineProcess) -> tuple[str, str]:
    lines = process.log_lines()[-_LINES_IN_LOG:]
    return process.how_it_ended(), "\n".join(["Its last lines:", *lines]) if lines else "It said nothing."


def _order(file: ModelFile, settings: EngineSettings) -> EngineOrder:
    return EngineOrder(
        model_path=str(file.path.absolute()),
        model_id=file.id,
        api_key=secrets.token_urlsafe(32),
        path_prefix=f"/{secrets.token_urlsafe(32)}",
        socket_path=_new_socket_path() if settings.uses_socket else None,
        context_size=settings.context_size,
        parallel=settings.parallel,
        threads=settings.threads,
    )


def _new_socket_path() -> str | None:
    folder = Path(tempfile.mkdtemp(prefix="nodetool-engine-"))  # 0700 from its first moment
    path = str(folder / "engine.sock")
    if len(os.fsencode(path)) <= _LONGEST_SOCKET_PATH:
        return path
    folder.rmdir()
    return None


def _remove_folder(order: EngineOrder) -> None:
    if order.socket_path is not None:
        shutil.rmtree(Path(order.socket_path).parent, ignore_errors=True)


def _client(order: EngineOrder, answer: EngineAnswer) -> OpenAICompatible:
    socket_path = order.socket_path

    def connector() -> aiohttp.BaseConnector:
        # An idle connection would occupy one of llama.cpp's threads, so none is kept.
        if socket_path is None:
            return aiohttp.TCPConnector(limit=0, force_close=True)
        return aiohttp.UnixConnector(socket_path, limit=0, force_close=True)

    base_url = f"http://127.0.0.1:{answer.port or 80}{order.path_prefix}/v1"
    return OpenAICompatible(NAME, base_url, order.api_key, connector=connector)
