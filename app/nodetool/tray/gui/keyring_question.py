"""Asks whether the system keyring can be used, beside the thread that draws: it may take some seconds."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from nodetool.deploy.config.errors import KeyringError


class KeyringQuestion(QObject):
    """Asks once at a time; the answer is received on the GUI thread."""

    answered = Signal(object)
    """The `KeyringError` that says why not, or None."""

    def __init__(self, trouble: Callable[[], KeyringError | None]) -> None:
        super().__init__()
        self._trouble = trouble
        self._asking = False
        self.answered.connect(self._on_answered)

    def ask(self) -> None:
        """Begin to ask, unless that is under way."""
        if not self._asking:
            self._asking = True
            # A thread of its own: what is copied or started meanwhile does not wait for a keyring that hangs.
            threading.Thread(target=self._ask, name="keyring-question", daemon=True).start()

    def _ask(self) -> None:
        self.answered.emit(self._trouble())

    def _on_answered(self, _trouble: object) -> None:
        self._asking = False
