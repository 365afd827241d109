"""One loaded model: the child process that holds it, and the private line to it."""

import asyncio
import logging

from nodetool.deploy.inference.engine_launch import last_words, load, new_order, remove_folder, spawn
from nodetool.deploy.inference.engine_order import EngineAnswer, EngineOrder
from nodetool.deploy.inference.engine_plan import EnginePlan
from nodetool.deploy.inference.engine_process import EngineProcess
from nodetool.deploy.inference.engine_settings import EngineSettings
from nodetool.deploy.inference.errors import UpstreamUnavailableError
from nodetool.deploy.inference.http1.client import Connections
from nodetool.deploy.inference.http1.errors import CannotConnectError, ConnectionLostError
from nodetool.deploy.inference.openai_compatible import OpenAICompatible
from nodetool.deploy.inference.process_memory import resident_bytes
from nodetool.deploy.inference.upstream import Reply

logger = logging.getLogger(__name__)

NAME = "llama.cpp"


class Engine:
    """Nothing runs until `load`; whoever has loaded it closes it."""

    def __init__(self, plan: EnginePlan, settings: EngineSettings) -> None:
        self._plan = plan
        self._settings = settings
        self._process: EngineProcess | None = None
        self._order: EngineOrder | None = None
        self._client: OpenAICompatible | None = None
        self._is_unreachable = False

    async def load(self) -> None:
        """Return when the model is loaded; raise `ModelRefusedError`, and leave nothing behind, where it cannot be."""
        self._order = order = new_order(self._plan, self._settings)
        try:
            self._process = process = await spawn(self._settings)
            try:
                answer = await load(process, order, seconds=self._settings.load_seconds)
            except BaseException:
                await asyncio.shield(process.aclose())
                raise
        except BaseException:
            remove_folder(order)
            raise
        self._client = _client(order, answer)

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._running.pid

    @property
    def is_lost(self) -> bool:
        """The child is gone and the model with it, or nobody can reach them."""
        return self._is_unreachable or (self._process is not None and self._process.has_ended)

    def resident(self) -> int | None:
        """Return the bytes of main memory that the child occupies now, also while it loads."""
        is_there = self._process is not None and not self._process.has_ended
        return resident_bytes(self.pid) if is_there else None

    async def post(self, path: str, *, model: str, body: bytes) -> Reply:
        """Relay to the child; see `Upstream.post`."""
        assert self._client is not None  # noqa: S101 - nobody gets an engine that is not loaded
        try:
            return await self._client.post(path, model=model, body=body)
        except UpstreamUnavailableError as error:
            self._is_unreachable = isinstance(error.__cause__, CannotConnectError)
            if self._is_unreachable or not isinstance(error.__cause__, ConnectionLostError):
                raise
            await self._running.wait_a_moment_for_its_end()
            if not self._running.has_ended:
                raise
            raise self._gone() from error.__cause__

    async def aclose(self) -> None:
        """End the child, and what still runs in it; log the last words of one that went by itself."""
        assert self._order is not None  # noqa: S101 - it was loaded
        assert self._client is not None  # noqa: S101
        if self._running.has_ended:
            await self._running.wait_a_moment_for_its_end()
            logger.warning("llama.cpp with %s: %s. %s", self._plan.file.id, *last_words(self._running))
        await self._client.aclose()
        await self._running.aclose()
        remove_folder(self._order)

    @property
    def _running(self) -> EngineProcess:
        assert self._process is not None  # noqa: S101 - it was loaded
        return self._process

    def _gone(self) -> UpstreamUnavailableError:
        return UpstreamUnavailableError(
            NAME,
            f"llama.cpp stopped while it held {self._plan.file.id}: {self._running.how_it_ended()}. "
            "Ask again; the next request loads the model anew.",
        )


def _client(order: EngineOrder, answer: EngineAnswer) -> OpenAICompatible:
    # An idle connection would occupy one of llama.cpp's threads, so none is kept.
    connections = Connections(unix_socket=order.socket_path, are_kept=False)
    base_url = f"http://127.0.0.1:{answer.port or 80}{order.path_prefix}/v1"
    return OpenAICompatible(NAME, base_url, order.api_key, connections=connections)
