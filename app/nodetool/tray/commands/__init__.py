"""The verbs of the command line, one a file; `VERBS` says which is where, so that only one file need be loaded."""

from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import argparse

    # The only name that argparse has for it.
    Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001

_RUN = "run"
VERBS = {
    _RUN: "run",
    "status": "ask",
    "start": "ask",
    "stop": "ask",
    "restart": "ask",
    "undo": "ask",
    "quit": "ask",
    "login": "login",
    "logs": "logs",
    "token": "token",
    "secret": "secret",
    "upstream": "upstream",
    "models": "models",
    "clear-clipboard": "clear_clipboard",
}
"""The file of each verb, in the order of the help."""


def needed_for(arguments: Sequence[str]) -> list[ModuleType]:
    """Load the file of the verb that is wanted; all of them where none is plain, as for a list of the verbs."""
    plain = [argument for argument in arguments if argument != "--json"]
    verb = plain[0] if plain else _RUN
    names = [VERBS[verb]] if verb in VERBS else dict.fromkeys(VERBS.values())
    return [import_module(f"{__name__}.{name}") for name in names]
