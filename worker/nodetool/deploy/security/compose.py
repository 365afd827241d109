"""Builds the authenticator that the settings ask for."""

from collections.abc import Callable

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.resolve import Settings
from nodetool.deploy.config.settings import Provider
from nodetool.deploy.config.store import LOOK_SECONDS
from nodetool.deploy.config.worker_token import WorkerToken
from nodetool.deploy.security.auth_provider import AuthProvider
from nodetool.deploy.security.authenticator import Authenticator
from nodetool.deploy.security.providers.open import OpenProvider
from nodetool.deploy.security.providers.static import StaticProvider


def build_authenticator(
    provider: Provider,
    *,
    settings: Settings,
    token_in_force: Callable[[], WorkerToken],
) -> Authenticator:
    """Return the authenticator for `provider`.

    `token_in_force` is called at every request that needs it, but for those within `LOOK_SECONDS` of such a call.
    """
    worker_token = StaticProvider(token_in_force, look_every=LOOK_SECONDS)
    origins = settings[declared.NODETOOL_CORS_ORIGINS]
    return Authenticator(
        _build(provider, settings, worker_token),
        enforced=provider.enforces,
        listens_on=settings[declared.NODETOOL_HOST],
        own_origins=frozenset(origins),
    )


def _build(provider: Provider, settings: Settings, worker_token: StaticProvider) -> AuthProvider:
    match provider:
        case Provider.NONE | Provider.LOCAL:
            return OpenProvider()
        case Provider.STATIC:
            return worker_token
        case Provider.SUPABASE:
            # Imported here, because only this provider pays for an HTTP client and for cryptography.
            from nodetool.deploy.security.providers.supabase.compose import build_provider  # noqa: PLC0415

            return build_provider(settings, worker_token)
