"""Commands for the scripts of this folder, and what tests want to know of the processes."""

import os
import socket
import sys
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import psutil

from nodetool.tray.supervisor.command import WorkerCommand
from nodetool.tray.supervisor.kept_sockets import Place

ROOT = Path(__file__).resolve().parents[3]
PACKAGE = __name__.rpartition(".")[0]


def free_address() -> str:
    """Return a base URL at which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return f"http://127.0.0.1:{server.getsockname()[1]}"


def script(name: str) -> str:
    """Return a script's full module name."""
    return f"{PACKAGE}.{name}"


def worker_command(name: str, address: str, *arguments: str) -> WorkerCommand:
    """Return how a script is started in the place of the worker."""
    path = os.pathsep.join(str(ROOT / root) for root in ("app", "worker", "."))
    return WorkerCommand(
        argv=(sys.executable, "-m", script(name), address, *arguments),
        address=address,
        environment={"PYTHONPATH": path},
        cwd=ROOT,
    )


def handed_command(name: str, address: str, *arguments: str) -> WorkerCommand:
    """Return the same for a script that is handed its socket."""
    url = urlsplit(address)
    return replace(worker_command(name, address, *arguments), place=Place(url.hostname or "", url.port or 0))


def is_gone(pid: int) -> bool:
    """Return whether the process has ended; one that nobody has reaped yet counts as ended."""
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True
