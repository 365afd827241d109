"""Models are fetched and deleted, and a server is declared, by keyboard alone: real tray, worker, Qt and screen."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from aiohttp import web

from tests.helpers.desktop.desktop import Desktop
from tests.helpers.hub_stand_in import HubStandIn, hub_stand_in
from tests.helpers.model_server import ModelServer, model_server
from tests.helpers.running_tray import LONG, RunningTray
from tests.helpers.tiny_gguf import write_tiny_gguf
from tests.helpers.tray_process import free_port
from tests.helpers.waiting import wait_until

pytestmark = pytest.mark.desktop

PADDING = 4_000_000
"""Bytes that make a model long enough to be seen half fetched."""
WINDOW, DOWNLOAD, ADD, DELETE = "^NodeTool$", "Download a model", "Add a model server", "Delete tiny"
KEY = "sk-typed-by-hand"


@pytest.fixture
async def hub(tmp_path: Path) -> AsyncIterator[HubStandIn]:
    content = write_tiny_gguf(tmp_path / "source.gguf").read_bytes() + bytes(PADDING)
    files = {"tiny-Q4_K_M.gguf": content, "tiny-Q8_0.gguf": content[:-1]}
    async with hub_stand_in(org__tiny=files) as hub:
        hub.held = asyncio.Event()
        yield hub
        hub.let_go()


@pytest.fixture
async def server() -> AsyncIterator[ModelServer]:
    async def answer(request: web.Request) -> web.StreamResponse:
        if request.headers.get("Authorization") != f"Bearer {KEY}":
            return web.json_response({}, status=401)
        return web.json_response({"data": [{"id": "far-away"}]})

    async with model_server(answer) as server:
        yield server


@pytest.fixture
def models(tmp_path: Path) -> Path:
    folder = tmp_path / "models"
    folder.mkdir()
    return folder


@pytest.fixture
def tray(desktop: Desktop, models: Path) -> Iterator[RunningTray]:
    port = free_port()
    environment = {
        "PORT": str(port), "NODETOOL_MODELS_FOLDER": str(models), "OLLAMA_API_URL": "http://127.0.0.1:9",
    }  # fmt: skip
    tray = RunningTray(desktop, port, environment)
    yield tray
    tray.close()


class Keyboard:
    """Drives the window as somebody does who has no mouse."""

    def __init__(self, tray: RunningTray) -> None:
        self._screen = tray.desktop.screen

    def press(self, *keys: str, window: str = WINDOW) -> None:
        self._screen.press(*keys, window=self._screen.wait_for_window(window))

    def open(self, keys: str, window: str) -> None:
        """Press until it opens: a button waits for what the worker says. An open dialog keeps further keys away."""

        def is_open() -> bool:
            self.press(keys)
            return self._screen.find_window(window) is not None

        wait_until(is_open, timeout=LONG, what=f"the window {window!r}")

    def write(self, text: str, *, window: str) -> None:
        """Fill a field in; what stands there goes, as the letter of a shortcut that came when the dialog was open."""
        self.press("ctrl+a", window=window)
        self._screen.write(text, window=self._screen.wait_for_window(window))

    def submit(self, text: str, *, window: str, opened_by: str) -> None:
        """Open a dialog, fill its field in and go on; anew where it stays: keys get lost while windows change."""

        def is_done() -> bool:
            self.open(opened_by, window)
            self.write(text, window=window)
            self.press("Return", window=window)
            try:
                self._screen.wait_until_closed(window)
            except TimeoutError:
                self.press("Escape", window=window)
                self.wait_until_closed(window)
                return False
            return True

        wait_until(is_done, timeout=LONG, what=f"{text!r} to be taken")

    def wait_for_one_of(self, *windows: str) -> str:
        """Return which of them has opened."""
        return wait_until(
            lambda: next((window for window in windows if self._screen.find_window(window)), ""),
            timeout=LONG,
            what=f"one of {windows}",
        )

    def wait_until_closed(self, window: str) -> None:
        self._screen.wait_until_closed(window, timeout=LONG)


def downloads(tray: RunningTray) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = tray.ask("models", "downloads").get("downloads", [])
    return told


def wait_for_state(tray: RunningTray, state: str) -> None:
    wait_until(lambda: [each["state"] for each in downloads(tray)] == [state], timeout=LONG, what=f"it to be {state}")


def resumed(tray: RunningTray, keyboard: Keyboard) -> bool:
    """Press the button that has the focus; it is called Resume as soon as the window knows that it is paused."""
    keyboard.press("space")
    return [each["state"] for each in downloads(tray)] == ["running"]


def asked_to_delete(keyboard: Keyboard) -> bool:
    """Go from Dismiss past Download… to the next button, which is Delete… as soon as the window shows the model."""
    keyboard.open("alt+w", DOWNLOAD)
    keyboard.press("Escape", window=DOWNLOAD)
    keyboard.wait_until_closed(DOWNLOAD)
    keyboard.press("Tab", "Tab", "space")
    title = keyboard.wait_for_one_of(DELETE, ADD)
    if title == ADD:
        keyboard.press("Escape", window=ADD)
        keyboard.wait_until_closed(ADD)
    return title == DELETE


def started(tray: RunningTray, **environment: str) -> Keyboard:
    tray.start(**environment)
    tray.wait_for_phase("running")
    keyboard = Keyboard(tray)
    keyboard.press("ctrl+4")
    return keyboard


async def test_model_is_fetched_paused_resumed_and_deleted_by_keyboard(
    tray: RunningTray, hub: HubStandIn, models: Path
) -> None:
    def fetch_and_pause() -> Keyboard:
        keyboard = started(tray, HF_ENDPOINT=hub.url)
        keyboard.submit("org/tiny:Q4_K_M", window=DOWNLOAD, opened_by="alt+w")
        wait_until(lambda: [each for each in downloads(tray) if each["received"]], timeout=LONG, what="some bytes")
        keyboard.press("Tab", "Tab", "Tab", "Tab", "space")  # from the list of pages past Quit, Stop and Restart
        wait_for_state(tray, "paused")
        wait_until(lambda: resumed(tray, keyboard), timeout=LONG, what="it to be resumed")
        return keyboard

    def delete(keyboard: Keyboard) -> None:
        wait_for_state(tray, "done")
        assert [model["id"] for model in tray.ask("models", "list")["models"]] == ["tiny-Q4_K_M"]
        wait_until(lambda: asked_to_delete(keyboard), timeout=LONG, what="the question")
        keyboard.press("alt+d", window=DELETE)
        wait_until(lambda: not list(models.glob("*.gguf")), timeout=LONG, what="the file to go")

    keyboard = await asyncio.to_thread(fetch_and_pause)
    hub.let_go()
    await asyncio.to_thread(delete, keyboard)


async def test_server_is_declared_by_keyboard_and_asked_after_one_restart(
    tray: RunningTray, server: ModelServer
) -> None:
    def declare() -> list[str]:
        keyboard = started(tray)
        keyboard.open("alt+v", ADD)
        keyboard.write("far", window=ADD)
        keyboard.press("Tab", window=ADD)
        keyboard.write(server.base_url, window=ADD)
        keyboard.press("Tab", "Tab", window=ADD)
        keyboard.write(KEY, window=ADD)
        keyboard.press("Return", window=ADD)
        keyboard.wait_until_closed(ADD)
        wait_until(lambda: tray.ask("status")["restart_needed"], timeout=LONG, what="the restart to be needed")
        pid = tray.ask("status")["worker"]["pid"]
        keyboard.press("alt+r")
        wait_until(lambda: tray.ask("status")["worker"]["pid"] not in {pid, None}, timeout=LONG, what="the restart")
        tray.wait_for_phase("running")
        with tray.client(tray.ask("token", "show")["token"]) as client:
            return [model.id for model in client.models.list()]

    assert await asyncio.to_thread(declare) == ["far-away"]
    stored = yaml.safe_load(tray.desktop.configuration.read_text())["env"]
    assert stored["NODETOOL_UPSTREAMS"] == f"far={server.base_url}"
    assert stored["NODETOOL_UPSTREAM_KEYS"] == f"far={KEY}"
