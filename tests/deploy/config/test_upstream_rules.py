"""Settings of model servers that are each allowed, and together cannot be meant."""

from pathlib import Path

import pytest

from nodetool.deploy.config.errors import SettingError
from nodetool.deploy.config.redact import Redactor
from nodetool.deploy.config.resolve import resolve
from nodetool.deploy.config.settings import NODETOOL_UPSTREAM_KEYS
from nodetool.deploy.config.start import Start, decide
from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.config.upstream_rules import check_upstreams, ollama_address
from nodetool.deploy.config.worker_token import WorkerTokenReader
from tests.helpers.memory_keyring import MemoryKeyring

VLLM = {"NODETOOL_UPSTREAMS": "vllm=http://127.0.0.1:8001/v1"}
KEYS = NODETOOL_UPSTREAM_KEYS.name


def start(config_file: Path, keyring: MemoryKeyring, redact: Redactor, **stored: str) -> Start:
    store = DeploymentStore(config_file)
    store.save({"env": stored})
    return decide(store, WorkerTokenReader(store, {}), environ={}, flags={}, redact=redact, secrets=keyring)


def test_key_for_a_server_that_nobody_declared_is_refused_without_the_key() -> None:
    with pytest.raises(SettingError) as caught:
        check_upstreams(resolve(environ=VLLM | {KEYS: "vllm=sk-1, vlm=sk-secret"}))
    assert str(caught.value) == (
        "NODETOOL_UPSTREAM_KEYS holds a key for vlm, which NODETOOL_UPSTREAMS does not name; "
        "add it there, or remove the key."
    )


def test_keys_come_out_of_the_keyring_and_never_into_the_log(config_file: Path) -> None:
    redact = Redactor()
    keyring = MemoryKeyring(**{KEYS: "vllm=sk-in-the-keyring\n"})
    settings = start(config_file, keyring, redact, **VLLM, NODETOOL_UPSTREAM_KEYS="keyring").settings
    assert [(key.name, key.key) for key in settings[NODETOOL_UPSTREAM_KEYS]] == [("vllm", "sk-in-the-keyring")]
    assert "sk-in-the-keyring" not in redact("sent sk-in-the-keyring") + repr(list(settings))


def test_keyring_is_not_asked_where_no_server_is_declared(config_file: Path) -> None:
    keyring = MemoryKeyring()
    start(config_file, keyring, Redactor(), NODETOOL_UPSTREAM_KEYS="keyring")
    assert keyring.asked == 0


def test_key_in_the_keyring_for_a_server_that_nobody_declared_stops_the_start(config_file: Path) -> None:
    with pytest.raises(SettingError, match="holds a key for other,"):
        start(config_file, MemoryKeyring(**{KEYS: "other=k"}), Redactor(), **VLLM, NODETOOL_UPSTREAM_KEYS="keyring")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("NODETOOL_UPSTREAMS", "vllm=http://127.0.0.1:8000/v1"),
        ("NODETOOL_UPSTREAMS", "vllm=http://LOCALHOST:8000/v1"),
        ("OPENAI_COMPATIBLE_URL", "http://127.0.0.1:8000/v1"),
        ("OLLAMA_API_URL", "http://127.0.0.1:8000"),
    ],
)
@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0"])
def test_worker_is_not_its_own_model_server(name: str, text: str, host: str) -> None:
    with pytest.raises(SettingError, match=rf"^{name} names the worker's own address"):
        check_upstreams(resolve(environ={name: text, "NODETOOL_HOST": host}))


@pytest.mark.parametrize("host", ["10.1.2.3", "127.0.0.2"])
def test_server_at_the_same_port_of_another_address_is_another_one(host: str) -> None:
    check_upstreams(resolve(environ={"NODETOOL_UPSTREAMS": "a=http://127.0.0.1:8000/v1", "NODETOOL_HOST": host}))


def test_usual_ollama_is_not_looked_for_at_the_port_that_the_worker_has_taken() -> None:
    settings = resolve(environ={"PORT": "11434"})
    check_upstreams(settings)
    assert ollama_address(settings) == ""
    assert ollama_address(resolve(environ={})) == "http://127.0.0.1:11434"
    assert ollama_address(resolve(environ={"OLLAMA_API_URL": "off"})) == ""
