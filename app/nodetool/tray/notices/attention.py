"""Puts what happens and how things are before the desk, with the time and the machine's sleep in between."""

from dataclasses import replace

from nodetool.tray.model import Snapshot
from nodetool.tray.notices.desk import NoticeDesk, Orders
from nodetool.tray.notices.notice import Kind, Notice, Occasion
from nodetool.tray.notices.words import open_file_notice
from nodetool.tray.notices.worker import TOPIC, Course, course
from nodetool.tray.supervisor.clock import Clock
from nodetool.tray.supervisor.status import Phase, WorkerStatus

SLEPT_SECONDS = 2.0
"""Clocks that are read one after the other differ by less."""


class Attention:
    """Knows what was told, and what is still the case. Every answer says what is to be done on the screen."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._asleep = clock.asleep()
        self._desk = NoticeDesk(now=clock.monotonic())
        self._phase: Phase | None = None

    def offer(self, notice: Notice, *, is_watched: bool = False) -> Orders:
        """Take what happened; trouble with the worker is seen in a window that is watched."""
        self._look_for_sleep()
        if is_watched and notice.place == TOPIC:
            notice = replace(notice, occasion=Occasion.SEEN)
        return self._desk.offer(notice, now=self._clock.monotonic())

    def see(self, snapshot: Snapshot) -> Orders:
        """Take back what is settled."""
        self._look_for_sleep()
        orders = [self._see_worker(snapshot.worker), self._see_file(snapshot)]
        if not snapshot.log_problem:
            orders.append(self._desk.settle(Kind.LOG))
        return _together(orders)

    def wake(self) -> Orders:
        """Do what the time has come for."""
        self._look_for_sleep()
        return self._desk.wake(now=self._clock.monotonic())

    def next_wait(self) -> float | None:
        """Return how many seconds later `wake` has something to do; None where nothing waits."""
        at = self._desk.next_wake
        return None if at is None else max(0.0, at - self._clock.monotonic())

    def _see_worker(self, worker: WorkerStatus) -> Orders:
        before, self._phase = self._phase, worker.phase
        match course(before, worker):
            case Course.OVER:
                return self._desk.settle(TOPIC)
            case Course.RECOVERING:
                self._desk.recover(TOPIC, now=self._clock.monotonic())
            case Course.TROUBLED:
                self._desk.relapse(TOPIC)
        return Orders()

    def _see_file(self, snapshot: Snapshot) -> Orders:
        token = snapshot.token
        if not token.is_open or token.file_mode is None:
            return self._desk.settle(Kind.EXPOSURE)
        return self._desk.offer(open_file_notice(token.config_file, token.file_mode), now=self._clock.monotonic())

    def _look_for_sleep(self) -> None:
        """Begin a quiet time where the machine has slept since the last look, however long ago it woke."""
        before, self._asleep = self._asleep, self._clock.asleep()
        if self._asleep - before > SLEPT_SECONDS:
            self._desk.hush(now=self._clock.monotonic())


def _together(orders: list[Orders]) -> Orders:
    return Orders(
        show=tuple(notice for each in orders for notice in each.show),
        close=tuple(place for each in orders for place in each.close),
    )
