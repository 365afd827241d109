"""The first whole path, all parts real: tray on a panel, worker process, llama.cpp, the OpenAI client, xclip."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openai
import psutil
import pytest

from nodetool.deploy.config.store import DeploymentStore
from tests.helpers.desktop.clipboard import Selection
from tests.helpers.desktop.desktop import Desktop
from tests.helpers.misbehaving.launch import is_gone
from tests.helpers.running_tray import RunningTray
from tests.helpers.tiny_gguf import write_tiny_gguf
from tests.helpers.tray_process import free_port
from tests.helpers.waiting import wait_until

pytestmark = [pytest.mark.desktop, pytest.mark.llama]

QUESTION: Any = [{"role": "user", "content": "Hello"}]
WINDOW = "NodeTool"
_LONG = 60.0


@pytest.fixture
def tray(desktop: Desktop, tmp_path: Path) -> Iterator[RunningTray]:
    models = tmp_path / "models"
    models.mkdir()
    write_tiny_gguf(models / "tiny.gguf")
    port = free_port()
    environment = {
        "PORT": str(port),
        "NODETOOL_MODELS_FOLDER": str(models),
        "OLLAMA_API_URL": "http://127.0.0.1:9",
        "LLAMA_THREADS": "1",
    }
    tray = RunningTray(desktop, port, environment)
    yield tray
    tray.close()


def test_token_copied_from_the_menu_gets_a_streamed_answer_from_a_real_model(tray: RunningTray) -> None:
    item = tray.start()
    tray.wait_for_phase("running")
    wait_until(lambda: "Running" in item.tooltip, timeout=10, what="the tooltip to say so")

    item.menu.click("Copy token")
    token = tray.ask("token", "show")["token"]
    tray.desktop.clipboard.wait_for(token)
    assert tray.desktop.clipboard.read(Selection.PRIMARY) != token

    with tray.client(token) as client:
        assert [model.id for model in client.models.list()] == ["tiny"]
        with client.chat.completions.create(model="tiny", messages=QUESTION, max_tokens=16, stream=True) as stream:
            words = [chunk.choices[0].delta.content or "" for chunk in stream if chunk.choices]
        whole = client.chat.completions.create(model="tiny", messages=QUESTION, max_tokens=8)
    assert len(words) > 3
    assert "".join(words).strip()
    assert whole.choices[0].message.content


def test_header_copied_from_the_menu_is_one_that_curl_takes(tray: RunningTray) -> None:
    item = tray.start()
    tray.wait_for_phase("running")
    item.menu.click("Copy Bearer header")
    header = wait_until(tray.desktop.clipboard.read, timeout=5, what="the header")
    address = f"http://127.0.0.1:{tray.port}/v1/models"
    answer = subprocess.run(
        ["curl", "--silent", "--fail", "-H", header, address], capture_output=True, text=True, check=True
    )
    assert [model["id"] for model in json.loads(answer.stdout)["data"]] == ["tiny"]


def test_rotation_from_the_menu_is_one_click_and_says_that_it_cannot_be_undone(tray: RunningTray) -> None:
    item = tray.start()
    tray.wait_for_phase("running")
    old = tray.ask("token", "show")["token"]
    item.menu.click("Rotate token")
    tray.desktop.notifications.wait_for("cannot be brought back")
    new = tray.ask("token", "show")["token"]
    assert new != old
    with tray.client(old) as client, pytest.raises(openai.AuthenticationError) as refused:
        client.models.list()
    assert refused.value.response.json() == {"detail": "Invalid authentication token"}
    with tray.client(new) as client:
        assert client.models.list().data


def test_rotation_is_disabled_where_the_environment_fixes_the_token(tray: RunningTray) -> None:
    item = tray.start(WORKER_AUTH_TOKEN="fixed-by-the-environment")
    tray.wait_for_phase("running")
    assert not item.menu.find("Rotate token").enabled
    with tray.client("fixed-by-the-environment") as client:
        assert client.models.list().data


def test_menu_stops_and_starts_the_worker_and_says_what_quitting_stops(tray: RunningTray) -> None:
    item = tray.start()
    pid = tray.wait_for_phase("running")["pid"]
    assert "Quit and stop the worker" in item.menu.labels()
    item.menu.click("Stop")
    tray.wait_for_phase("stopped")
    assert is_gone(pid)
    assert {"Start", "Quit"} <= set(item.menu.labels())
    item.menu.click("Start")
    tray.wait_for_phase("running")
    item.menu.click("Restart")
    assert tray.ask("start")["worker"]["phase"] == "running"


def test_quit_in_the_menu_ends_tray_worker_and_engine(tray: RunningTray) -> None:
    item = tray.start()
    tray.wait_for_phase("running")
    token = tray.ask("token", "show")["token"]
    with tray.client(token) as client:
        client.chat.completions.create(model="tiny", messages=QUESTION, max_tokens=2)
    assert tray.program is not None
    family = psutil.Process(tray.program.pid).children(recursive=True)
    assert len(family) >= 2, "the worker and its engine"
    item.menu.click("Quit and stop the worker")
    assert tray.program.wait(timeout=_LONG) == 0
    assert all(is_gone(process.pid) for process in family)


def test_first_run_opens_the_window(tray: RunningTray) -> None:
    tray.start()
    tray.desktop.screen.wait_for_window(WINDOW)


def test_second_start_raises_the_window_of_the_first(tray: RunningTray) -> None:
    DeploymentStore(tray.desktop.configuration).save({"env": {"AUTH_PROVIDER": "static"}})
    tray.start()
    assert tray.desktop.screen.find_window(WINDOW) is None
    second = tray.desktop.start([sys.executable, "-m", "nodetool.tray"], environment=tray.environment)
    assert second.wait(timeout=_LONG) == 0
    tray.desktop.screen.wait_for_window(WINDOW)


def test_killed_tray_leaves_no_worker_and_no_engine(tray: RunningTray) -> None:
    tray.start()
    tray.wait_for_phase("running")
    token = tray.ask("token", "show")["token"]
    with tray.client(token) as client:
        client.chat.completions.create(model="tiny", messages=QUESTION, max_tokens=2)
    assert tray.program is not None
    family = psutil.Process(tray.program.pid).children(recursive=True)
    tray.program.kill()
    wait_until(lambda: all(is_gone(process.pid) for process in family), timeout=5, what="worker and engine to go")


def test_killed_worker_is_replaced(tray: RunningTray) -> None:
    tray.start()
    pid = tray.wait_for_phase("running")["pid"]
    os.kill(pid, signal.SIGKILL)
    wait_until(lambda: is_gone(pid), timeout=_LONG, what="the worker's end")
    assert tray.ask("start")["worker"]["pid"] != pid


def test_worker_does_not_take_a_busy_port_and_starts_when_it_is_free(tray: RunningTray) -> None:
    with socket.create_server(("127.0.0.1", tray.port)):
        tray.start()
        failed = tray.wait_for_phase("failed")
        assert f"Port {tray.port} on 127.0.0.1 is taken" in failed["reason"]
    assert tray.ask("start")["worker"]["phase"] == "running"


def test_sigterm_ends_tray_and_worker(tray: RunningTray) -> None:
    tray.start()
    pid = tray.wait_for_phase("running")["pid"]
    assert tray.program is not None
    os.kill(tray.program.pid, signal.SIGTERM)
    assert tray.program.wait(timeout=_LONG) == 0
    assert is_gone(pid)
