"""How fast bytes come in: pure, the time is given."""

from collections import deque

_WINDOW_SECONDS = 5.0
"""Long enough to be steady, short enough to follow a line that becomes slow."""


class Speed:
    """Bytes per second over the last seconds."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()

    def saw(self, received: int, now: float) -> float | None:
        """Take note of the bytes that are there at `now` (seconds); return the speed, if there is one yet.

        Fewer bytes than before mean that it began anew.
        """
        if self._seen and received < self._seen[-1][1]:
            self._seen.clear()
        self._seen.append((now, received))
        while len(self._seen) > 2 and now - self._seen[1][0] >= _WINDOW_SECONDS:  # noqa: PLR2004  both ends
            self._seen.popleft()
        began, then = self._seen[0]
        return (received - then) / (now - began) if now > began else None
