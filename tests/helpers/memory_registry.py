"""The registry of a Windows user as a dictionary, with refusals on demand."""

from collections.abc import Mapping

from nodetool.tray.login.registry import Value


class MemoryRegistry:
    """Keys by their paths, each with its values."""

    def __init__(self) -> None:
        self.keys: dict[str, dict[str, Value]] = {}
        self.refusal: OSError | None = None

    def values(self, key: str) -> Mapping[str, Value]:
        self._check()
        return self.keys.get(key, {})

    def write(self, key: str, name: str, text: str) -> None:
        self._check()
        self.keys.setdefault(key, {})[name] = text

    def remove(self, key: str, name: str) -> None:
        self._check()
        self.keys.get(key, {}).pop(name, None)

    def _check(self) -> None:
        if self.refusal:
            raise self.refusal
