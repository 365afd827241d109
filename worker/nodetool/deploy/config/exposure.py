"""Which provider is in force, and which combinations of settings leave a door open."""

import ipaddress

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.errors import ExposureError, SettingError
from nodetool.deploy.config.resolve import Settings
from nodetool.deploy.config.sentence import Sentence
from nodetool.deploy.config.settings import Provider, Stage


def effective_provider(settings: Settings) -> Provider:
    """Return the provider that `AUTH_PROVIDER` names, or the one that an unset one stands for.

    Only a stage that was said to be development relaxes anything, and only on a loopback address.
    """
    if chosen := settings[declared.AUTH_PROVIDER]:
        return chosen
    relaxed = settings[declared.ENV] == Stage.DEVELOPMENT and is_loopback(settings[declared.NODETOOL_HOST])
    return Provider.LOCAL if relaxed else Provider.STATIC


def checked_provider(settings: Settings) -> Provider:
    """Return the provider in force; raise `SettingError` where a start with it would leave a door open."""
    provider = effective_provider(settings)
    if provider is Provider.SUPABASE:
        _require_supabase(settings)
    elif not provider.enforces:
        _require_closed_surroundings(settings, provider)
    return provider


def is_loopback(host: str) -> bool:
    """Tell whether only this machine reaches `host`: `localhost` or an address of the loopback range."""
    if host.lower().rstrip(".") == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _require_closed_surroundings(settings: Settings, provider: Provider) -> None:
    host = settings[declared.NODETOOL_HOST]
    if settings[declared.ENV] == Stage.PRODUCTION:
        raise ExposureError(
            declared.AUTH_PROVIDER.name,
            Sentence(
                "AUTH_PROVIDER={provider} leaves every endpoint open, which ENV=production forbids; "
                "use AUTH_PROVIDER=static or supabase.",
                provider=provider,
            ),
        )
    if not is_loopback(host) and not settings[declared.NODETOOL_ALLOW_OPEN_NETWORK]:
        raise ExposureError(
            declared.AUTH_PROVIDER.name,
            Sentence(
                "AUTH_PROVIDER={provider} on {host} would let everyone who reaches this machine in; use "
                "AUTH_PROVIDER=static, listen on 127.0.0.1, or set {permission}=1 if that is what you want.",
                provider=provider,
                host=host,
                permission=declared.NODETOOL_ALLOW_OPEN_NETWORK.name,
            ),
        )


def _require_supabase(settings: Settings) -> None:
    for option in (declared.SUPABASE_URL, declared.SUPABASE_KEY):
        if not settings.is_set(option):
            says = Sentence("AUTH_PROVIDER=supabase needs {setting}, which is not set.", setting=option.name)
            raise SettingError(option.name, says)
