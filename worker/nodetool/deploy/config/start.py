"""What a start of the worker is decided from, before anything heavy is built."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

from nodetool.deploy.config import document
from nodetool.deploy.config.exposure import checked_provider
from nodetool.deploy.config.kept_secrets import with_kept_secrets
from nodetool.deploy.config.keyring_store import SecretStore, SystemKeyring
from nodetool.deploy.config.redact import Redactor
from nodetool.deploy.config.resolve import Settings, resolve
from nodetool.deploy.config.settings import NODETOOL_INSTANCE_ID, Provider
from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.config.upstream_rules import check_upstreams
from nodetool.deploy.config.worker_token import WorkerToken, WorkerTokenReader


@dataclass(frozen=True, slots=True)
class Start:
    """Everything that is known when the server is built."""

    settings: Settings
    provider: Provider
    config_file: Path
    tokens: WorkerTokenReader
    redact: Redactor
    instance_id: str
    """Tells this start from any other."""

    def token_in_force(self) -> WorkerToken:
        """Return the token that callers have to show."""
        return self.tokens.current()


def decide(
    store: DeploymentStore,
    tokens: WorkerTokenReader,
    *,
    environ: Mapping[str, str],
    flags: Mapping[str, str],
    redact: Redactor,
    secrets: SecretStore | None = None,
) -> Start:
    """Resolve the settings and see that they leave no door open. Raises `ConfigError`.

    `secrets` is the system keyring, unless a test says otherwise.
    """
    settings = resolve(environ=environ, stored=document.stored_environment(store.load()), flags=flags)
    redact.learn(settings)
    provider = checked_provider(settings)
    settings = with_kept_secrets(settings, provider, secrets or SystemKeyring())
    redact.learn(settings)
    check_upstreams(settings)
    instance_id = settings[NODETOOL_INSTANCE_ID] or token_hex(16)
    return Start(settings, provider, store.path, tokens, redact, instance_id)
