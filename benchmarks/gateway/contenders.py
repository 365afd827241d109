"""The programs that are compared: how each is started on its core, and what its process has used."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.gateway.load import Target

TOKEN = "the-token-of-this-benchmark-0123456789abcdef"  # noqa: S105  of no worker
ROOT = Path(__file__).parents[2]
PYTHONPATH = os.pathsep.join([str(ROOT), str(ROOT / "worker")])


@dataclass(frozen=True)
class Contender:
    """A program that runs."""

    name: str
    pid: int
    target: Target

    def cpu(self) -> float:
        """Return the seconds of CPU that it has used."""
        return (
            sum(int(path.read_text().split()[0]) for path in Path(f"/proc/{self.pid}/task").glob("*/schedstat")) / 1e9
        )

    def memory(self) -> int:
        """Return the bytes that it holds for itself, without what it shares with other processes."""
        lines = Path(f"/proc/{self.pid}/smaps_rollup").read_text().splitlines()
        return sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) * 1024


def pinned(core: int, command: list[str]) -> list[str]:
    """Return the command that runs `command` on one core."""
    return ["taskset", "-c", str(core), *command]


@contextmanager
def program(command: list[str], *, core: int, environ: dict[str, str], ready: str = "") -> Iterator[tuple[int, str]]:
    """Run a program for the length of the block; yield its process id and the first line that begins with `ready`."""
    environ = {"PATH": os.environ["PATH"], "PYTHONPATH": PYTHONPATH, **environ}
    with subprocess.Popen(
        pinned(core, command), env=environ, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            assert process.stdout is not None  # noqa: S101
            yield process.pid, next(line for line in process.stdout if line.startswith(ready))
        finally:
            process.kill()


@contextmanager
def upstream(core: int) -> Iterator[int]:
    """Run the model server; yield its port."""
    with program([sys.executable, "-m", "benchmarks.gateway.upstream"], core=core, environ={}) as (_, line):
        yield int(line)


@contextmanager
def served(name: str, *, core: int, upstream_port: int) -> Iterator[Contender]:
    """Run one of the programs of served.py."""
    command = [sys.executable, "-m", "benchmarks.gateway.served", name]
    environ = {"UPSTREAM_PORT": str(upstream_port), "TOKEN": TOKEN}
    with program(command, core=core, environ=environ) as (pid, line):
        yield Contender(name, pid, Target(int(line), TOKEN))


@contextmanager
def worker(folder: Path, *, core: int, upstream_port: int) -> Iterator[Contender]:
    """Run the worker, with nothing but the model server behind it."""
    environ = {
        "HOME": str(folder),
        "WORKER_AUTH_TOKEN": TOKEN,
        "OLLAMA_API_URL": "http://127.0.0.1:9",
        "OPENAI_COMPATIBLE_URL": f"http://127.0.0.1:{upstream_port}/v1",
    }
    command = [sys.executable, "-m", "nodetool.deploy.worker", "--port", "0"]
    with program(command, core=core, environ=environ, ready="Listening on ") as (pid, line):
        yield Contender("worker", pid, Target(int(line.rpartition(":")[2]), TOKEN))


NGINX = """
daemon off; master_process off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 4096; }}
http {{
  access_log off; keepalive_requests 100000000; client_body_temp_path {folder}; proxy_temp_path {folder};
  fastcgi_temp_path {folder}; uwsgi_temp_path {folder}; scgi_temp_path {folder};
  upstream models {{ server 127.0.0.1:{upstream}; keepalive 256; keepalive_requests 100000000; }}
  server {{
    listen 127.0.0.1:{port} backlog=2048;
    location / {{
      if ($http_authorization != "Bearer {token}") {{ return 401; }}
      proxy_pass http://models; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_buffering off;
    }}
  }}
}}
"""


@contextmanager
def nginx(folder: Path, *, core: int, upstream_port: int) -> Iterator[Contender]:
    """Run nginx with a header check, in one process."""
    configuration, port = folder / "nginx.conf", free_port()
    configuration.write_text(NGINX.format(folder=folder, upstream=upstream_port, port=port, token=TOKEN))
    command = pinned(core, ["nginx", "-c", str(configuration), "-e", str(folder / "error.log")])
    with subprocess.Popen(command) as process:
        try:
            wait_until_open(port, seconds=5)
            yield Contender("nginx", process.pid, Target(port, TOKEN))
        finally:
            process.kill()


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_until_open(port: int, *, seconds: float) -> None:
    """Return when somebody listens on `port`."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.002)
        else:
            return
