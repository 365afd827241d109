"""A real tray replaces its real worker while callers keep asking: nobody is refused, nothing is cut."""

import asyncio
import json
import os
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml
from aiohttp import web

from tests.helpers.http_call import call
from tests.helpers.misbehaving.launch import is_gone
from tests.helpers.model_server import model_server
from tests.helpers.steady_callers import SteadyCallers
from tests.helpers.tray_process import TrayHome, free_port
from tests.helpers.waiting import wait_until

LONG = 60.0
RESTARTS = 10
PIECES, PAUSE = 10, 0.05
"""A stream of half a second: each restart meets several."""


async def _tell_slowly(request: web.Request) -> web.StreamResponse:
    if request.path.endswith("/models"):
        return web.json_response({"object": "list", "data": [{"id": "m", "object": "model"}]})
    answer = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await answer.prepare(request)
    for number in range(PIECES):
        chunk = {"id": "c", "object": "chat.completion.chunk", "choices": [{"delta": {"content": str(number)}}]}
        await answer.write(b"data: " + json.dumps(chunk).encode() + b"\n\n")
        await asyncio.sleep(PAUSE)
    await answer.write(b"data: [DONE]\n\n")
    return answer


@contextmanager
def slow_models() -> Iterator[str]:
    """Run a model server whose streams take a while; yield its address."""
    told, done = threading.Event(), threading.Event()
    url = ""

    async def run() -> None:
        nonlocal url
        async with model_server(_tell_slowly) as server:
            url = server.base_url
            told.set()
            await asyncio.to_thread(done.wait)

    thread = threading.Thread(target=lambda: asyncio.run(run()))
    thread.start()
    assert told.wait(LONG)
    try:
        yield url
    finally:
        done.set()
        thread.join()


@pytest.fixture
def tray(tmp_path: Path) -> Iterator[TrayHome]:
    """A tray without a screen, whose settings stand in its file."""
    home = TrayHome(tmp_path)
    port = home.environment.pop("PORT")
    home.config_file.parent.mkdir(parents=True, mode=0o700)
    write(home, PORT=port)
    yield home
    home.close()


def write(home: TrayHome, **settings: str) -> None:
    """Change the file as an editor does; an empty text removes a setting."""
    known: dict[str, Any] = yaml.safe_load(home.config_file.read_text()) if home.config_file.exists() else {}
    stored = {**known.get("env", {}), **settings}
    known["env"] = {name: text for name, text in stored.items() if text}
    new = home.config_file.with_suffix(".new")
    new.touch(mode=0o600)
    new.write_text(yaml.safe_dump(known))
    new.replace(home.config_file)


def token(home: TrayHome) -> str:
    return str(home.ask("token", "show")["token"])


def worker(home: TrayHome) -> dict[str, Any]:
    status: dict[str, Any] = home.ask("status")["worker"]
    return status


def instance(port: int) -> str:
    return str(call(f"http://127.0.0.1:{port}", "GET", "/health").json()["instance_id"])


def test_nobody_is_refused_and_no_stream_is_cut_while_the_worker_is_restarted(tray: TrayHome) -> None:
    with slow_models() as url:
        write(tray, OPENAI_COMPATIBLE_URL=url)
        tray.start()
        pids = [tray.worker_pid()]
        callers = SteadyCallers(tray.port, token(tray), per_second=150, kept=4, streaming=4)
        with callers.calling() as tally:
            for _ in range(RESTARTS):
                restarted = tray.ask("restart")
                assert restarted["worker"]["phase"] == "running", restarted
                pids.append(restarted["worker"]["pid"])
        assert tally.trouble == {}
        assert len(set(pids)) == RESTARTS + 1
        assert len(tally.instances) == RESTARTS + 1
        assert tally.answers > 500
        assert tally.streams > 10
        wait_until(lambda: all(map(is_gone, pids[:-1])), timeout=LONG, what="the end of the workers before")


