"""Decides which notifications are shown, and when one is taken back. Pure: the time comes in."""

from dataclasses import dataclass

from nodetool.tray.notices.notice import Notice, Occasion

QUIET_SECONDS = 15.0
"""After the start, and after the machine slept: much of what happens then is over in a moment."""
STABLE_SECONDS = 60.0
"""What has gone well for so long is settled."""


@dataclass(frozen=True, slots=True)
class Orders:
    """What is to be done on the screen."""

    show: tuple[Notice, ...] = ()
    close: tuple[str, ...] = ()
    """Places of notifications whose matter is settled."""


NOTHING = Orders()


class NoticeDesk:
    """Tells each matter once until it is settled, and nothing in the quiet time that does not outlast it."""

    def __init__(self, *, now: float) -> None:
        """Begin a quiet time; `now` is in seconds of a clock that never goes back, here and everywhere."""
        self._quiet_until = now + QUIET_SECONDS
        self._told: dict[str, str] = {}
        self._kept: dict[str, Notice] = {}
        self._shown: set[str] = set()
        self._over_at: dict[str, float] = {}

    def offer(self, notice: Notice, *, now: float) -> Orders:
        """Take what happened, and say whether it is shown."""
        place = notice.place
        is_known = bool(notice.matter) and self._told.get(place) == notice.matter
        self._told[place] = notice.matter
        if notice.occasion is Occasion.SEEN:
            return self._take_back(place)
        if is_known:
            return NOTHING
        if now < self._quiet_until and notice.occasion is Occasion.EVENT:
            self._kept[place] = notice
            return NOTHING
        self._kept.pop(place, None)
        return self._show(notice)

    def settle(self, place: str) -> Orders:
        """Forget a matter that is over: what is shown of it goes, and it may be told again."""
        self._told.pop(place, None)
        self._over_at.pop(place, None)
        return self._take_back(place)

    def recover(self, place: str, *, now: float) -> None:
        """Take a matter for settled if it goes well from now on; what nobody was told of, nobody is told of."""
        if self._kept.pop(place, None):
            self._told.pop(place, None)
        if place in self._told:
            self._over_at.setdefault(place, now + STABLE_SECONDS)

    def relapse(self, place: str) -> None:
        """Take a matter for unsettled: it did not go well for long enough."""
        self._over_at.pop(place, None)

    def hush(self, *, now: float) -> None:
        """Begin a quiet time: the machine slept."""
        self._quiet_until = max(self._quiet_until, now + QUIET_SECONDS)

    def wake(self, *, now: float) -> Orders:
        """Do what the time has come for."""
        over = [place for place, at in self._over_at.items() if at <= now]
        closed = tuple(place for each in over for place in self.settle(each).close)
        if now < self._quiet_until:
            return Orders(close=closed)
        kept, self._kept = tuple(self._kept.values()), {}
        return Orders(show=tuple(notice for each in kept for notice in self._show(each).show), close=closed)

    @property
    def next_wake(self) -> float | None:
        """When `wake` has something to do; None where nothing waits."""
        times = [*self._over_at.values(), *([self._quiet_until] if self._kept else [])]
        return min(times, default=None)

    def gone(self, place: str) -> None:
        """Hear that a notification is not on the screen any more; its matter stays told."""
        self._shown.discard(place)

    def _show(self, notice: Notice) -> Orders:
        self._shown.add(notice.place)
        return Orders(show=(notice,))

    def _take_back(self, place: str) -> Orders:
        self._kept.pop(place, None)
        if place not in self._shown:
            return NOTHING
        self._shown.discard(place)
        return Orders(close=(place,))
