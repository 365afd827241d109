"""Which secrets a start takes out of the keyring."""

from collections.abc import Iterator
from typing import Any

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.keyring_store import SecretStore
from nodetool.deploy.config.options import Option
from nodetool.deploy.config.resolve import Origin, Settings, parse
from nodetool.deploy.config.settings import Provider


def with_kept_secrets(settings: Settings, provider: Provider, secrets: SecretStore) -> Settings:
    """Return `settings` with every secret that they need out of the keyring. Raises `SettingError`.

    What nobody will use is left there: a keyring that is locked does not stop a worker that can do without it.
    """
    wanted = [option for option in awaited(settings) if is_needed(option, settings, provider)]
    return settings.with_kept({option.name: _value(option, secrets) for option in wanted})


def awaited(settings: Settings) -> Iterator[Option[Any]]:
    """Return what is in the keyring and was not asked for."""
    return (resolved.option for resolved in settings if resolved.awaits_keyring)


def is_needed(option: Option[Any], settings: Settings, provider: Provider) -> bool:
    """Tell whether a worker with these settings uses a secret."""
    if option is declared.SUPABASE_KEY:
        return provider is Provider.SUPABASE
    if option is declared.OPENAI_COMPATIBLE_KEY:
        return settings.is_set(declared.OPENAI_COMPATIBLE_URL)
    if option is declared.NODETOOL_UPSTREAM_KEYS:
        return settings.is_set(declared.NODETOOL_UPSTREAMS)
    # The first download that needs it takes it out: until then a locked keyring is nobody's trouble.
    return option is not declared.HF_TOKEN


def _value(option: Option[Any], secrets: SecretStore) -> Any:
    return parse(option, secrets.get(option.name).strip(), Origin.KEYRING)
