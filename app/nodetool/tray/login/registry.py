"""The few things that launch at login needs of the Windows registry, all below HKEY_CURRENT_USER."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any, Protocol

Value = str | bytes | int


class Registry(Protocol):
    """Reads and writes values. Every method may raise `OSError`."""

    def values(self, key: str) -> Mapping[str, Value]:
        """Return the values of a key by their names; none where there is no such key."""

    def write(self, key: str, name: str, text: str) -> None:
        """Set a value to a text; the key is made where it is missing."""

    def remove(self, key: str, name: str) -> None:
        """Take a value away; harmless where there is none."""


class WindowsRegistry:
    """The registry of this user."""

    def __init__(self) -> None:
        # Only Windows has it, and only for Windows is it known to the type checker.
        self._winreg: Any = import_module("winreg")

    def values(self, key: str) -> Mapping[str, Value]:
        """Read all of them."""
        try:
            with self._winreg.OpenKey(self._winreg.HKEY_CURRENT_USER, key) as opened:
                count = self._winreg.QueryInfoKey(opened)[1]
                triples = [self._winreg.EnumValue(opened, index) for index in range(count)]
        except FileNotFoundError:
            return {}
        return {name: value for name, value, _ in triples}

    def write(self, key: str, name: str, text: str) -> None:
        """Write a REG_SZ."""
        winreg = self._winreg
        with winreg.CreateKeyEx(winreg.HKEY_CURRENT_USER, key, 0, winreg.KEY_SET_VALUE) as opened:
            winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, text)

    def remove(self, key: str, name: str) -> None:
        """Delete it."""
        winreg = self._winreg
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, winreg.KEY_SET_VALUE) as opened:
                winreg.DeleteValue(opened, name)
        except FileNotFoundError:
            return
