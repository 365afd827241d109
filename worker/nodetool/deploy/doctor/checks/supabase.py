"""Whether the Supabase project can do its part, where it has one."""

from collections.abc import Iterator

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.errors import KeyringError
from nodetool.deploy.config.exposure import effective_provider
from nodetool.deploy.config.settings import Provider
from nodetool.deploy.doctor.finding import Finding, Level
from nodetool.deploy.doctor.situation import Situation


def check_supabase(situation: Situation) -> Iterator[Finding]:
    """Ask the project what the worker would ask it, if it is in use."""
    settings = situation.settings
    if effective_provider(settings) is not Provider.SUPABASE or not settings[declared.SUPABASE_URL]:
        yield Finding("supabase", Level.OK, "Not in use.")
        return
    # Imported here, because it brings an HTTP client and cryptography along.
    from nodetool.deploy.doctor.checks.supabase_project import examine_project  # noqa: PLC0415

    yield from examine_project(settings[declared.SUPABASE_URL], _api_key(situation), now=situation.now)


def _api_key(situation: Situation) -> str:
    """Return it, or an empty text where the keyring does not give it out: that is another check's to tell."""
    try:
        return situation.secret(declared.SUPABASE_KEY)
    except KeyringError:
        return ""
