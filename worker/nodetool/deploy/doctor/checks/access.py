"""Who may call, why that is so, and from where the worker can be reached."""

from collections.abc import Iterator

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.errors import SettingError
from nodetool.deploy.config.exposure import checked_provider, effective_provider, is_loopback
from nodetool.deploy.config.resolve import Origin
from nodetool.deploy.config.settings import Provider
from nodetool.deploy.doctor.finding import Finding, Level
from nodetool.deploy.doctor.situation import Situation

PROVIDER = "provider"
EXPOSURE = "exposure"

_WHO = {
    Provider.NONE: "everyone who reaches the worker may call",
    Provider.LOCAL: "everyone who reaches the worker may call",
    Provider.STATIC: "holders of the worker token may call",
    Provider.SUPABASE: "holders of a Supabase token and of the worker token may call",
}


def check_access(situation: Situation) -> Iterator[Finding]:
    """Look at the provider in force and at what it leaves open."""
    settings = situation.settings
    provider = effective_provider(settings)
    try:
        checked_provider(settings)
    except SettingError as error:
        yield Finding(PROVIDER, Level.PROBLEM, str(error), "The worker does not start before this is mended.")
    else:
        yield Finding(PROVIDER, Level.OK, f"{provider} ({_why(situation)}): {_WHO[provider]}.")
    yield _exposure(situation, provider)


def _why(situation: Situation) -> str:
    origin = situation.settings.origin(declared.AUTH_PROVIDER)
    if origin is not Origin.DEFAULT:
        return f"AUTH_PROVIDER, {origin}"
    if effective_provider(situation.settings) is Provider.LOCAL:
        return "ENV=development on a loopback address"
    return "AUTH_PROVIDER is not set"


def _exposure(situation: Situation, provider: Provider) -> Finding:
    host = situation.settings[declared.NODETOOL_HOST]
    stage = situation.settings[declared.ENV] or "not set"
    if is_loopback(host):
        return Finding(EXPOSURE, Level.OK, f"Listens on {host}, which only this machine reaches (ENV {stage}).")
    if provider.enforces:
        return Finding(
            EXPOSURE,
            Level.WARNING,
            f"Listens on {host}, which other machines reach (ENV {stage}); without TLS, tokens can be read on the way.",
            "Put a proxy with TLS in front of it, or listen on 127.0.0.1.",
        )
    return Finding(
        EXPOSURE,
        Level.WARNING,
        f"Listens on {host}, which other machines reach (ENV {stage}), and asks nobody for a token.",
        "Use AUTH_PROVIDER=static, or listen on 127.0.0.1.",
    )
