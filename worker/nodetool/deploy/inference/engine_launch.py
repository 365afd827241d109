"""From an order to a loaded model: start the child, wait for its answer, and understand a refusal."""

import asyncio
import logging
import os
import secrets
import shutil
import tempfile
from pathlib import Path

from nodetool.deploy.inference.engine_environment import engine_environment
from nodetool.deploy.inference.engine_log import failure_reason
from nodetool.deploy.inference.engine_order import EngineAnswer, EngineOrder
from nodetool.deploy.inference.engine_plan import EnginePlan
from nodetool.deploy.inference.engine_process import EngineProcess
from nodetool.deploy.inference.engine_settings import EngineSettings
from nodetool.deploy.inference.errors import ModelRefusedError

logger = logging.getLogger(__name__)

_LINES_IN_LOG = 20
_LONGEST_SOCKET_PATH = 100
"""In bytes; the systems' limits are 104 (macOS) and 108 (Linux)."""
_MIB = 2**20


def new_order(plan: EnginePlan, settings: EngineSettings) -> EngineOrder:
    """Make an order with secrets and, where there are sockets, a folder of its own; `remove_folder` takes it away."""
    return EngineOrder(
        model_path=str(plan.file.path.absolute()),
        model_id=plan.file.id,
        api_key=secrets.token_urlsafe(32),
        path_prefix=f"/{secrets.token_urlsafe(32)}",
        socket_path=_new_socket_path() if settings.uses_socket else None,
        context_size=plan.context_size,
        parallel=settings.parallel,
        threads=settings.threads,
        batch_size=plan.batch_size,
        pooling=plan.pooling,
        prompt_cache_mib=plan.need.prompt_cache // _MIB,
    )


def remove_folder(order: EngineOrder) -> None:
    """Remove the folder of the socket, where there is one."""
    if order.socket_path is not None:
        shutil.rmtree(Path(order.socket_path).parent, ignore_errors=True)


async def spawn(settings: EngineSettings) -> EngineProcess:
    """Start the child; raise `ModelRefusedError` where that is not possible."""
    try:
        return await EngineProcess.spawn(settings.command, environment=engine_environment(settings.environment))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ModelRefusedError(
            f"The program that runs llama.cpp cannot be started ({reason}). Install the worker again."
        ) from error


async def load(process: EngineProcess, order: EngineOrder, *, seconds: float) -> EngineAnswer:
    """Give the order and return when the model is loaded; raise `ModelRefusedError` where it cannot be."""
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


def last_words(process: EngineProcess) -> tuple[str, str]:
    """Tell how it ended and what it said before, for the log."""
    lines = process.log_lines()[-_LINES_IN_LOG:]
    return process.how_it_ended(), "\n".join(["Its last lines:", *lines]) if lines else "It said nothing."


async def _why_refused(process: EngineProcess, order: EngineOrder, answer: EngineAnswer) -> str:
    if answer.problem is not None:
        return f"llama.cpp cannot be used here ({answer.problem}). Install the extra `llama` again."
    await process.wait_a_moment_for_its_end()
    reason = failure_reason(process.log_lines()) or process.how_it_ended()
    logger.info("llama.cpp did not load %s: %s. %s", order.model_id, *last_words(process))
    return f"llama.cpp cannot load {Path(order.model_path).name}: {reason.rstrip('.')}. Try another file of this model."


def _new_socket_path() -> str | None:
    folder = Path(tempfile.mkdtemp(prefix="nodetool-engine-"))  # 0700 from its first moment
    path = str(folder / "engine.sock")
    if len(os.fsencode(path)) <= _LONGEST_SOCKET_PATH:
        return path
    folder.rmdir()
    return None
