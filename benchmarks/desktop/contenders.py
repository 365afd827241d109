"""The two programs that are measured, started and ended alike."""

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.desktop.stage import Stage
from nodetool.deploy.config.store import DeploymentStore
from nodetool.tray.control.client import NotRunningError, ask
from tests.helpers.desktop.screenshot import Screen
from tests.helpers.tray_process import free_port
from tests.helpers.waiting import wait_until

PATIENCE = 60.0
WINDOW = "^NodeTool$"
_PAGE_KEYS = tuple(f"ctrl+{number}" for number in range(1, 9))
_PAGE_SECONDS = 1.0
"""How long each page is looked at, so that what it asks for is there."""
_INTERVAL = 0.0005
FLOOR = (sys.executable, str(Path(__file__).with_name("floor.py")))
# As pip writes it. `python -m` would load a little more.
_SCRIPT = "import sys\nfrom nodetool.tray.__main__ import main\nif __name__ == '__main__':\n    sys.exit(main())\n"


@contextmanager
def icon_of(stage: Stage, argv: Sequence[str], *, output: Path | None = None) -> Iterator[tuple[int, float]]:
    """Start a program; give its process, and the seconds until the panel showed its icon. It is ended in the end."""
    empty = stage.panel.look()
    with (output or stage.home / "output.log").open("wb") as written:
        began = time.perf_counter()
        process = subprocess.Popen(
            argv, env=stage.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=written
        )
    try:
        yield process.pid, _seconds_until_shown(stage, empty, process, began)
    finally:
        process.terminate()
        process.wait(PATIENCE)
        wait_until(lambda: stage.panel.look() == empty, timeout=PATIENCE, what="the panel to be empty again")


def _seconds_until_shown(stage: Stage, empty: bytes, process: "subprocess.Popen[bytes]", began: float) -> float:
    while stage.panel.look() == empty:
        if process.poll() is not None or time.perf_counter() - began > PATIENCE:
            raise RuntimeError(f"no icon of {process.args!r} has come")
        time.sleep(_INTERVAL)
    return time.perf_counter() - began


class Application:
    """NodeTool Tray in the home of somebody who has used it before."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._screen = Screen(environment=stage.environment)
        self._runtime = Path(stage.environment["XDG_RUNTIME_DIR"]) / "nodetool"
        self._script = stage.home / "nodetool-tray"
        self._script.write_text(_SCRIPT)
        stage.environment.update({"PORT": str(free_port()), "OLLAMA_API_URL": "http://127.0.0.1:9"})
        DeploymentStore(Path(stage.environment["NODETOOL_CONFIG_PATH"])).save({"env": {"AUTH_PROVIDER": "static"}})

    def argv(self, *arguments: str, python: Sequence[str] = ()) -> tuple[str, ...]:
        """Return the command with which a person starts it."""
        return (sys.executable, *python, str(self._script), *arguments)

    def wait_for_worker(self) -> None:
        """Return when the worker is healthy."""
        wait_until(self._is_running, timeout=PATIENCE, what="the worker")

    def start_again(self) -> float:
        """Start it a second time, which opens the window; return the seconds that the second process lived."""
        began = time.perf_counter()
        # Without a bound: one makes Python look for the end in steps that grow to 50 ms.
        subprocess.run(self.argv(), env=self._stage.environment, stdout=subprocess.DEVNULL, check=True)
        return time.perf_counter() - began

    def show_every_page(self) -> None:
        """Open the window, look at each page, and close it."""
        self.start_again()
        window = self._screen.wait_for_window(WINDOW, timeout=PATIENCE)
        for key in _PAGE_KEYS:
            self._screen.press(key, window=window)
            time.sleep(_PAGE_SECONDS)
        self._screen.press("Escape", window=window)
        self._screen.wait_until_closed(WINDOW, timeout=PATIENCE)

    def _is_running(self) -> bool:
        try:
            return bool(ask(self._runtime, "status").data["worker"]["phase"] == "running")
        except NotRunningError:
            return False
