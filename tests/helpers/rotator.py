"""A program of its own that rotates the worker token, one rotation for each line on its standard input."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.config.worker_token import WorkerTokenReader
from tests.helpers.output_lines import OutputLines

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Rotation:
    """One rotation, which happened at some instant between two times of the clock that all processes share."""

    began: float
    ended: float
    new: str
    grace_seconds: float

    @property
    def kills(self) -> bool:
        """Whether every earlier token is dead after it."""
        return self.grace_seconds == 0


class Rotator:
    """Drives the program."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        assert process.stdout is not None
        self._lines = OutputLines(process.stdout)
        self._lines.wait_for("ready")

    def rotate(self, *, grace_seconds: float) -> None:
        """Order a rotation; returns before it has happened."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{grace_seconds}\n".encode())
        self._process.stdin.flush()

    def finish(self) -> list[Rotation]:
        """Wait for what was ordered, end the program, and return what it did."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        lines = self._lines.wait_for_end()
        assert self._process.wait(20) == 0, lines
        return [Rotation(**json.loads(line)) for line in lines[1:]]


@contextmanager
def rotator(config_file: Path) -> Iterator[Rotator]:
    """Run the program for the length of the block."""
    environ = {"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(map(str, (ROOT, ROOT / "worker")))}
    command = [sys.executable, "-W", "error", "-m", "tests.helpers.rotator", str(config_file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environ) as process:
        try:
            yield Rotator(process)
        finally:
            process.kill()


def _rotate(reader: WorkerTokenReader, grace_seconds: float) -> Rotation:
    began = time.monotonic()
    new = reader.rotate(grace_seconds=grace_seconds).value
    return Rotation(began, time.monotonic(), new, grace_seconds)


def _main(config_file: str) -> None:
    reader = WorkerTokenReader(DeploymentStore(Path(config_file)), {})
    _say("ready")
    for line in sys.stdin:
        _say(json.dumps(asdict(_rotate(reader, float(line)))))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    _main(sys.argv[1])
