"""The real worker as a process of its own: in an empty home, on a port that the system chooses."""

import os
import re
import secrets
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import yaml

from tests.helpers.http_call import Answer, bearer, call
from tests.helpers.output_lines import OutputLines

ROOT = Path(__file__).resolve().parents[2]
COMMAND = (sys.executable, "-W", "error", "-m", "nodetool.deploy.worker")
STOP_SECONDS = 20.0
_HARMLESS = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d+ (DEBUG|INFO) ")


def worker_environment(home: Path, environ: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return an environment that says nothing but `environ` about the worker; no model server is in reach."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "PYTHONPATH": str(ROOT / "worker"),
        "OLLAMA_API_URL": "http://127.0.0.1:9",
        **(environ or {}),
    }


def run_worker(
    home: Path, *arguments: str, environ: Mapping[str, str] | None = None, inherits: Sequence[int] = ()
) -> subprocess.CompletedProcess[str]:
    """Run a worker that ends by itself, because it is refused or only asked for its version."""
    command = [*COMMAND, *arguments]
    environment = worker_environment(home, environ)
    return subprocess.run(
        command, env=environment, cwd=home, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=30,
        check=False, pass_fds=inherits,
    )  # fmt: skip


class WorkerProcess:
    """A worker that has answered `/health` with the instance id that it was given."""

    def __init__(
        self,
        home: Path,
        command: Sequence[str],
        environ: Mapping[str, str],
        *,
        on_terminal: bool = False,
        inherits: Sequence[int] = (),
    ) -> None:
        self.home = home
        self._inherits = tuple(inherits)
        self.instance_id = secrets.token_hex(8)
        self.expected: list[str] = []
        """Patterns of the lines that the test means to cause in the log; each must appear."""
        self._environ = {**environ, "NODETOOL_INSTANCE_ID": self.instance_id}
        self.supervised = "--supervised" in command
        self.process, output = self._spawn(command, on_terminal=on_terminal)
        assert self.process.stderr is not None
        self.output = OutputLines(output)
        self.log = OutputLines(self.process.stderr)
        self.base_url = ""

    @property
    def pid(self) -> int:
        """Its process id."""
        return self.process.pid

    @property
    def config_file(self) -> Path:
        """Where its deployment.yaml stands."""
        usual = self.home / ".config" / "nodetool" / "deployment.yaml"
        return Path(self._environ.get("NODETOOL_CONFIG_PATH", usual))

    @property
    def token(self) -> str:
        """The token in force."""
        fixed = self._environ.get("WORKER_AUTH_TOKEN")
        return fixed or str(yaml.safe_load(self.config_file.read_text())["worker_auth_token"])

    def call(self, method: str, path: str, *, token: str | None = None, body: bytes = b"") -> Answer:
        """Send a request; `token` is the caller's."""
        return call(self.base_url, method, path, headers=bearer(token) if token else [], body=body)

    def wait_until_ready(self) -> None:
        """Return when it has answered; AssertionError with its last words where it does not."""
        try:
            self.base_url = self.output.wait_for("Listening on ").removeprefix("Listening on ")
        except AssertionError as error:
            self.kill()
            raise AssertionError(f"{error}; the log: {self.log.wait_for_end()}") from None
        assert self.call("GET", "/health").json()["instance_id"] == self.instance_id

    def say(self, line: str) -> None:
        """Write a line to its lifeline."""
        assert self.process.stdin is not None
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()

    def let_go(self) -> None:
        """Close the lifeline."""
        assert self.process.stdin is not None
        self.process.stdin.close()

    def stop(self) -> int:
        """End it as its owner would; return the exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.wait()

    def kill(self) -> int:
        """End it without its help."""
        self.process.kill()
        return self.wait()

    def wait(self, *, timeout: float = STOP_SECONDS) -> int:
        """Return the exit code, once it has ended."""
        return self.process.wait(timeout)

    def check_log(self) -> None:
        """See that it said nothing in its log but what is usual or expected."""
        lines = self.log.wait_for_end()
        unusual = [line for line in lines if not _HARMLESS.match(line)]
        unexpected = [line for line in unusual if not any(re.search(pattern, line) for pattern in self.expected)]
        missing = [pattern for pattern in self.expected if not any(re.search(pattern, line) for line in lines)]
        assert not unexpected, f"unexpected in the worker's log: {unexpected}"
        assert not missing, f"missing in the worker's log: {missing}; there is {lines}"

    def _spawn(self, command: Sequence[str], *, on_terminal: bool) -> tuple[subprocess.Popen[bytes], IO[bytes]]:
        ours, theirs = _terminal() if on_terminal else os.pipe()
        try:
            process = subprocess.Popen(
                command,
                env=worker_environment(self.home, self._environ),
                cwd=self.home,
                stdin=subprocess.PIPE if self.supervised else subprocess.DEVNULL,
                stdout=theirs,
                stderr=subprocess.PIPE,
                pass_fds=self._inherits,
            )
        finally:
            os.close(theirs)
        return process, os.fdopen(ours, "rb")


def _terminal() -> tuple[int, int]:
    import pty  # noqa: PLC0415  not on Windows

    return pty.openpty()


@contextmanager
def worker(
    home: Path,
    *arguments: str,
    environ: Mapping[str, str] | None = None,
    on_terminal: bool = False,
    program: Sequence[str] = COMMAND,
    inherits: Sequence[int] = (),
) -> Iterator[WorkerProcess]:
    """Run a worker for the length of the block; it must end well and have logged nothing unexpected.

    `program` is one that takes the worker's arguments; `inherits` are the descriptors that it gets.
    """
    command = [*program, "--port", "0", *arguments]
    running = WorkerProcess(home, command, environ or {}, on_terminal=on_terminal, inherits=inherits)
    try:
        running.wait_until_ready()
        yield running
        if running.process.poll() is None:
            assert running.stop() == 0
        running.check_log()
    finally:
        running.kill()
        if running.process.stdin is not None:
            running.process.stdin.close()
