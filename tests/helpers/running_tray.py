"""The tray as a program of a real desktop: its icon, its command line, and clients of its worker."""

import json
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

import openai

from tests.helpers.desktop.desktop import Desktop
from tests.helpers.desktop.program import Program
from tests.helpers.desktop.status_notifier import TrayItem
from tests.helpers.waiting import wait_until

LONG = 60.0


@dataclass
class RunningTray:
    """The tray as its user has it: an icon, a command line, a model in the folder."""

    desktop: Desktop
    port: int
    environment: dict[str, str]
    program: Program | None = None

    def start(self, **environment: str) -> TrayItem:
        self.environment |= environment
        self.program = self.desktop.start([sys.executable, "-m", "nodetool.tray"], environment=self.environment)
        return self.desktop.wait_for_tray(self.program, timeout=LONG)

    def ask(self, *arguments: str) -> dict[str, Any]:
        result = subprocess.run(
            [sys.executable, "-m", "nodetool.tray", "--json", *arguments],
            env={**self.desktop.environment, **self.environment},
            capture_output=True,
            text=True,
            timeout=LONG,
            check=False,
        )
        answer: dict[str, Any] = json.loads(result.stdout)
        return answer

    def wait_for_phase(self, phase: str) -> dict[str, Any]:
        def look() -> dict[str, Any] | None:
            worker = self.ask("status").get("worker")
            return worker if worker and worker["phase"] == phase else None

        return wait_until(look, timeout=LONG, what=f"the worker to be {phase}")

    def client(self, token: str) -> openai.OpenAI:
        return openai.OpenAI(base_url=f"http://127.0.0.1:{self.port}/v1", api_key=token, max_retries=0, timeout=LONG)

    def close(self) -> None:
        """Quit it, if it runs; it has to end well."""
        if self.program is not None and self.program.exit_code is None:
            self.ask("quit")
            assert self.program.wait(timeout=LONG) == 0
        if self.program is not None:
            assert "Traceback" not in self.program.output()
