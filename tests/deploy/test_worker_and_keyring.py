"""A real worker and a real keyring: the key comes from there, or there is no worker."""

import asyncio
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from aiohttp import web

from tests.helpers.desktop.keyring_daemon import KeyringSession, open_keyring_session
from tests.helpers.model_server import model_server
from tests.helpers.worker_process import run_worker, worker

pytestmark = pytest.mark.desktop

KEY = "sk-of-the-keyring-0123456789"
CONFIG = "env:\n  OPENAI_COMPATIBLE_URL: {url}\n  OPENAI_COMPATIBLE_KEY: keyring\n"
NOBODY = "http://127.0.0.1:9/v1"


@pytest.fixture
def session() -> Iterator[KeyringSession]:
    with open_keyring_session() as session:
        yield session


def environ(session: KeyringSession) -> dict[str, str]:
    wanted = ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS")
    return {name: session.environment[name] for name in wanted}


def write(config_file: Path, text: str) -> None:
    config_file.write_text(text)
    config_file.chmod(0o600)


def refusal(home: Path, **environ: str) -> str:
    result = run_worker(home, "--port", "0", environ=environ)
    assert (result.returncode, result.stdout) == (78, ""), result
    (sentence,) = result.stderr.splitlines()
    return sentence.removeprefix("nodetool-worker: ")


async def no_models(_: web.Request) -> web.StreamResponse:
    return web.json_response({"object": "list", "data": []})


async def test_key_for_another_server_comes_from_the_keyring(
    home: Path, config_file: Path, session: KeyringSession
) -> None:
    session.keep(OPENAI_COMPATIBLE_KEY=KEY)
    async with model_server(no_models) as server:
        write(config_file, CONFIG.format(url=server.base_url))

        def ask() -> None:
            with worker(home, environ=environ(session)) as running:
                assert running.call("GET", "/v1/models", token=running.token).status == 200
                assert KEY not in "\n".join([*running.output.so_far(), *running.log.so_far()])

        await asyncio.to_thread(ask)
        assert [seen.headers["Authorization"] for seen in server.seen] == [f"Bearer {KEY}"]


def test_locked_keyring_refuses_the_start_soon_and_without_a_prompt(
    home: Path, config_file: Path, session: KeyringSession
) -> None:
    session.keep(OPENAI_COMPATIBLE_KEY=KEY)
    session.daemon.lock()
    write(config_file, CONFIG.format(url=NOBODY))
    sentence = refusal(home, **environ(session))
    assert sentence == "OPENAI_COMPATIBLE_KEY: the system keyring is locked; unlock it, then try again."
    assert session.daemon.prompts == 0


def test_keyring_that_hangs_refuses_the_start(home: Path, config_file: Path, session: KeyringSession) -> None:
    write(config_file, CONFIG.format(url=NOBODY))
    os.kill(session.daemon.program.pid, signal.SIGSTOP)
    try:
        assert "does not answer within 5 s" in refusal(home, **environ(session))
    finally:
        os.kill(session.daemon.program.pid, signal.SIGCONT)


def test_missing_entry_refuses_the_start_and_says_how_to_store_it(
    home: Path, config_file: Path, session: KeyringSession
) -> None:
    write(config_file, CONFIG.format(url=NOBODY))
    assert refusal(home, **environ(session)) == (
        "OPENAI_COMPATIBLE_KEY: the system keyring holds no such entry; "
        "store it with `nodetool-tray secret set OPENAI_COMPATIBLE_KEY`."
    )


def test_without_a_session_the_start_is_refused(home: Path, config_file: Path) -> None:
    write(config_file, CONFIG.format(url=NOBODY))
    assert refusal(home) == "OPENAI_COMPATIBLE_KEY: there is no system keyring here."


def test_locked_keyring_that_nobody_needs_stops_nothing(home: Path, config_file: Path, session: KeyringSession) -> None:
    session.daemon.lock()
    write(config_file, "env:\n  SUPABASE_KEY: keyring\n")
    with worker(home, environ=environ(session)) as running:
        assert running.call("GET", "/v1/models", token=running.token).status == 200
