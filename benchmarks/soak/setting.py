"""The processes of a soak: the fake upstream, and a real worker before it and a real engine."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.soak.observer import Observer
from benchmarks.soak.tokens import Tokens
from benchmarks.soak.visits import ENGINE, FRAIL
from tests.helpers.tiny_gguf import write_tiny_gguf
from tests.helpers.worker_process import ROOT, WorkerProcess, worker

BROKEN_OFF = r"WARNING .*: An answer broke off: frail "
"""What the worker's log says where the frail upstream does so."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a soak works with."""

    worker: WorkerProcess
    observer: Observer
    tokens: Tokens


@contextmanager
def setting(home: Path, *, streams: int) -> Iterator[Setting]:
    """Run all of it for the length of the block; the worker must end well and have logged nothing unexpected."""
    (home / "models").mkdir()
    write_tiny_gguf(home / "models" / f"{ENGINE}.gguf")
    probe = home / "probe"
    with ExitStack() as stack:
        upstream = stack.enter_context(_upstream())
        running = stack.enter_context(
            worker(home, "--supervised", program=_observed(probe), environ=_environ(home, upstream, streams))
        )
        observer = Observer(base_url=running.base_url, pid=running.pid, probe=probe, upstream=upstream)
        yield Setting(running, observer, Tokens(running.config_file))


def _observed(probe: Path) -> tuple[str, ...]:
    return (sys.executable, "-W", "error", "-m", "benchmarks.soak.observed_worker", str(probe))


def _environ(home: Path, upstream: str, streams: int) -> dict[str, str]:
    prefix = FRAIL.removesuffix("m")
    return {
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "worker")]),
        "NODETOOL_MODELS_FOLDER": str(home / "models"),
        "OPENAI_COMPATIBLE_URL": f"{upstream}/v1",
        "NODETOOL_UPSTREAMS": f"frail={upstream}/v1;prefix={prefix}",
        "OLLAMA_API_URL": "off",
        "LLAMA_CONTEXT_SIZE": "16384",
        "LLAMA_THREADS": "1",
        # Places that were never given back would use these up in the course of a soak.
        "NODETOOL_MAX_STREAMS": str(4 * streams),
    }


@contextmanager
def _upstream() -> Iterator[str]:
    command = [sys.executable, "-m", "benchmarks.soak.upstream"]
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "worker")])}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environ) as process:
        try:
            port = int(process.stdout.readline() if process.stdout else "")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.kill()
