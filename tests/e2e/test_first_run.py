"""From an empty home to an answer of a model that was fetched on the way, by keyboard alone; all parts real."""

import asyncio
import json
import urllib.request
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from nodetool.tray.first_run.suggested_models import SUGGESTED
from tests.helpers.desktop.clipboard import Selection
from tests.helpers.desktop.desktop import Desktop
from tests.helpers.hub_stand_in import HubStandIn, hub_stand_in
from tests.helpers.running_tray import LONG, RunningTray
from tests.helpers.tiny_gguf import WORDS, write_tiny_gguf
from tests.helpers.tray_process import free_port
from tests.helpers.waiting import wait_until

pytestmark = [pytest.mark.desktop, pytest.mark.llama]

WELCOME, WINDOW = "Welcome to NodeTool", "^NodeTool$"


@pytest.fixture
async def hub(tmp_path: Path) -> AsyncIterator[HubStandIn]:
    """A Hub that has what is suggested, each as small as a model can be."""
    content = write_tiny_gguf(tmp_path / "source.gguf").read_bytes()
    async with hub_stand_in() as hub:
        hub.repos = {model.repo: {model.file: content} for model in SUGGESTED}
        hub.commits |= {model.revision for model in SUGGESTED}
        yield hub


@pytest.fixture
def tray(desktop: Desktop, tmp_path: Path) -> Iterator[RunningTray]:
    """The tray of somebody who has just installed it."""
    Path(desktop.environment["XDG_STATE_HOME"], "nodetool", "first-run").unlink()
    port = free_port()
    environment = {
        "PORT": str(port),
        "NODETOOL_MODELS_FOLDER": str(tmp_path / "models"),
        "OLLAMA_API_URL": "off",
        "LLAMA_THREADS": "1",
    }
    tray = RunningTray(desktop, port, environment)
    yield tray
    tray.close()


def press(tray: RunningTray, *keys: str, window: str) -> None:
    screen = tray.desktop.screen
    screen.press(*keys, window=screen.wait_for_window(window, timeout=LONG))


def fetched(tray: RunningTray) -> bool:
    """Go to the second step from wherever keys got lost, and press Download; tell whether the model is here.

    No key is pressed once it is on its way: whoever goes back then is asked whether it is to be thrown away.
    """
    if not downloads(tray):
        press(tray, "alt+b", "alt+b", "alt+n", "alt+d", window=WELCOME)
        with suppress(TimeoutError):
            wait_until(lambda: downloads(tray), timeout=5, what="the download to begin")
    return downloads(tray) == ["done"]


def downloads(tray: RunningTray) -> list[str]:
    """Return how the downloads are."""
    return [each["state"] for each in tray.ask("models", "downloads").get("downloads", [])]


def gone_to_the_end(tray: RunningTray) -> bool:
    """Press Next, then Try it; again where keys got lost while the window changed."""
    if tray.desktop.screen.find_window(WELCOME):
        press(tray, "alt+n", "alt+t", window=WELCOME)
    return tray.desktop.screen.find_window(WELCOME) is None


def phases(tray: RunningTray, token: str) -> list[str]:
    """Return how the engines of the worker are."""
    question = urllib.request.Request(
        f"http://127.0.0.1:{tray.port}/admin/status", headers={"Authorization": f"Bearer {token}"}
    )
    with urllib.request.urlopen(question, timeout=LONG) as answer:
        told: dict[str, Any] = json.load(answer)
    return [engine["phase"] for engine in told["engines"]]


def answers(tray: RunningTray, token: str) -> bool:
    """Send what stands in the field, which waits for the models; tell whether a model answers."""
    press(tray, "Return", window=WINDOW)
    return phases(tray, token) == ["busy"]


def copied_answer(tray: RunningTray) -> str:
    press(tray, "alt+y", window=WINDOW)
    text = tray.desktop.clipboard.read(Selection.CLIPBOARD) or ""
    return text if text.split() and set(text.split()) <= set(WORDS) else ""


async def test_newcomer_gets_from_nothing_to_an_answer_by_keyboard(tray: RunningTray, hub: HubStandIn) -> None:
    def whole() -> None:
        tray.start(HF_ENDPOINT=hub.url)
        tray.wait_for_phase("running")
        wait_until(lambda: fetched(tray), timeout=LONG, what="the model")
        wait_until(lambda: gone_to_the_end(tray), timeout=LONG, what="the end of the first steps")
        token = tray.ask("token", "show")["token"]
        screen = tray.desktop.screen
        screen.write("Hello", window=screen.wait_for_window(WINDOW))
        wait_until(lambda: answers(tray, token), timeout=LONG, what="an answer")
        press(tray, "Escape", window=WINDOW)
        wait_until(lambda: phases(tray, token) == ["ready"], timeout=LONG, what="the model to be stopped")
        assert screen.find_window(WINDOW) is not None
        wait_until(lambda: copied_answer(tray), timeout=LONG, what="the answer on the clipboard")

    await asyncio.to_thread(whole)
    assert len(hub.fetched()) == 1
