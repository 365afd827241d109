from collections.abc import Callable
from pathlib import Path

import pytest

from nodetool.deploy.config.keyring_store import SecretStore
from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.doctor.finding import Check, Finding
from nodetool.deploy.doctor.situation import Situation, look
from tests.helpers.memory_keyring import MemoryKeyring

Examine = Callable[..., list[Finding]]
NOW = 1_800_000_000.0


@pytest.fixture
def situation(config_file: Path) -> Callable[..., Situation]:
    """Return a function that looks at the test's deployment.yaml and the environment that it is given."""

    def make(
        *, flags: dict[str, str] | None = None, now: float = NOW, secrets: SecretStore | None = None, **environ: str
    ) -> Situation:
        store = DeploymentStore(config_file)
        return look(store, environ=environ, flags=flags or {}, secrets=secrets or MemoryKeyring(), now=lambda: now)

    return make


@pytest.fixture
def examine(situation: Callable[..., Situation]) -> Examine:
    """Return a function that runs one check on the test's deployment.yaml."""

    def run(check: Check, **given: str) -> list[Finding]:
        return list(check(situation(**given)))

    return run


@pytest.fixture
def write(config_file: Path) -> Callable[..., None]:
    """Return a function that writes deployment.yaml."""

    def write(text: str, *, mode: int = 0o600) -> None:
        config_file.write_text(text)
        config_file.chmod(mode)

    return write
