"""`nodetool-tray models` against a real tray, its worker, and a Hub that is a real server."""

import asyncio
import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.helpers.hub_stand_in import HubStandIn, hub_stand_in
from tests.helpers.random_gguf import random_gguf
from tests.helpers.tray_process import TrayHome
from tests.helpers.waiting import wait_until

MODEL = random_gguf(2 << 20)


@pytest.fixture
def tray(tray: TrayHome, tmp_path: Path) -> TrayHome:
    tray.environment["NODETOOL_MODELS_FOLDER"] = str(tmp_path / "models")
    return tray


def with_hub(work: Callable[[HubStandIn, Callable[[], object]], None]) -> None:
    """Run `work` in a thread, beside a Hub; its second argument lets go of what the Hub holds back."""

    async def run() -> None:
        async with hub_stand_in(
            org__tiny={"tiny-Q4_0.gguf": MODEL}, org__two={"a.gguf": MODEL, "b.gguf": MODEL}
        ) as hub:
            loop = asyncio.get_running_loop()
            await asyncio.to_thread(work, hub, lambda: loop.call_soon_threadsafe(hub.let_go))

    asyncio.run(run())


def test_without_a_tray_it_says_so(tray: TrayHome) -> None:
    plain = tray.run("models", "list")
    assert (plain.returncode, plain.stderr) == (3, "The tray is not running; start it with `nodetool-tray`.\n")


def test_models_are_downloaded_listed_and_removed(tray: TrayHome, tmp_path: Path) -> None:
    def work(hub: HubStandIn, _: Callable[[], object]) -> None:
        tray.environment["HF_ENDPOINT"] = hub.url
        tray.start()
        tray.worker_pid()
        assert tray.run("models", "list").stdout == "There is no model yet: `nodetool-tray models download NAME`.\n"
        unknown = tray.run("models", "cancel", "1").stderr
        assert unknown == "There is no download '1'. `nodetool-tray models downloads` lists them.\n"

        fetched = tray.run("models", "download", "org/tiny")
        assert fetched.stdout == "org/tiny/tiny-Q4_0.gguf is there: call it tiny-Q4_0.\n"
        assert fetched.stderr.splitlines()[-1].startswith("done  100%  2.1 MB of 2.1 MB")
        assert (tmp_path / "models" / "tiny-Q4_0.gguf").read_bytes() == MODEL

        several = tray.run("models", "download", "org/two")
        assert several.returncode == 1
        assert several.stderr.splitlines()[-3:] == [
            "org/two holds 2 models. Name one as `file`.",
            "a.gguf  2.1 MB",
            "b.gguf  2.1 MB",
        ]
        told = tray.ask("models", "download", "org/two", "--file", "b.gguf")
        assert (told["state"], told["models"]) == ("done", ["b"])

        models = tray.ask("models", "list")["models"]
        assert [model["id"] for model in models] == ["b", "tiny-Q4_0"]
        assert tray.run("models", "remove", "b").stdout == "b is removed.\n"
        unknown = tray.run("models", "remove", "b").stderr
        assert unknown == "There is no model 'b'. `nodetool-tray models list` lists them.\n"

    with_hub(work)


def test_download_goes_on_without_its_command_and_is_cancelled_by_another(tray: TrayHome, tmp_path: Path) -> None:
    def work(hub: HubStandIn, let_go: Callable[[], object]) -> None:
        tray.environment["HF_ENDPOINT"] = hub.url
        hub.held = asyncio.Event()
        tray.start()
        tray.worker_pid()
        command = [sys.executable, "-m", "nodetool.tray", "models", "download", "org/tiny"]
        pipe = subprocess.PIPE
        watching = subprocess.Popen(command, env=tray.environment, stdout=pipe, stderr=pipe, text=True)
        found = wait_until(lambda: started(tray), timeout=30, what="the first bytes")
        watching.send_signal(signal.SIGINT)
        _, said = watching.communicate(timeout=30)
        assert (watching.returncode, said.splitlines()[-1].startswith("The download goes on without you.")) == (1, True)
        assert "running" in tray.run("models", "downloads").stdout
        assert tray.run("models", "cancel", found).stdout.startswith(
            "org/tiny/tiny-Q4_0.gguf is stopped. What is there"
        )
        assert "paused" in tray.run("models", "downloads").stdout
        let_go()
        assert tray.run("models", "resume", found).stdout.endswith("call it tiny-Q4_0.\n")
        assert (tmp_path / "models" / "tiny-Q4_0.gguf").read_bytes() == MODEL

    with_hub(work)


def started(tray: TrayHome) -> str:
    downloads = tray.ask("models", "downloads")["downloads"]
    return next((str(one["id"]) for one in downloads if one["received"]), "")


def test_worker_that_is_named_is_asked_with_the_token_of_this_home(tray: TrayHome) -> None:
    tray.start()
    tray.worker_pid()
    address = f"http://127.0.0.1:{tray.port}"
    assert json.loads(tray.run("--json", "models", "--worker", address, "list").stdout) == {"models": []}
    tray.environment["WORKER_AUTH_TOKEN"] = "another-token-of-this-test"
    refused = tray.run("models", "--worker", address, "list")
    assert (refused.returncode, refused.stderr) == (1, "Invalid authentication token\n")
    nobody = tray.run("models", "--worker", "http://127.0.0.1:9", "list")
    assert nobody.stderr == "The worker at http://127.0.0.1:9 does not answer as it should (ConnectionRefusedError).\n"


def test_token_goes_to_nobody_while_the_worker_does_not_run(tray: TrayHome) -> None:
    tray.start()
    tray.worker_pid()
    tray.run("stop")
    stopped = tray.run("models", "list")
    assert stopped.returncode == 1
    assert stopped.stderr == "The worker is not running; start it with `nodetool-tray start`.\n"
