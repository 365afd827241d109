"""Known secrets in every place that may hold one, every kind of trouble, and a search of all that can be seen."""

import asyncio
import json
import os
import resource
import signal
import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest
from aiohttp import web
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from nodetool.tray.control.client import ask
from tests.helpers.desktop.desktop import Desktop
from tests.helpers.desktop.keyring_daemon import KeyringSession, open_keyring_session
from tests.helpers.evidence import Evidence
from tests.helpers.http_call import Answer, bearer, call
from tests.helpers.model_server import ModelServer, model_server
from tests.helpers.signing import signing_key
from tests.helpers.supabase_stand_in import API_KEY, SECRET, SupabaseStandIn, supabase_stand_in
from tests.helpers.tiny_gguf import write_tiny_gguf
from tests.helpers.tray_process import TrayHome, free_port
from tests.helpers.waiting import wait_until

pytestmark = [pytest.mark.desktop, pytest.mark.llama, pytest.mark.timeout(240)]

WORKER_TOKEN = "worker-token-of-these-tests-0123456789-abcdef"
UPSTREAM_KEY = "sk-upstream-key-of-these-tests-0123456789"
DECLARED_KEY = "sk-of-a-declared-server-5647382910-abcd"
REFUSED_KEY = "refused-key-of-these-tests-0123456789"
WRONG_TOKEN = "wrong-token-of-a-caller-9876543210-fedcba"
STORED = (WORKER_TOKEN, UPSTREAM_KEY, DECLARED_KEY, API_KEY, SECRET.decode())
CHAT = b'{"model": "%s", "messages": [{"role": "user", "content": "Hello"}], "max_tokens": 2}'
_LONG = 60.0

DEPLOYMENT = """\
worker_auth_token: {token}
env:
  NODETOOL_ACCESS_LOG: on
  AUTH_PROVIDER: supabase
  SUPABASE_URL: {supabase}
  SUPABASE_KEY: keyring
  OPENAI_COMPATIBLE_URL: {upstream}
  OPENAI_COMPATIBLE_KEY: {upstream_key}
  NODETOOL_UPSTREAMS: declared={upstream};prefix=declared/
  NODETOOL_UPSTREAM_KEYS: keyring
  NODETOOL_LOG_LEVEL: debug
"""


async def telltale(request: web.Request) -> web.StreamResponse:
    """List a model, and repeat the caller's key in an error when it is asked."""
    if request.path.endswith("/models"):
        return web.json_response({"object": "list", "data": [{"id": "telltale", "object": "model"}]})
    said = f"Incorrect API key provided: {request.headers.get('Authorization')}"
    return web.json_response({"error": {"message": said}}, status=500)


@dataclass(frozen=True)
class Surroundings:
    """The servers that the worker talks to."""

    supabase: SupabaseStandIn
    upstream: ModelServer

    def tokens(self) -> dict[str, str]:
        """Return what callers show, right and wrong."""
        return {
            "the worker token": WORKER_TOKEN,
            "a wrong token": WRONG_TOKEN,
            "a user's token": self.supabase.token(signing_key("first-ES256", "ES256")),
            "a legacy token": self.supabase.legacy_token(),
            "a forged token": self.supabase.token(signing_key("strange", "ES256")),
            "an expired token": self.supabase.token(signing_key("first-RS256", "RS256"), exp=1),
        }


@pytest.fixture
async def surroundings() -> AsyncIterator[Surroundings]:
    async with supabase_stand_in() as supabase, model_server(telltale) as upstream:
        yield Surroundings(supabase, upstream)


@pytest.fixture
def session() -> Iterator[KeyringSession]:
    with open_keyring_session() as session:
        session.keep(SUPABASE_KEY=API_KEY, NODETOOL_UPSTREAM_KEYS=f"declared={DECLARED_KEY}")
        yield session


@pytest.fixture(autouse=True)
def _with_core_dumps() -> Iterator[None]:
    """Allow what the programs are to forbid themselves."""
    before = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (before[1], before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_CORE, before)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "tray"
    (folder / "models").mkdir(parents=True)
    write_tiny_gguf(folder / "models" / "tiny.gguf")
    return folder


def tray_in(home: Path, **environment: str) -> TrayHome:
    usual = {
        "NODETOOL_MODELS_FOLDER": str(home / "models"),
        "LLAMA_THREADS": "1",
        "PYTHONFAULTHANDLER": "1",
        "PYTHONDEVMODE": "",
    }
    return TrayHome(home, {**usual, **environment})


def write_deployment(tray: TrayHome, text: str) -> None:
    tray.config_file.parent.mkdir(parents=True, mode=0o700, exist_ok=True)
    tray.config_file.write_text(text)
    tray.config_file.chmod(0o600)


def note(evidence: Evidence, what: str, answer: Answer) -> Answer:
    evidence.add(f"answer to {what}", f"{answer.status} {answer.headers}")
    evidence.add(f"answer to {what}", answer.body)
    return answer


