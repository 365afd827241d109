"""What a form says about a setting, from its declaration, in the language of the window. Pure."""

from enum import StrEnum
from typing import Any

from nodetool.deploy.config.options import Option
from nodetool.deploy.config.settings import Language
from nodetool.tray.wording import shown, tr

_OWN_NAMES = {
    Language.ENGLISH: "English",
    Language.GERMAN: "Deutsch",
    Language.SPANISH: "Español",
    Language.FRENCH: "Français",
    Language.JAPANESE: "日本語",
    Language.CHINESE: "简体中文",
}
"""Each as those call it who look for it."""


def label_words(option: Option[Any]) -> str:
    """Return the name of a setting."""
    return tr(option.label)


def meaning_words(option: Option[Any]) -> str:
    """Return the sentence that says what a setting is for."""
    return tr("{explanation}.").format(explanation=tr(option.doc).replace("`", ""))


def problem_words(option: Option[Any], text: str) -> str:
    """Say what is wrong with a text for a setting, if anything; an empty one stands for the default."""
    if not text:
        return ""
    try:
        option.kind.parse(text)
    except ValueError:
        words = tr("{setting}: it must be {allowed}.")
        return words.format(setting=label_words(option), allowed=shown(option.kind.allowed))
    return ""


def choice_words(member: StrEnum) -> str:
    """Return what one of several values is called: a language by its own name, all else as the file writes it."""
    return _OWN_NAMES.get(member, member.value) if isinstance(member, Language) else member.value


def default_words(default: object) -> str:
    """Say what holds where nobody says anything else."""
    return tr("Default ({value})").format(value=default)


def fixed_words(variable: str) -> str:
    """Say why a setting cannot be changed here."""
    return tr("Fixed by the environment variable {variable}.").format(variable=variable)
