"""Downloads of a worker that is a process of its own, and dies."""

import asyncio
import json
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from nodetool.deploy.config import lifeline_orders
from nodetool.deploy.config.listener import listen
from tests.helpers.http_call import bearer, call
from tests.helpers.hub_stand_in import HubStandIn, hub_stand_in
from tests.helpers.random_gguf import random_gguf
from tests.helpers.waiting import wait_until
from tests.helpers.worker_process import ROOT, WorkerProcess, worker

MODEL = random_gguf(3 << 20)
FILE = "tiny.gguf"
PATIENCE = 20.0


def environ(hub: HubStandIn, folder: Path) -> dict[str, str]:
    return {"HF_ENDPOINT": hub.url, "NODETOOL_MODELS_FOLDER": str(folder), "WORKER_AUTH_TOKEN": "t" * 32}


def ask(running: WorkerProcess, method: str, path: str, wish: dict[str, str] | None = None) -> Any:
    headers = [*bearer(running.token), ("Content-Type", "application/json")]
    body = json.dumps(wish).encode() if wish else b""
    answer = call(running.base_url, method, path, headers=headers, body=body)
    assert answer.status == 200, answer
    return answer


@contextmanager
def asked(running: WorkerProcess) -> Iterator[None]:
    """Ask for the download, and stay until the end of the block."""
    request = urllib.request.Request(
        f"{running.base_url}/admin/models/huggingface/download",
        data=json.dumps({"repo": "org/tiny"}).encode(),
        headers={**dict(bearer(running.token)), "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=PATIENCE):
        yield


def downloads(running: WorkerProcess) -> list[Any]:
    return list(ask(running, "GET", "/admin/models/downloads").json()["downloads"])


def a_third_is_there(running: WorkerProcess) -> bool:
    return any(job["received"] >= len(MODEL) // 3 for job in downloads(running))


@pytest.mark.parametrize("end", ["kill", "stop"])
async def test_download_survives_the_end_of_its_worker(home: Path, tmp_path: Path, end: str) -> None:
    """Also an orderly end, which does not wait for those who only watch."""
    async with hub_stand_in(org__tiny={FILE: MODEL}) as hub:
        hub.held = asyncio.Event()
        folder = tmp_path / "models"
        await asyncio.to_thread(begin_and_end, hub, home, folder, end)
        hub.held = None
        await asyncio.to_thread(go_on, hub, home, folder)
    assert (folder / FILE).read_bytes() == MODEL
    assert int(hub.fetched()[1].removeprefix("bytes=").removesuffix("-")) >= len(MODEL) // 3


def begin_and_end(hub: HubStandIn, home: Path, folder: Path, end: str) -> None:
    patient = environ(hub, folder) | {"NODETOOL_DRAIN_SECONDS": "600"}
    with worker(home, environ=patient) as running, asked(running):
        wait_until(lambda: a_third_is_there(running), timeout=PATIENCE, what="a third of the file")
        (active,) = ask(running, "GET", "/admin/status").json()["downloads"]
        assert (active["name"], active["state"]) == (f"org/tiny/{FILE}", "running")
        getattr(running, end)()


def go_on(hub: HubStandIn, home: Path, folder: Path) -> None:
    with worker(home, environ=environ(hub, folder)) as running:
        (job,) = downloads(running)
        assert (job["state"], job["total"]) == ("paused", len(MODEL))
        told = ask(running, "POST", f"/admin/models/downloads/{job['id']}/resume").body
        assert b"event: done" in told


async def test_download_is_free_for_the_successor_while_the_worker_before_still_answers(
    home: Path, tmp_path: Path
) -> None:
    async with hub_stand_in(org__tiny={FILE: MODEL}) as hub:
        hub.held = asyncio.Event()
        await asyncio.to_thread(begin_and_make_way, hub, home, tmp_path / "models")
    assert (tmp_path / "models" / FILE).read_bytes() == MODEL


def begin_and_make_way(hub: HubStandIn, home: Path, folder: Path) -> None:
    patient = environ(hub, folder) | {"NODETOOL_DRAIN_SECONDS": "600"}
    with listen("127.0.0.1", 0) as listener, socket.socket() as busy:
        handed = ("--supervised", "--listen-fd", str(listener.fileno()))
        with worker(home, *handed, environ=patient, inherits=[listener.fileno()]) as before:
            busy.connect(listener.getsockname())
            busy.sendall(b"POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n")
            busy.sendall(f"Authorization: Bearer {before.token}\r\n\r\n".encode())
            with asked(before):
                wait_until(lambda: a_third_is_there(before), timeout=PATIENCE, what="a third of the file")
                before.say(lifeline_orders.MAKE_WAY.decode())
            hub.held = None
            with worker(home, *handed, environ=patient, inherits=[listener.fileno()]) as after:
                (job,) = downloads(after)
                assert b"event: done" in ask(after, "POST", f"/admin/models/downloads/{job['id']}/resume").body
                assert before.process.poll() is None
                after.say("stop")
                assert after.wait() == 0
            busy.close()
            assert before.wait() == 0


def test_start_of_the_worker_imports_nothing_of_it(home: Path) -> None:
    program = (
        "import sys; import nodetool.deploy.server.serve;"
        "print(sorted(name for name in sys.modules if name.split('.')[0] in {'huggingface_hub', 'hf_xet', 'httpx2'}"
        " or name.startswith('nodetool.deploy.downloads.')))"
    )
    environment = {"PYTHONPATH": str(ROOT / "worker"), "HOME": str(home)}
    result = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    )
    imported = ["errors", "job", "sources"]
    assert result.stdout.strip() == str([f"nodetool.deploy.downloads.{name}" for name in imported])
