"""Builds the provider from the settings."""

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.resolve import Settings
from nodetool.deploy.security.providers.static import StaticProvider
from nodetool.deploy.security.providers.supabase.project import SupabaseProject
from nodetool.deploy.security.providers.supabase.provider import CacheLimits, SupabaseProvider


def build_provider(settings: Settings, worker_token: StaticProvider) -> SupabaseProvider:
    """Return the provider for the project that the settings name."""
    admin_users: tuple[str, ...] = settings[declared.AUTH_ADMIN_USERS]
    return SupabaseProvider(
        SupabaseProject(settings[declared.SUPABASE_URL], settings[declared.SUPABASE_KEY]),
        worker_token=worker_token,
        admin_users=frozenset(admin_users),
        cache=CacheLimits(settings[declared.AUTH_CACHE_TTL], settings[declared.AUTH_CACHE_MAX]),
    )
