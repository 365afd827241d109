"""Whether the system keyring answers, where a setting says that its value is there."""

from collections.abc import Iterator

from nodetool.deploy.config.errors import KeyringError
from nodetool.deploy.config.exposure import effective_provider
from nodetool.deploy.config.kept_secrets import awaited, is_needed
from nodetool.deploy.doctor.finding import Finding, Level
from nodetool.deploy.doctor.situation import Situation

NAME = "keyring"


def check_keyring(situation: Situation) -> Iterator[Finding]:
    """Ask for each secret that is to be there, in the way that a start asks: without a prompt, and not for ever."""
    names = [option.name for option in awaited(situation.settings)]
    if not names:
        yield Finding(NAME, Level.OK, "Not in use: no setting says that its value is there.")
    provider = effective_provider(situation.settings)
    for option in awaited(situation.settings):
        try:
            situation.kept.get(option.name)
        except KeyringError as error:
            needed = is_needed(option, situation.settings, provider)
            yield _missing(error, option.name, Level.PROBLEM if needed else Level.WARNING)
        else:
            yield Finding(NAME, Level.OK, f"{option.name} can be read.")


def _missing(error: KeyringError, name: str, level: Level) -> Finding:
    how = f"Or keep it in deployment.yaml: `nodetool-tray secret set {name} --in file`."
    return Finding(NAME, level, str(error), how)
