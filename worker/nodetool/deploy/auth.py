"""The worker token for programs: read it, check it, store it.

The names and their meaning are those of the worker's documentation. Nothing here needs a web framework.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from nodetool.deploy.config import document
from nodetool.deploy.config.exposure import effective_provider
from nodetool.deploy.config.paths import deployment_config_file
from nodetool.deploy.config.resolve import resolve
from nodetool.deploy.config.secrets import generate_secure_token
from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.config.worker_token import WorkerTokenReader

__all__ = [
    "DEPLOYMENT_CONFIG_FILE",
    "deployment_store",
    "generate_secure_token",
    "get_token_source",
    "get_worker_auth_token",
    "is_auth_enabled",
    "load_deployment_config",
    "save_deployment_config",
    "token_reader",
    "verify_worker_token",
]

DEPLOYMENT_CONFIG_FILE: Path = deployment_config_file()
"""The file's usual place. A program may put another path here; `NODETOOL_CONFIG_PATH` is looked up at each call."""

_USUAL_PLACE = DEPLOYMENT_CONFIG_FILE
_readers: dict[Path, WorkerTokenReader] = {}


def load_deployment_config() -> dict[str, Any]:
    """Return what deployment.yaml says; a missing file is an empty mapping. Raises `ConfigFileError`."""
    return deployment_store().load()


def save_deployment_config(config: Mapping[str, Any]) -> None:
    """Write `config` as deployment.yaml, whole, 0600. Raises `ConfigFileError` and `TokenError`."""
    deployment_store().save(config)


def get_worker_auth_token() -> str:
    """Return the token in force: environment, file, or a new one, which is stored.

    Raises `TokenError` for a token that cannot be used and `ConfigFileError` for a file that cannot be read.
    """
    return token_reader().current().value


def get_token_source() -> str:
    """Return `environment`, `config`, or `generated` when this process made the token."""
    return token_reader().current().source.value


def is_auth_enabled() -> bool:
    """Tell whether callers have to authenticate (`AUTH_PROVIDER` is `static` or `supabase`)."""
    stored = document.stored_environment(load_deployment_config())
    return effective_provider(resolve(environ=os.environ, stored=stored)).enforces


def verify_worker_token(token: str | None) -> bool:
    """Compare `token` with the one in force, in constant time."""
    return token is not None and token_reader().current().matches(token)


def deployment_store() -> DeploymentStore:
    """Return the store of the deployment.yaml that is in use now."""
    replaced = DEPLOYMENT_CONFIG_FILE != _USUAL_PLACE
    return DeploymentStore(DEPLOYMENT_CONFIG_FILE if replaced else deployment_config_file())


def token_reader() -> WorkerTokenReader:
    """Return this process's reader of the token in use now: one a file, so that it knows what it generated."""
    store = deployment_store()
    return _readers.setdefault(store.path, WorkerTokenReader(store, os.environ))
