"""Keeps the values of a label few: each one costs whoever stores the metrics a series of its own."""

from typing import Final

OTHER: Final = "other"
WEBSOCKET: Final = "WEBSOCKET"
MOST_MODELS = 100
"""So many pairs of upstream and model have series of their own."""

_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", WEBSOCKET, "CHAT"})
"""The last two are ours: a WebSocket, and a chat on one."""
_CLASSES = ("none", "1xx", "2xx", "3xx", "4xx", "5xx")


class BoundedPairs:
    """Lets the first `limit` pairs be themselves; for all later ones the second of the pair is `OTHER`."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._known: set[tuple[str, str]] = set()

    def __call__(self, first: str, second: str) -> tuple[str, str]:
        """Return the pair, or what stands for it."""
        pair = (first, second)
        if pair in self._known:
            return pair
        if len(self._known) >= self._limit:
            return (first, OTHER)
        self._known.add(pair)
        return pair


def method_label(method: str) -> str:
    """Return a usual method as it is."""
    return method if method in _METHODS else OTHER


def status_class(status: int) -> str:
    """Return the hundred that `status` is of, or `none` where there was no answer."""
    return _CLASSES[status // 100] if 0 <= status < 600 else OTHER  # noqa: PLR2004  the last class is 5xx
