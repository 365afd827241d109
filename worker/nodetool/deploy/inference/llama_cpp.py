"""GGUF files in the models folder, answered for by llama.cpp in child processes of the worker."""

import asyncio
import logging
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from nodetool.deploy.inference.callers_mistake import callers_mistake
from nodetool.deploy.inference.engine import NAME, Engine
from nodetool.deploy.inference.engine_lease import LeasedReply
from nodetool.deploy.inference.engine_plan import EnginePlan, files_version, plan_engine
from nodetool.deploy.inference.engine_pool import EnginePool
from nodetool.deploy.inference.engine_settings import EngineSettings
from nodetool.deploy.inference.engine_state import EngineState
from nodetool.deploy.inference.errors import (
    ModelNotFoundError,
    ModelRefusedError,
    UpstreamFaultError,
    UpstreamUnavailableError,
)
from nodetool.deploy.inference.gguf_header import check_gguf
from nodetool.deploy.inference.http1.errors import CannotConnectError
from nodetool.deploy.inference.memory_budget import MemoryBudget
from nodetool.deploy.inference.models_folder import ModelFile, scan_models
from nodetool.deploy.inference.timers import Timers
from nodetool.deploy.inference.tool_choice import with_plain_choice
from nodetool.deploy.inference.upstream import Model, Reply, Upstream

logger = logging.getLogger(__name__)

_CHAT = "chat/completions"
_EMBEDDINGS = "embeddings"
_PATHS = frozenset({_CHAT, "completions", _EMBEDDINGS})
_PATHS_IN_WORDS = "chat/completions, completions and embeddings"
_NOT_INSTALLED = "llama.cpp is not installed here. Install it with `pip install 'nodetool-tray[llama]'`"


def xllamacpp_is_installed() -> bool:
    """Look without importing it: that is for the child alone."""
    return find_spec("xllamacpp") is not None


class LlamaCpp(Upstream):
    """Loads a model when it is first asked for, and keeps it while it is used and there is room."""

    name = NAME
    kind = "llama.cpp"
    rests_after_failures = False

    def __init__(
        self,
        models_folder: Path,
        *,
        settings: EngineSettings | None = None,
        is_installed: Callable[[], bool] = xllamacpp_is_installed,
        timers: Timers | None = None,
    ) -> None:
        self._folder = models_folder
        self._settings = settings or EngineSettings()
        self._is_installed = is_installed
        self._has_told = False
        self._plans: dict[str, EnginePlan] = {}
        """Of models that were asked for lately: reading a folder at each request would cost more than the worker."""
        self._pool = EnginePool(
            lambda plan: Engine(plan, self._settings),
            budget=partial(MemoryBudget.of, self._settings.memory_megabytes),
            idle_seconds=self._settings.idle_minutes * 60,
            timers=timers,
        )

    async def models(self) -> tuple[Model, ...]:
        """List the files that llama.cpp may be able to load; `why_not` tells about the others."""
        files = await asyncio.to_thread(self._usable_files)
        self._plans.clear()  # a file nearer to the top may have taken a model's name over
        if files and not self._is_installed():
            self._tell_once(len(files))
            return ()
        return tuple(Model(file.id, self.name, file.created) for file in files)

    async def why_not(self, model: str) -> str | None:
        """Tell what is wrong with the file of that name."""
        try:
            await asyncio.to_thread(self._find, model)
        except ModelRefusedError as error:
            return str(error)
        except ModelNotFoundError:
            return None
        return None

    async def post(self, path: str, *, model: str, body: bytes) -> Reply:
        """Relay to the model's engine, which is loaded first where it is not there."""
        if path not in _PATHS:
            raise ModelRefusedError(f"{model} runs in llama.cpp, which answers {_PATHS_IN_WORDS} here, not {path}.")
        plan = await self._plan(model)
        if plan.only_embeds and path != _EMBEDDINGS:
            raise ModelRefusedError(f"{model} turns texts into vectors and cannot write. Ask it for {_EMBEDDINGS}.")
        if path == _CHAT:
            body = with_plain_choice(body)
        try:
            return await self._post(path, plan, body=body)
        except UpstreamUnavailableError as error:
            if not isinstance(error.__cause__, CannotConnectError):
                raise
            # The engine had died unnoticed: it never saw the request, so a new one may.
            return await self._post(path, plan, body=body)

    async def aclose(self) -> None:
        """End all engines."""
        await self._pool.aclose()

    def engine_pids(self) -> dict[str, int]:
        """Return the process ids of the loaded engines by model, for status and tests."""
        return {model: engine.pid for model, engine in self._pool.engines().items()}

    def engine_states(self) -> tuple[EngineState, ...]:
        """Return what each engine is doing now."""
        return self._pool.states()

    async def load(self, model: str) -> None:
        """Load the model before anybody asks it; raise `InferenceError` where it cannot be."""
        lease = await self._pool.lease(await self._plan(model))
        lease.release()

    async def unload(self, model: str) -> bool:
        """Let go of the model's file and memory; False where it is answering somebody."""
        return await self._pool.unload(model)

    async def unload_idle(self) -> None:
        """End the engines for which nobody waits."""
        await self._pool.unload_idle()

    async def _post(self, path: str, plan: EnginePlan, *, body: bytes) -> Reply:
        lease = await self._pool.lease(plan)
        try:
            return LeasedReply(await lease.engine.post(path, model=plan.file.id, body=body), lease)
        except BaseException as error:
            lease.release()
            if isinstance(error, UpstreamFaultError) and (mistake := callers_mistake(plan, error)):
                raise mistake from error
            raise

    async def _plan(self, model: str) -> EnginePlan:
        plan = await asyncio.to_thread(self._planned, model)
        self._plans[model] = plan
        return plan

    def _planned(self, model: str) -> EnginePlan:
        plan = self._plans.get(model)
        is_current = plan is not None and plan.version == files_version(plan.file)
        return plan if plan is not None and is_current else plan_engine(self._find(model), self._settings)

    def _find(self, model: str) -> ModelFile:
        file = next((file for file in scan_models(self._folder) if file.id == model), None)
        if file is None:
            raise ModelNotFoundError(f"There is no model {model} in the models folder.")
        if not self._is_installed():
            raise ModelRefusedError(f"{file.path.name} is in the models folder, but {_NOT_INSTALLED}.")
        check_gguf(file.path)
        return file

    def _usable_files(self) -> list[ModelFile]:
        return [file for file in scan_models(self._folder) if _is_usable(file)]

    def _tell_once(self, files: int) -> None:
        if not self._has_told:
            self._has_told = True
            logger.warning("%d model files are not offered: %s.", files, _NOT_INSTALLED)


def _is_usable(file: ModelFile) -> bool:
    try:
        check_gguf(file.path)
    except ModelRefusedError:
        return False
    return True
