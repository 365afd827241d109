"""Nothing that the worker or the tray is built of shows a secret when it is printed, nor do their errors."""

import gc
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType, ModuleType

import pytest

from nodetool.deploy.config.audit import nobody_reads
from nodetool.deploy.config.redact import Redactor
from nodetool.deploy.config.start import Start, decide
from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.config.worker_token import WorkerTokenReader
from nodetool.deploy.inference.engine_order import EngineOrder
from nodetool.deploy.security.providers.supabase.provider import SupabaseProvider
from nodetool.deploy.server.app import create_app
from nodetool.deploy.server.compose import build_parts
from nodetool.tray.launch import Launcher
from nodetool.tray.logs import LogRing
from nodetool.tray.preferences import Preferences
from nodetool.tray.service import TrayService
from nodetool.tray.tokens import TokenKeeper
from tests.helpers.memory_keyring import MemoryKeyring

TOKEN = "worker-token-of-these-tests-0123456789"
SUPABASE_KEY = "sb_secret_of_these_tests_0123456789"
UPSTREAM_KEY = "sk-of-these-tests-0123456789"
DECLARED_KEY = "sk-of-a-declared-server-0123456789"
SECRETS = (TOKEN, SUPABASE_KEY, UPSTREAM_KEY, DECLARED_KEY)
STORED = {
    "AUTH_PROVIDER": "supabase",
    "SUPABASE_URL": "https://a.example",
    "SUPABASE_KEY": "keyring",
    "OPENAI_COMPATIBLE_URL": "http://127.0.0.1:9/v1",
    "OPENAI_COMPATIBLE_KEY": UPSTREAM_KEY,
    "NODETOOL_UPSTREAMS": "vllm=http://127.0.0.1:9/v1;prefix=v/",
    "NODETOOL_UPSTREAM_KEYS": f"vllm={DECLARED_KEY}",
}


@pytest.fixture
def store(config_file: Path) -> DeploymentStore:
    store = DeploymentStore(config_file)
    store.save({"worker_auth_token": TOKEN, "env": STORED})
    return store


@pytest.fixture
def start(store: DeploymentStore) -> Start:
    keyring = MemoryKeyring(SUPABASE_KEY=SUPABASE_KEY)
    start = decide(store, WorkerTokenReader(store, {}), environ={}, flags={}, redact=Redactor(), secrets=keyring)
    start.token_in_force()
    return start


def ours(root: object) -> Iterator[object]:
    """Return every object of ours that can be reached from `root`."""
    seen, waiting = {id(root)}, [root]
    while waiting:
        found = waiting.pop()
        if type(found).__module__.startswith("nodetool."):
            yield found
        for other in gc.get_referents(found):
            if id(other) not in seen and not isinstance(other, ModuleType | type | FunctionType):
                seen.add(id(other))
                waiting.append(other)


def check(root: object, *, expected: set[str]) -> None:
    objects = list(ours(root))
    assert expected <= {type(one).__name__ for one in objects}
    printed = "\n".join(text for one in objects for text in (repr(one), str(one)))
    assert [secret for secret in SECRETS if secret in printed] == []


def test_worker_shows_none(start: Start) -> None:
    check(start, expected={"Start", "Settings", "Resolved", "Redactor", "WorkerTokenReader", "WorkerToken"})


def test_application_shows_none(start: Start) -> None:
    parts = build_parts(start, nobody_reads)
    expected = {
        "Authenticator",
        SupabaseProvider.__name__,
        "SupabaseProject",
        "OpenAICompatible",
        "Prefixed",
        "UpstreamKey",
    }
    check(parts, expected=expected)
    app = create_app(parts)
    assert not [secret for secret in SECRETS if secret in str(app.openapi())]


PATIENCE = 20.0


def test_order_of_an_engine_shows_none() -> None:
    order = EngineOrder("/m", "m", TOKEN, f"/{UPSTREAM_KEY}", None, 1, 1)
    assert TOKEN not in repr(order)
    assert UPSTREAM_KEY not in repr(order)


def test_tray_shows_none(store: DeploymentStore) -> None:
    preferences = Preferences(store, {}, secrets=MemoryKeyring(SUPABASE_KEY=SUPABASE_KEY))
    redact = Redactor()
    launcher = Launcher(preferences, LogRing(redact=redact))
    tokens = TokenKeeper(store, WorkerTokenReader(store, {}), learn=redact.add)
    service = TrayService(tokens=tokens, preferences=preferences, launcher=launcher)
    command = launcher.command()
    tokens.reveal()
    try:
        check((service, command, service.snapshot(), preferences.resolved()), expected={"TrayService", "Snapshot"})
    finally:
        service.quit()
        assert service.join(PATIENCE)