def make_requests(evidence: Evidence, base_url: str, tokens: dict[str, str]) -> dict[str, int]:
    """Ask well and badly with every token; return the status of the plainest question for each."""
    plain = {}
    for whose, token in tokens.items():
        plain[whose] = note(evidence, whose, call(base_url, "GET", "/v1/models", headers=bearer(token))).status
        for method, path, body in (
            ("GET", "/openapi.json", b""),
            ("GET", f"/v1/models?api_key={token}", b""),
            ("GET", "/admin/storage/assets/x", b""),
            ("GET", f"/no/such/path/{'x' * 9}", b""),
            ("POST", "/v1/chat/completions", b"{no json"),
            ("POST", "/v1/chat/completions", b'{"model": "tiny"}'),
            ("POST", "/v1/chat/completions", CHAT % b"telltale"),
            ("POST", "/v1/chat/completions", CHAT % b"declared/telltale"),
            ("POST", "/v1/chat/completions", CHAT % b"no-such-model"),
            ("GET", "/admin/status", b""),
        ):
            note(
                evidence,
                f"{whose}, {method} {path[:20]}",
                call(base_url, method, path, headers=bearer(token), body=body),
            )
        note(evidence, f"{whose}, twice", call(base_url, "GET", "/v1/models", headers=[*bearer(token), *bearer(token)]))
        note(evidence, f"{whose}, basic", call(base_url, "GET", "/", headers=[("Authorization", f"Basic {token}")]))
        open_web_socket(evidence, base_url, whose, token)
    return plain


def open_web_socket(evidence: Evidence, base_url: str, whose: str, token: str) -> None:
    address = f"{base_url.replace('http', 'ws', 1)}/chat?api_key={token}&x=1"
    try:
        with connect(address, open_timeout=_LONG):
            pass
    except InvalidStatus as refused:
        evidence.add(f"WebSocket of {whose}", repr(refused.response.headers) + repr(refused.response.body))


def ask_everything(evidence: Evidence, tray: TrayHome) -> None:
    """Ask the running tray all that does not tell the token on purpose."""
    runtime = Path(tray.environment["XDG_RUNTIME_DIR"]) / "nodetool"
    for verb in ("status", "token copy", "show", "nonsense", "token rotate now"):
        result = ask(runtime, verb)
        evidence.add(f"control answer to {verb}", json.dumps([result.text, dict(result.data)]))
    for arguments in (("status",), ("secret", "list"), ("upstream", "list"), ("upstream", "test")):
        told = tray.run("--json", *arguments)
        evidence.add(f"JSON of {' '.join(arguments)}", told.stdout + told.stderr)
        told = tray.run(*arguments)
        evidence.add(f"output of {' '.join(arguments)}", told.stdout + told.stderr)


def note_processes(evidence: Evidence, tray: TrayHome) -> psutil.Process:
    """Look at tray, worker and engine from outside; return the worker."""
    assert tray.process is not None
    process = psutil.Process(tray.process.pid)
    (worker,) = process.children()
    engines = worker.children()
    assert len(engines) == 1, "the model is loaded"
    for name, one in (("the tray", process), ("the worker", worker), ("the engine", engines[0])):
        evidence.add_process(name, one)
        assert one.rlimit(psutil.RLIMIT_CORE)[0] == 0, f"{name} would leave a core file"
    return worker


def crash(evidence: Evidence, tray: TrayHome, worker: psutil.Process) -> None:
    """Have the worker crash with all that Python says about it, and wait for the next one."""
    os.kill(worker.pid, signal.SIGABRT)
    wait_until(lambda: tray.ask("status")["worker"]["pid"] not in {worker.pid, None}, timeout=_LONG, what="another")
    told = tray.run("--json", "start")
    evidence.add("status after the crash", told.stdout + told.stderr)


def refuse_settings(evidence: Evidence, tray: TrayHome) -> None:
    """Write down settings that are refused, and start with them."""
    text = tray.config_file.read_text()
    write_deployment(tray, text.replace(UPSTREAM_KEY, f'"{REFUSED_KEY}\\a"'))
    for arguments in (("restart",), ("--json", "status"), ("secret", "list")):
        told = tray.run(*arguments)
        evidence.add(f"output of {arguments} when refused", told.stdout + told.stderr)
    told = tray.run("secret", "set", "OPENAI_COMPATIBLE_KEY", said=f"{REFUSED_KEY}\a")
    evidence.add("output of a refused secret", told.stdout + told.stderr)
    write_deployment(tray, text.replace("worker_auth_token: ", f"worker_auth_token: {REFUSED_KEY} "))
    told = tray.run("restart")
    evidence.add("output with an impossible token", told.stdout + told.stderr)
    write_deployment(tray, text)


