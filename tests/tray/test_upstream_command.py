"""`nodetool-tray upstream`: as a user types it, with the key on standard input."""

import asyncio
from pathlib import Path

import pytest
from aiohttp import web

from tests.helpers.model_server import model_server, unused_port
from tests.helpers.tray_process import TrayHome

KEY = "sk-on-the-command-line"
URL = "http://127.0.0.1:8001/v1"


def test_server_is_added_listed_and_removed(tray: TrayHome) -> None:
    added = tray.run("upstream", "add", "vllm", f"{URL}/", "--prefix", "v/", "--key", said=f"{KEY}\n")
    assert (added.returncode, added.stderr) == (0, "")
    assert added.stdout == "vllm is declared. A worker that runs takes it at its next start.\n"
    assert tray.run("upstream", "list").stdout == f"vllm  {URL}, prefix v/, key: file\n"
    assert tray.ask("upstream", "list") == {"upstreams": [{"name": "vllm", "url": URL, "prefix": "v/", "key": "file"}]}
    assert f"  NODETOOL_UPSTREAM_KEYS: vllm={KEY}\n" in tray.config_file.read_text()
    assert tray.config_file.stat().st_mode & 0o777 == 0o600
    again = tray.run("upstream", "add", "vllm", URL)
    assert again.returncode == 1
    assert "There is a model server vllm already; change it with --replace, or" in again.stderr
    assert tray.ask("upstream", "add", "vllm", "http://127.0.0.1:9/v1", "--replace")["url"] == "http://127.0.0.1:9/v1"
    assert tray.run("upstream", "remove", "vllm").stdout.startswith("vllm is forgotten, and its key.")
    assert "NODETOOL_UPSTREAM" not in tray.config_file.read_text()
    assert tray.run("upstream", "list").stdout.startswith("No further model server is declared")


def test_what_cannot_be_meant_changes_nothing(tray: TrayHome) -> None:
    for arguments, said in (
        (("add", "Two Words", URL), ""),
        (("add", "vllm", URL, "--key"), ""),
        (("add", "vllm", f"http://127.0.0.1:{tray.port}/v1"), ""),
        (("test", "vllm"), ""),
    ):
        told = tray.run("upstream", *arguments, said=said)
        assert (told.returncode, told.stdout) == (1, ""), arguments
        assert told.stderr.count("\n") == 1, arguments
    assert not tray.config_file.exists() or "UPSTREAM" not in tray.config_file.read_text()
    assert tray.run("upstream").returncode == 2


def test_environment_that_is_stronger_is_mentioned(tray: TrayHome) -> None:
    tray.environment["NODETOOL_UPSTREAMS"] = f"other={URL}"
    assert "The environment variable NODETOOL_UPSTREAMS is stronger" in tray.run("upstream", "add", "a", URL).stdout


@pytest.mark.parametrize("key", [KEY, "wrong"])
async def test_server_is_asked_for_its_models(tray: TrayHome, key: str) -> None:
    async def answer(request: web.Request) -> web.StreamResponse:
        if request.headers.get("Authorization") != f"Bearer {KEY}":
            return web.json_response({}, status=401)
        return web.json_response({"data": [{"id": "a"}]})

    def ask(url: str) -> None:
        tray.run("upstream", "add", "vllm", url, "--key", said=key)
        tray.run("upstream", "add", "away", f"http://127.0.0.1:{unused_port()}/v1")
        one = tray.run("upstream", "test", "vllm")
        assert one.returncode == (0 if key == KEY else 1)
        told = "Answers, and offers 1 model." if key == KEY else "vllm refuses the key that the worker has for it"
        assert (one.stdout or one.stderr).startswith(f"vllm: {told}")
        assert key not in one.stdout + one.stderr
        everything = tray.ask("upstream", "test")
        assert [found["name"] for found in everything["findings"]] == ["vllm", "away"]
        assert everything["findings"][1]["level"] == "warning"

    async with model_server(answer) as server:
        await asyncio.to_thread(ask, server.base_url)


def test_key_never_stands_in_the_audit(tray: TrayHome) -> None:
    tray.run("upstream", "add", "vllm", URL, "--key", said=KEY)
    (file,) = Path(tray.environment["HOME"]).rglob("audit.jsonl")
    assert "NODETOOL_UPSTREAMS, NODETOOL_UPSTREAM_KEYS" in file.read_text()
    assert KEY not in file.read_text()
