"""Values that are not allowed, and those of the environment that hide others."""

from collections.abc import Iterator

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.resolve import Origin, Resolved
from nodetool.deploy.doctor.finding import Finding, Level
from nodetool.deploy.doctor.situation import Situation

NAME = "settings"


def check_settings(situation: Situation) -> Iterator[Finding]:
    """Tell every value that is not allowed, not only the first one, as a start does."""
    for error in situation.setting_errors:
        yield Finding(NAME, Level.PROBLEM, str(error), f"Mend {error.name} where it is set, or unset it.")
    hidden = list(_hidden(situation))
    if hidden:
        names = ", ".join(hidden)
        says = f"The environment or the command line says otherwise than deployment.yaml, and counts: {names}."
        yield Finding(
            NAME, Level.WARNING, says, "Unset what should not count; a change in deployment.yaml has no effect."
        )
    elif not situation.setting_errors:
        chosen = sum(resolved.origin is not Origin.DEFAULT for resolved in situation.settings)
        yield Finding(NAME, Level.OK, f"{chosen} of {len(declared.ALL)} are set, each to a value that is allowed.")


def _hidden(situation: Situation) -> Iterator[str]:
    """Name the stored settings that a stronger source gives another value."""
    stored = situation.stored
    for resolved in situation.settings:
        text = next((stored[name].strip() for name in resolved.option.names if stored.get(name, "").strip()), "")
        if text and resolved.origin in {Origin.FLAG, Origin.ENVIRONMENT} and not _means(resolved, text):
            yield resolved.option.name


def _means(resolved: Resolved, text: str) -> bool:
    """Tell whether a value is the one that `text` stands for."""
    try:
        return bool(resolved.option.kind.parse(text) == resolved.value)
    except ValueError:
        return False
