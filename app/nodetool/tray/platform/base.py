"""The interface to what differs between operating systems."""

import os
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from nodetool.deploy.config.runtime_folder import runtime_folder

if TYPE_CHECKING:
    from nodetool.tray.clipboard.tool import ClipboardTool
    from nodetool.tray.login.entry import LoginEntry


class Platform(ABC):
    """One operating system, and the environment of this process in it."""

    def __init__(self, environ: Mapping[str, str] | None = None) -> None:
        self.environ = os.environ if environ is None else environ

    def runtime_folder(self) -> Path:
        """Return the folder of lock and socket of the running tray; it need not exist."""
        return runtime_folder(self.environ)

    @abstractmethod
    def screen_problem(self) -> str:
        """Say in a sentence why no window can be opened, or return an empty string."""

    @abstractmethod
    def clipboard_tools(self) -> "Sequence[ClipboardTool]":
        """Return the programs that serve the clipboard where no window of ours can hold it, best first."""

    @abstractmethod
    def login_entry(self) -> "LoginEntry":
        """Return what starts this installation when its user logs in."""
