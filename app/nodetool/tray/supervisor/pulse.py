"""Looks now and then whether the running worker still answers."""

import threading
from collections.abc import Callable

from nodetool.tray.supervisor.clock import Clock
from nodetool.tray.supervisor.events import Answer
from nodetool.tray.supervisor.health import probe
from nodetool.tray.supervisor.heartbeat import Heartbeat, Look
from nodetool.tray.supervisor.policy import Policy


class Pulse:
    """A thread of its own, as seldom awake as the policy says."""

    def __init__(
        self,
        address: str,
        *,
        instance_id: str,
        policy: Policy,
        clock: Clock,
        on_answer: Callable[[], None],
        on_silence: Callable[[], None],
    ) -> None:
        """Begin; on that thread `on_answer` is called after each answer, and `on_silence` once, at the end."""
        self._address = address
        self._instance_id = instance_id
        self._policy = policy
        self._clock = clock
        self._on_answer = on_answer
        self._on_silence = on_silence
        self._stopped = threading.Event()
        threading.Thread(target=self._run, name="worker-pulse", daemon=True).start()

    def stop(self) -> None:
        """Look no more; a look under way may still be told."""
        self._stopped.set()

    def _run(self) -> None:
        heart = Heartbeat()
        while look := self._next_look(heart.pause(self._policy)):
            heart = heart.after(look, self._policy)
            if heart.has_stopped(self._policy):
                self._on_silence()
                return
            if look.answered:
                self._on_answer()

    def _next_look(self, pause: float) -> Look | None:
        """Wait, and look; None where nobody wants to know any more."""
        due, asleep = self._clock.monotonic() + pause, self._clock.asleep()
        if self._stopped.wait(pause):
            return None
        began = self._clock.monotonic()
        report = probe(self._address, instance_id=self._instance_id, timeout=self._policy.probe_timeout)
        return Look(
            due=due,
            began=began,
            ended=self._clock.monotonic(),
            answered=report.answer is Answer.OURS,
            asleep=self._clock.asleep() - asleep,
        )
