"""The child process that holds one model in llama.cpp (`python -m nodetool.deploy.inference.llama_engine`).

A process of its own, because a failed assertion in native code ends the process it happens in. It reads its
`EngineOrder` from standard input, loads the model, writes an `EngineAnswer`, and then serves HTTP to the worker
alone: on a Unix socket in a folder of the owner's (a loopback port on Windows), below a secret path, with a
secret key. End of file on standard input means that the worker is gone, however it died; that the worker itself
is waited for, too, covers whoever might hold that pipe open by mistake.
"""

import contextlib
import os
import select
import signal
import sys
import threading
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import urlsplit

from nodetool.deploy.inference.engine_order import EngineAnswer, EngineOrder
from nodetool.deploy.inference.pooling import Pooling
from nodetool.deploy.processes import parent, this_system
from nodetool.deploy.processes.base import System

_WORKERS_BESIDE_SLOTS = 32
_LONGEST_ORDER = 64 * 1024
_FIRST_BESIDE_STANDARD, _MORE_THAN_ANY_DESCRIPTOR = 3, 1 << 16


def main() -> int:
    """Serve until the lifeline ends; the exit code of a model that could not be loaded is 1."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # uvloop leaves everything open that is inheritable: by somebody's mistake, or the ends of our pipes a second time.
    os.closerange(_FIRST_BESIDE_STANDARD, _MORE_THAN_ANY_DESCRIPTOR)
    system = this_system()
    with contextlib.suppress(OSError):
        system.prepare()
    lifeline, answers = _take_pipes()
    order = EngineOrder.from_line(_read_line(lifeline))
    _end_at_end_of(lifeline, while_loading=True)
    _end_with_worker(order, system)
    server = _load(order, answers)
    if server is not None:
        _end_at_end_of(lifeline, while_loading=False)
        port = None if order.socket_path else urlsplit(server.listening_address).port
        os.write(answers, EngineAnswer(is_ready=True, port=port).to_line())
        _wait_for_end_of(lifeline)
        _leave(order)
    return 1


def _take_pipes() -> tuple[int, int]:
    """Keep standard input and output for the two of us; whatever native code prints becomes log."""
    lifeline, answers = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return lifeline, answers


def _read_line(descriptor: int) -> bytes:
    line = b""
    while not line.endswith(b"\n") and len(line) < _LONGEST_ORDER:
        piece = os.read(descriptor, 4096)
        if not piece:
            sys.exit(0)
        line += piece
    return line


def _load(order: EngineOrder, answers: int) -> Any:
    try:
        import xllamacpp  # noqa: PLC0415 - 100 MB, and only here
    except ImportError as error:
        os.write(answers, EngineAnswer(is_ready=False, problem=str(error)).to_line())
        return None
    try:
        return xllamacpp.Server(_parameters(order, xllamacpp))
    except RuntimeError:
        # It says nothing; llama.cpp has logged the reason on standard error, where the worker looks for it.
        os.write(answers, EngineAnswer(is_ready=False).to_line())
        return None


def _parameters(order: EngineOrder, xllamacpp: Any) -> Any:
    parameters = xllamacpp.CommonParams()
    parameters.model.path = order.model_path
    parameters.model_alias = {order.model_id}
    # Each request may use the whole context size, whatever its neighbours do.
    parameters.n_ctx = order.context_size * order.parallel
    parameters.n_parallel = order.parallel
    # A request that waits for a free slot occupies a thread, and only a request with a thread can be cancelled.
    parameters.n_threads_http = order.parallel + _WORKERS_BESIDE_SLOTS
    # Its default is 8 GB of main memory, whatever the machine has.
    parameters.cache_ram_mib = order.prompt_cache_mib
    if order.threads is not None:
        parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = order.threads
    _embed(order, parameters, xllamacpp.llama_pooling_type)
    _close_to_strangers(order, parameters)
    return parameters


def _embed(order: EngineOrder, parameters: Any, kinds: Any) -> None:
    """Let it answer embeddings beside the rest; what it writes is the same with and without."""
    parameters.embedding = True
    if order.pooling != Pooling.OWN:
        parameters.pooling_type = getattr(kinds, f"LLAMA_POOLING_TYPE_{order.pooling.upper()}")
    parameters.n_batch = parameters.n_ubatch = order.batch_size


def _close_to_strangers(order: EngineOrder, parameters: Any) -> None:
    parameters.hostnames = [order.socket_path or "127.0.0.1"]
    parameters.port = 0
    parameters.api_keys = [order.api_key]
    parameters.api_prefix = order.path_prefix
    parameters.ui = False
    parameters.endpoint_slots = False
    parameters.endpoint_props = False
    parameters.endpoint_metrics = False
    parameters.cors_origins = ""


def _end_at_end_of(lifeline: int, *, while_loading: bool) -> None:
    """Let the kernel end this process when the lifeline does, as long as no Python code can notice it.

    xllamacpp holds the interpreter lock while it loads, which takes minutes for a big model. Linux can send a
    signal of our choice when something happens on a descriptor (fcntl(2), F_SETSIG); elsewhere an orphan
    ends as soon as it has loaded.
    """
    if sys.platform != "linux":
        return
    import fcntl  # noqa: PLC0415 - not on Windows

    fcntl.fcntl(lifeline, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(lifeline, fcntl.F_SETSIG, signal.SIGTERM)
    flags = fcntl.fcntl(lifeline, fcntl.F_GETFL)
    fcntl.fcntl(lifeline, fcntl.F_SETFL, flags | os.O_ASYNC if while_loading else flags & ~os.O_ASYNC)
    ended_before = bool(select.select([lifeline], [], [], 0)[0])
    if while_loading and ended_before:
        sys.exit(0)


def _wait_for_end_of(lifeline: int) -> None:
    with contextlib.suppress(OSError):
        while os.read(lifeline, 4096):
            pass


def _end_with_worker(order: EngineOrder, system: System) -> None:
    worker = parent.told_parent(os.environ)
    if worker is not None:
        threading.Thread(target=_leave_after, args=(worker, order, system), name="worker-end", daemon=True).start()


def _leave_after(worker: int, order: EngineOrder, system: System) -> None:
    with contextlib.suppress(OSError):  # where the system cannot tell, the lifeline does
        parent.await_parent(worker, system)
        _leave(order)


def _leave(order: EngineOrder) -> NoReturn:
    """End at once: the native threads are busy and hold nothing worth saving."""
    _remove_socket(order)
    os._exit(0)


def _remove_socket(order: EngineOrder) -> None:
    if order.socket_path is not None:
        with contextlib.suppress(OSError):
            Path(order.socket_path).unlink()
            Path(order.socket_path).parent.rmdir()


if __name__ == "__main__":
    sys.exit(main())
