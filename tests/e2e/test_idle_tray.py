"""What the tray does not load, and how few threads it has, as long as nobody looks at it; and what it never loads."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.desktop.desktop import Desktop
from tests.helpers.running_tray import LONG, RunningTray
from tests.helpers.tray_process import free_port
from tests.helpers.waiting import wait_until

pytestmark = pytest.mark.desktop

WINDOW = "^NodeTool$"
IMPORTED = re.compile(r"import time:.*\| +([\w.]+)$", re.MULTILINE)
OF_THE_WORKER = {"fastapi", "starlette", "uvicorn", "pydantic", "pydantic_core", "httpx", "aiohttp"}
FOR_WHO_LOOKS = {"keyring", "ssl", "http.client", "nodetool.tray.gui.main_window", "nodetool.tray.gui.first_run.dialog"}
MOST_THREADS = 10
PAGES = range(1, 9)


@pytest.fixture
def tray(desktop: Desktop) -> Iterator[RunningTray]:
    port = free_port()
    desktop.configuration.parent.mkdir(parents=True)
    tray = RunningTray(desktop, port, {"PORT": str(port), "OLLAMA_API_URL": "http://127.0.0.1:9"})
    argv = [sys.executable, "-X", "importtime", "-m", "nodetool.tray", "run", "--background"]
    tray.program = desktop.start(argv, environment=tray.environment)
    desktop.wait_for_tray(tray.program, timeout=LONG)
    tray.wait_for_phase("running")
    yield tray
    tray.close()


def loaded(tray: RunningTray) -> set[str]:
    """Return every module that the process has imported so far."""
    assert tray.program is not None
    names = set(IMPORTED.findall(tray.program.output()))
    assert "nodetool.tray.gui.application" in names
    return names


def threads(tray: RunningTray) -> int:
    assert tray.program is not None
    return len(list(Path(f"/proc/{tray.program.pid}/task").iterdir()))


def test_tray_that_nobody_looks_at_has_loaded_no_page_and_the_window_never_loads_the_worker(tray: RunningTray) -> None:
    wait_until(lambda: threads(tray) <= MOST_THREADS, timeout=LONG, what=f"{MOST_THREADS} threads or fewer")
    idle = loaded(tray)
    assert not FOR_WHO_LOOKS & idle
    assert not {name for name in idle if name.startswith("nodetool.tray.gui.pages.")}
    screen = tray.desktop.screen
    assert (
        tray.desktop.start([sys.executable, "-m", "nodetool.tray"], environment=tray.environment).wait(timeout=LONG)
        == 0
    )
    window = screen.wait_for_window(WINDOW, timeout=LONG)
    for page in PAGES:
        screen.press(f"ctrl+{page}", window=window)
    wait_until(lambda: "nodetool.tray.gui.pages.about" in loaded(tray), timeout=LONG, what="the last page")
    assert not OF_THE_WORKER & {name.partition(".")[0] for name in loaded(tray)}
