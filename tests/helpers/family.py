"""A real family of processes: one in the tray's place, the worker that it started, and the engine of that worker."""

import contextlib
import http.client
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

import psutil

from tests.helpers.llama import NEVER_ENDING, chat
from tests.helpers.output_lines import OutputLines
from tests.helpers.tiny_gguf import write_tiny_gguf
from tests.helpers.waiting import wait_until
from tests.helpers.worker_process import ROOT, worker_environment

TOKEN = "t" * 43
WORKER = (sys.executable, "-P", "-m", "nodetool.deploy.worker", "--supervised", "--port", "0")
DRAIN_SECONDS = 1
PATIENCE = 30.0
"""Seconds for what takes five at most: the drain, and the grace of an engine that does not listen."""


def has_ended(process: psutil.Process) -> bool:
    """Tell it by number and start time; one that nobody has reaped yet has ended, too."""
    try:
        return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


class Family:
    """Made by `family`."""

    def __init__(self, head: "subprocess.Popen[bytes]") -> None:
        assert head.stdout is not None
        self.popen = head
        self.output = OutputLines(head.stdout)
        self.head = psutil.Process(head.pid)
        self.worker = psutil.Process(int(self.output.wait_for("worker ").split()[1]))
        self.base_url = self.output.wait_for("Listening on ").removeprefix("Listening on ")
        self._answers: list[http.client.HTTPConnection] = []

    @property
    def engine(self) -> psutil.Process:
        """The worker's only child."""
        (engine,) = self.worker.children(recursive=True)
        return engine

    def stream(self, *, tokens: int = NEVER_ENDING) -> http.client.HTTPResponse:
        """Begin an answer, for which the worker starts the engine, and return once it has begun."""
        url = urlsplit(self.base_url)
        connection = http.client.HTTPConnection(url.hostname or "", url.port, timeout=PATIENCE)
        self._answers.append(connection)
        headers = {"Authorization": f"Bearer {TOKEN}"}
        connection.request("POST", "/v1/chat/completions", body=chat(tokens=tokens, stream=True), headers=headers)
        response = connection.getresponse()
        assert response.status == 200, response.read()
        assert response.readline().startswith(b"data: ")
        return response

    def members(self) -> dict[str, psutil.Process]:
        """Return every process, by its place."""
        return {"tray": self.head, "worker": self.worker, "engine": self.engine}

    def close(self) -> None:
        """Leave nothing behind, whatever the test has done to them."""
        for answer in self._answers:
            answer.close()
        everyone = [self.head]
        with contextlib.suppress(psutil.NoSuchProcess):
            everyone += [self.worker, *self.worker.children(recursive=True)]
        for process in everyone:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.kill()
        self.popen.wait()


@contextlib.contextmanager
def family(home: Path, environ: Mapping[str, str] | None = None) -> Iterator[Family]:
    """Start one in an empty home with one small model."""
    models = home / "models"
    models.mkdir()
    write_tiny_gguf(models / "tiny.gguf")
    wanted = {
        "PYTHONPATH": f"{ROOT / 'worker'}:{ROOT / 'app'}",
        "NODETOOL_MODELS_FOLDER": str(models),
        "LLAMA_THREADS": "1",
        "LLAMA_CONTEXT_SIZE": "100000",
        "WORKER_AUTH_TOKEN": TOKEN,
        "NODETOOL_DRAIN_SECONDS": str(DRAIN_SECONDS),
        **(environ or {}),
    }
    command = [sys.executable, str(ROOT / "tests" / "helpers" / "family_head.py"), *WORKER]
    environment = worker_environment(home, wanted)
    with subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) as head:
        members = Family(head)
        try:
            yield members
        finally:
            members.close()


def strike(process: psutil.Process, number: signal.Signals) -> None:
    """Send the signal, and return when a stop has come into force."""
    process.send_signal(number)
    if number == signal.SIGSTOP:
        wait_until(lambda: process.status() == psutil.STATUS_STOPPED, timeout=PATIENCE, what="the stop of a process")
