"""Everything that looks for the supervisor: at its own worker, and at one that somebody else has started."""

from collections.abc import Callable
from dataclasses import dataclass

from nodetool.deploy.config.worker_record import WorkerRecord
from nodetool.tray.supervisor.effects import (
    LeaveForeign,
    LookAround,
    StartProbing,
    StopProbing,
    TakePulse,
    WatchForeign,
)
from nodetool.tray.supervisor.end_watch import EndWatch
from nodetool.tray.supervisor.events import Answer, Event, ForeignEnded, FoundForeign, Probed, WentSilent
from nodetool.tray.supervisor.memory_watch import MemoryWatch
from nodetool.tray.supervisor.policy import Policy
from nodetool.tray.supervisor.prober import Prober
from nodetool.tray.supervisor.pulse import Pulse
from nodetool.tray.supervisor.surroundings import Surroundings

Look = LookAround | WatchForeign | LeaveForeign | StartProbing | TakePulse | StopProbing


@dataclass(frozen=True, slots=True)
class Subject:
    """The worker of ours that is looked at."""

    address: str
    instance_id: str
    pid: int
    memory_limit_mb: int


class Lookout:
    """Used by the supervisor's thread alone; what is seen is reported through `post`."""

    def __init__(self, *, post: Callable[[Event], None], policy: Policy, surroundings: Surroundings) -> None:
        """Look at nothing yet; where to look is said by the one who starts the worker."""
        self._post = post
        self._policy = policy
        self._surroundings = surroundings
        self.address = ""
        self.subject = Subject("", "", 0, 0)
        self._own: Prober | Pulse | None = None
        self._foreign: EndWatch | None = None

    def execute(self, effect: Look) -> Event | None:
        """Begin to look, or look no more; a look around returns what it found."""
        match effect:
            case LookAround(generation):
                return self.look_around(generation)
            case WatchForeign(generation, worker):
                self._foreign = EndWatch(worker, on_end=lambda: self._post(ForeignEnded(generation)))
            case LeaveForeign():
                self._leave_foreign()
            case StartProbing(generation):
                self._start_probing(generation)
            case TakePulse(generation):
                self._take_pulse(generation)
            case StopProbing():
                self._stop_probing()
        return None

    def look_around(self, generation: int) -> FoundForeign | None:
        """Return the worker at the address that somebody else has started."""
        worker = self.find_foreign()
        return FoundForeign(generation, worker) if worker else None

    def find_foreign(self) -> WorkerRecord | None:
        """Do the same; may be called from every thread."""
        return self._surroundings.find_foreign(self.address)

    def _start_probing(self, generation: int) -> None:
        def on_change(answer: Answer) -> None:
            self._post(Probed(generation, answer))

        self._own = Prober(self.subject.address, instance_id=self.subject.instance_id, on_change=on_change)

    def _take_pulse(self, generation: int) -> None:
        self._stop_probing()
        subject = self.subject
        self._own = Pulse(
            subject.address,
            instance_id=subject.instance_id,
            policy=self._policy,
            clock=self._surroundings.clock,
            on_answer=MemoryWatch(
                subject.pid, limit_mb=subject.memory_limit_mb, generation=generation, post=self._post
            ),
            on_silence=lambda: self._post(WentSilent(generation)),
        )

    def _stop_probing(self) -> None:
        if self._own is not None:
            self._own.stop()
            self._own = None

    def _leave_foreign(self) -> None:
        if self._foreign is not None:
            self._foreign.leave()
            self._foreign = None