def live_through_it(tray: TrayHome, surroundings: Surroundings, tokens: dict[str, str]) -> Evidence:
    evidence = Evidence()
    base_url = f"http://127.0.0.1:{tray.port}"
    tray.start()
    tray.worker_pid()
    statuses = make_requests(evidence, base_url, tokens)
    good = {whose for whose, status in statuses.items() if status == 200}
    assert good == {"the worker token", "a user's token", "a legacy token"}, "the secrets are in use"
    keys = {seen.headers.get("Authorization") for seen in surroundings.upstream.seen}
    assert keys == {f"Bearer {UPSTREAM_KEY}", f"Bearer {DECLARED_KEY}"}
    answer = call(base_url, "POST", "/v1/chat/completions", headers=bearer(WORKER_TOKEN), body=CHAT % b"tiny")
    assert note(evidence, "a real model", answer).status == 200
    worker = note_processes(evidence, tray)
    ask_everything(evidence, tray)
    crash(evidence, tray, worker)
    refuse_settings(evidence, tray)
    evidence.add("output of the tray", tray.close())
    evidence.add_files(Path(tray.environment["HOME"]), but=[tray.config_file])
    assert "Fatal Python error: Aborted" in evidence.texts["output of the tray"], "there was a crash to read"
    return evidence


def test_search_finds_a_long_piece_and_forgives_a_mask() -> None:
    evidence = Evidence()
    evidence.add("a mask", f"{WORKER_TOKEN[:8]}...{WORKER_TOKEN[-4:]}")
    evidence.add("a leak", b"\xff" + WORKER_TOKEN[5:25].encode())
    assert evidence.leaks([WORKER_TOKEN, UPSTREAM_KEY]) == ["worker-token-of-… in a leak"]


async def test_secrets_of_file_and_keyring_are_seen_nowhere(
    home: Path, surroundings: Surroundings, session: KeyringSession
) -> None:
    wanted = ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS")
    tray = tray_in(home, **{name: session.environment[name] for name in wanted[1:]})
    write_deployment(
        tray,
        DEPLOYMENT.format(
            token=WORKER_TOKEN,
            supabase=surroundings.supabase.url,
            upstream=surroundings.upstream.base_url,
            upstream_key=UPSTREAM_KEY,
        ),
    )
    tokens = surroundings.tokens()
    evidence = await asyncio.to_thread(live_through_it, tray, surroundings, tokens)
    for written in ("audit.jsonl", "access.jsonl"):
        assert any(written in where for where in evidence.texts)
    assert evidence.leaks([*STORED, REFUSED_KEY, *tokens.values()]) == []


async def test_secrets_of_the_environment_stay_in_it_and_do_not_reach_the_engine(
    home: Path, surroundings: Surroundings
) -> None:
    tray = tray_in(
        home,
        WORKER_AUTH_TOKEN=WORKER_TOKEN,
        AUTH_PROVIDER="supabase",
        SUPABASE_URL=surroundings.supabase.url,
        SUPABASE_KEY=API_KEY,
        OPENAI_COMPATIBLE_URL=surroundings.upstream.base_url,
        OPENAI_COMPATIBLE_KEY=UPSTREAM_KEY,
        NODETOOL_UPSTREAMS=f"declared={surroundings.upstream.base_url};prefix=declared/",
        NODETOOL_UPSTREAM_KEYS=f"declared={DECLARED_KEY}",
        NODETOOL_LOG_LEVEL="debug",
    )
    write_deployment(tray, "env:\n  AUTH_PROVIDER: supabase\n")
    tokens = surroundings.tokens()
    evidence = await asyncio.to_thread(live_through_it, tray, surroundings, tokens)
    theirs = ("environment of the tray", "environment of the worker")
    assert evidence.leaks([*STORED, *tokens.values()], except_in=theirs) == []


def test_tray_on_the_screen_shows_no_token_unasked(desktop: Desktop) -> None:
    desktop.configuration.parent.mkdir(parents=True, mode=0o700)
    desktop.configuration.write_text(f"worker_auth_token: {WORKER_TOKEN}\n")
    desktop.configuration.chmod(0o600)
    program = desktop.start(
        [sys.executable, "-m", "nodetool.tray"],
        environment={"PORT": str(free_port()), "OLLAMA_API_URL": "http://127.0.0.1:9"},
    )
    item = desktop.wait_for_tray(program, timeout=_LONG)
    wait_until(lambda: "Running" in item.tooltip, timeout=_LONG, what="the worker to run")
    evidence = Evidence()
    tokens = [WORKER_TOKEN]
    for name, process in (("tray", psutil.Process(program.pid)), ("worker", psutil.Process(program.pid).children()[0])):
        evidence.add_process(name, process)
    item.menu.click("Copy token")
    desktop.clipboard.wait_for(WORKER_TOKEN)
    evidence.add("tooltip and menu", item.tooltip + "".join(item.menu.labels()))
    item.menu.click("Rotate token")
    notification = desktop.notifications.wait_for("cannot be brought back")
    tokens.append(written_token(desktop.configuration))
    evidence.add("notifications", repr(desktop.notifications.received()) + notification.body)
    item.menu.click("Quit and stop the worker")
    assert program.wait(timeout=_LONG) == 0
    evidence.add("output", program.output())
    evidence.add_files(desktop.home, but=[desktop.configuration])
    assert evidence.leaks(tokens) == []


def written_token(configuration: Path) -> str:
    """Return the token as a shell one-liner finds it."""
    (line,) = [line for line in configuration.read_text().splitlines() if "worker_auth_token" in line]
    return line.split(": ")[1]
