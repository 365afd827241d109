from collections.abc import Callable
from pathlib import Path

import pytest

from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.doctor.finding import Check, Finding
from nodetool.deploy.doctor.situation import Situation, look

Examine = Callable[..., list[Finding]]
NOW = 1_800_000_000.0


@pytest.fixture
def situation(config_file: Path) -> Callable[..., Situation]:
    """Return a function that looks at the test's deployment.yaml and the environment that it is given."""

    def make(*, flags: dict[str, str] | None = None, now: float = NOW, **environ: str) -> Situation:
        return look(DeploymentStore(config_file), environ=environ, flags=flags, now=lambda: now)

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
