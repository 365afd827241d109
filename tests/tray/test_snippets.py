"""A call that is copied works where it is pasted: in a shell, in Python, in JavaScript, whatever is in the message."""

import json
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web
from anyio import to_thread

from nodetool.tray.snippets import CONTINUED, Call, Language, snippet
from tests.helpers.model_server import ModelServer, model_server
from tests.helpers.node import node

TOKEN = "a$b'c\"d-0123456789"
NASTY = 'It\'s "a" $HOME `id` \\ {x}\n</script> ünï\u2028\U0001f600'


@pytest.fixture
def asked() -> list[dict[str, object]]:
    """What the server was asked."""
    return []


@pytest.fixture
async def server(asked: list[dict[str, object]]) -> AsyncIterator[ModelServer]:
    async def answer(request: web.Request) -> web.StreamResponse:
        if request.headers.get("Authorization") != f"Bearer {TOKEN}":
            return web.json_response({"detail": "wrong token"}, status=401)
        if request.method == "GET":
            return web.json_response({"object": "list", "data": [{"id": "tiny", "object": "model"}]})
        asked.append(json.loads(await request.read()))
        message = {"role": "assistant", "content": "answered"}
        return web.json_response({"choices": [{"index": 0, "message": message}]})

    async with model_server(answer) as server:
        yield server


def run(language: Language, text: str, folder: Path) -> str:
    """Do what a person does with it, and return what is printed."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder)}
    file = folder / "call.mjs"
    file.write_text(text, encoding="utf-8")
    command = {
        Language.CURL: ["sh", str(file)],
        Language.PYTHON: [sys.executable, "-X", "utf8", str(file)],
        Language.JAVASCRIPT: [str(node()), str(file)],
    }[language]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("language", Language)
async def test_call_lists_the_models(language: Language, server: ModelServer, tmp_path: Path) -> None:
    text = snippet(language, Call(server.base_url.removesuffix("/v1")), TOKEN)
    assert "tiny" in await to_thread.run_sync(run, language, text, tmp_path)


@pytest.mark.parametrize("language", Language)
async def test_call_sends_every_message_as_it_was_typed(
    language: Language, server: ModelServer, tmp_path: Path, asked: list[dict[str, object]]
) -> None:
    call = Call(
        server.base_url.removesuffix("/v1"), model="org/tiny", messages=(("system", "Be kind."), ("user", NASTY))
    )
    assert "answered" in await to_thread.run_sync(run, language, snippet(language, call, TOKEN), tmp_path)
    assert asked[0]["model"] == "org/tiny"
    assert asked[0]["messages"] == [{"role": "system", "content": "Be kind."}, {"role": "user", "content": NASTY}]


def test_command_line_is_broken_only_where_it_is_wanted() -> None:
    call = Call("http://127.0.0.1:8000")
    assert snippet(Language.CURL, call, "abc", between=" ") == (
        'curl -H "Authorization: Bearer abc" http://127.0.0.1:8000/v1/models'
    )
    assert CONTINUED in snippet(Language.CURL, call, "abc")
