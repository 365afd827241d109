"""Launch at login in words: a title, and a sentence for what is not as one would expect."""

from collections.abc import Callable

from nodetool.deploy.config.sentence import Sentence
from nodetool.tray.login.view import LoginState, LoginView
from nodetool.tray.wording import shown, tr, translatable

TITLES = {
    LoginState.OFF: translatable("Does not start at login"),
    LoginState.ON: translatable("Starts at login"),
    LoginState.FOREIGN: translatable("Something else starts at login"),
    LoginState.OTHER_INSTALLATION: translatable("Another copy starts at login"),
    LoginState.DISABLED: translatable("Kept from starting at login"),
}


def title(view: LoginView) -> str:
    """Say the state in a few words."""
    return tr(TITLES[view.state])


def explanation(view: LoginView) -> str:
    """Say what is behind the state and what to do about it, or nothing where the title says it all."""
    explain = _EXPLAIN.get(view.state)
    return shown(explain(view)) if explain else ""


def foreign_words(view: LoginView) -> Sentence:
    """Say what the entry is that this application leaves alone."""
    if not view.command:
        return Sentence(
            "{place} was not written by this application and is left as it is; it starts nothing. "
            "Remove it there if you want this switch to decide.",
            place=view.place,
        )
    return Sentence(
        "{place} was not written by this application and is left as it is; it starts “{command}”. "
        "Remove it there if you want this switch to decide.",
        place=view.place,
        command=view.command,
    )


def _other_words(view: LoginView) -> Sentence:
    return Sentence(
        "The entry starts “{command}”. Turn it on to have this copy started instead, or off to remove it.",
        command=view.command,
    )


def _disabled_words(view: LoginView) -> Sentence:
    if view.where_to_allow:
        return Sentence(
            "The entry is there, but the system does not start it. Allow it in {where}.", where=view.where_to_allow
        )
    return Sentence(
        "The entry is there, but the desktop's own settings have turned it off in {place}. Turn it on again here.",
        place=view.place,
    )


_EXPLAIN: dict[LoginState, Callable[[LoginView], Sentence]] = {
    LoginState.FOREIGN: foreign_words,
    LoginState.OTHER_INSTALLATION: _other_words,
    LoginState.DISABLED: _disabled_words,
}
