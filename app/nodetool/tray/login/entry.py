"""The interface to the entry that starts the tray at login, and what holds for every system."""

from abc import ABC, abstractmethod
from collections.abc import Sequence

from nodetool.deploy.config.sentence import Sentence
from nodetool.tray.login.view import LoginError, LoginState, LoginView
from nodetool.tray.login.words import foreign_words


class LoginEntry(ABC):
    """One entry of this user. Every call looks afresh and may wait for a disk; all raise `LoginError`."""

    def __init__(self, argv: Sequence[str]) -> None:
        """`argv` is what a login is to start."""
        self._argv = tuple(argv)

    @abstractmethod
    def view(self) -> LoginView:
        """Say what happens at the next login."""

    @abstractmethod
    def _write(self) -> None:
        """Put the entry there, in place of any of this application."""

    @abstractmethod
    def _remove(self) -> None:
        """Take the entry away; harmless where there is none."""

    def turn_on(self) -> LoginView:
        """Have this installation start at login, as far as the desktop lets it. A foreign entry is left alone."""
        view = self._own_view()
        # Written anew at every wish: that is what brings one back that the desktop has turned off in the file itself.
        if not view.is_on:
            self._write()
        return self.view()

    def turn_off(self) -> LoginView:
        """Have nothing start at login. A foreign entry is left alone."""
        if self._own_view().state is not LoginState.OFF:
            self._remove()
        return self.view()

    def _own_view(self) -> LoginView:
        view = self.view()
        if view.state is LoginState.FOREIGN:
            raise LoginError(Sentence("Nothing was changed. {reason}", reason=foreign_words(view)))
        return view
