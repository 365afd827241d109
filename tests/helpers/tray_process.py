"""A real tray in a home of its own, and the command line that talks to it."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.helpers.misbehaving.launch import ROOT, is_gone
from tests.helpers.waiting import wait_until

_LONG = 60.0


def free_port() -> int:
    """Return a port at which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


class TrayHome:
    """A home folder, and what runs in it."""

    def __init__(self, folder: Path, environment: dict[str, str] | None = None) -> None:
        self.port = free_port()
        self.home = folder
        self.runtime = folder / "run"
        self.runtime.mkdir(mode=0o700)
        self.config_file = folder / "config" / "nodetool" / "deployment.yaml"
        self.environment = {
            "HOME": str(folder),
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "PYTHONPATH": os.pathsep.join(str(ROOT / root) for root in ("app", "worker")),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_RUNTIME_DIR": str(self.runtime),
            "PORT": str(self.port),
            "OLLAMA_API_URL": "http://127.0.0.1:9",
            **(environment or {}),
        }
        self.process: subprocess.Popen[str] | None = None

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start the tray, and return when it answers the command line."""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "nodetool.tray", *arguments],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        wait_until(lambda: self.run("status").returncode != 3, timeout=_LONG, what="the tray to answer")
        return self.process

    def run(self, *arguments: str, said: str = "") -> subprocess.CompletedProcess[str]:
        """Run the command line to its end; `said` is what it can read."""
        return subprocess.run(
            [sys.executable, "-m", "nodetool.tray", *arguments],
            env=self.environment,
            input=said,
            capture_output=True,
            text=True,
            timeout=_LONG,
            check=False,
        )

    def ask(self, *arguments: str) -> dict[str, Any]:
        """Run the command line and return its JSON."""
        answer: dict[str, Any] = json.loads(self.run("--json", *arguments).stdout)
        return answer

    def worker_pid(self) -> int:
        """Return the running worker's process id."""
        pid = self.ask("start")["worker"]["pid"]
        assert isinstance(pid, int)
        return pid

    def close(self) -> str:
        """End the tray, if it runs; return what it printed. No worker may be left."""
        if self.process is None:
            return ""
        process, self.process = self.process, None
        try:
            pid = self.ask("status").get("worker", {}).get("pid")
            self.run("quit")
            output, _ = process.communicate(timeout=_LONG)
        finally:
            process.kill()
            process.communicate()
        assert pid is None or is_gone(pid), "the worker outlived its tray"
        return output