def test_settings_that_the_worker_refuses_leave_the_old_one_running(tray: TrayHome) -> None:
    tray.start()
    pid, before = tray.worker_pid(), instance(tray.port)
    write(tray, NODETOOL_HOST="203.0.113.7")
    refused = tray.run("restart")
    assert refused.returncode == 1
    assert "Not restarted: " in refused.stderr
    assert "203.0.113.7 is not an address of this machine" in refused.stderr
    assert "the worker goes on with the old settings" in refused.stderr
    status = tray.ask("status")
    assert (status["worker"]["pid"], status["worker"]["cause"], status["restart_needed"]) == (
        pid,
        "not restarted",
        True,
    )
    assert instance(tray.port) == before
    assert status["undoable"] == ["NODETOOL_HOST"]
    assert tray.ask("undo") == {"undone": ["NODETOOL_HOST"]}
    assert "NODETOOL_HOST" not in tray.config_file.read_text()
    undone = tray.ask("status")
    assert (undone["worker"]["reason"], undone["undoable"], undone["restart_needed"]) == ("", [], False)
    again = tray.ask("restart")
    assert (again["worker"]["reason"], again["worker"]["phase"], again["restart_needed"]) == ("", "running", False)
    assert again["worker"]["pid"] != pid


def test_the_worker_moves_to_another_port_and_the_old_one_is_free(tray: TrayHome) -> None:
    tray.start()
    pid, new_port = tray.worker_pid(), free_port()
    write(tray, PORT=str(new_port))
    moved = tray.ask("restart")
    assert moved["worker"]["address"] == f"http://127.0.0.1:{new_port}"
    assert instance(new_port)
    record = json.loads((tray.runtime / "nodetool" / f"worker-{new_port}.json").read_text())
    assert record["pid"] == moved["worker"]["pid"]
    wait_until(lambda: is_gone(pid), timeout=LONG, what="the end of the worker before")
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", tray.port), timeout=5)


def test_a_port_that_somebody_has_leaves_the_old_worker_running(tray: TrayHome) -> None:
    tray.start()
    pid, before = tray.worker_pid(), instance(tray.port)
    with socket.create_server(("127.0.0.1", 0)) as stranger:
        write(tray, PORT=str(stranger.getsockname()[1]))
        refused = tray.run("restart")
    assert f"Not restarted: Port {stranger_port(refused.stderr)} on 127.0.0.1 is taken by " in refused.stderr
    assert (worker(tray)["pid"], worker(tray)["address"]) == (pid, f"http://127.0.0.1:{tray.port}")
    assert instance(tray.port) == before


def stranger_port(told: str) -> str:
    return told.partition("Port ")[2].partition(" ")[0]


def test_the_worker_opens_itself_to_the_network_and_closes_again_on_one_port(tray: TrayHome) -> None:
    tray.start()
    pids = [tray.worker_pid()]
    for host in ("0.0.0.0", "127.0.0.1"):
        write(tray, NODETOOL_HOST=host)
        pids.append(tray.ask("restart")["worker"]["pid"])
        wait_until(lambda: is_gone(pids[-2]), timeout=LONG, what="the end of the worker before")
        listening = Path(f"/proc/{pids[-1]}/net/tcp").read_text()
        local = {"0.0.0.0": "00000000", "127.0.0.1": "0100007F"}
        places = {line.split()[1] for line in listening.splitlines()[1:] if line.split()[3] == "0A"}
        assert f"{local[host]}:{tray.port:04X}" in places
        assert len([place for place in places if place.endswith(f":{tray.port:04X}")]) == 1
        assert instance(tray.port)
    assert len(set(pids)) == 3


def test_callers_wait_while_a_killed_worker_is_replaced_and_are_refused_once_it_is_stopped(tray: TrayHome) -> None:
    tray.start()
    before = instance(tray.port)
    os.kill(tray.worker_pid(), signal.SIGKILL)
    assert instance(tray.port) != before
    tray.ask("stop")
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", tray.port), timeout=5)
