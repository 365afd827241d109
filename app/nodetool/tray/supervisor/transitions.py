"""The moves of the supervisor's machine, each a pure function from a moment to a step."""

from dataclasses import dataclass, replace

from nodetool.deploy.config.exit_code import ExitCode
from nodetool.deploy.config.worker_record import WorkerRecord
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.effects import (
    AskToStop,
    Effect,
    Finished,
    KeepAddress,
    Spawn,
    StartProbing,
    StopProbing,
    TakePulse,
    WatchForeign,
)
from nodetool.tray.supervisor.events import Deadline, Exited, Limit
from nodetool.tray.supervisor.policy import Policy
from nodetool.tray.supervisor.state import After, History, State
from nodetool.tray.supervisor.status import Phase

Step = tuple[State, tuple[Effect, ...]]

POINTLESS_TO_RETRY = {
    int(ExitCode.CONFIGURATION): Cause.CONFIGURATION,
    int(ExitCode.PORT_BUSY): Cause.PORT_BUSY,
}
"""What exit codes mean after which another try would end the same."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Everything that a decision may look at."""

    state: State
    now: float
    """Monotonic seconds."""
    policy: Policy

    def deadline(self, limit: Limit, *, after: float) -> Deadline:
        """Return the deadline that lies `after` seconds ahead."""
        return Deadline(limit=limit, at=self.now + after)


def unchanged(moment: Moment) -> Step:
    """Answer an event that means nothing now."""
    return moment.state, ()


def spawn(moment: Moment, *, history: History) -> Step:
    """Start the next generation; the start deadline runs from here."""
    generation = moment.state.next_generation
    state = moment.state.anew(
        Phase.STARTING,
        generation=generation,
        newest=generation,
        deadline=moment.deadline(Limit.START, after=moment.policy.start_deadline),
        history=history,
    )
    return state, (Spawn(generation),)


def come_up(moment: Moment) -> Step:
    """Begin to run: the worker answers."""
    history = replace(moment.state.history, unanswered=0)
    running = replace(
        moment.state, phase=Phase.RUNNING, healthy_at=moment.now, deadline=None, stranger=False, history=history
    )
    return running, (TakePulse(running.generation),)


def take_over(moment: Moment, *, history: History) -> Step:
    """Let the successor be the worker, although it has not come up yet: the one before it is lost."""
    state, successor = moment.state, moment.state.successor
    assert successor is not None, "whoever calls this has looked"  # noqa: S101
    starting = state.anew(
        Phase.STARTING,
        generation=successor.generation,
        pid=successor.pid,
        deadline=successor.deadline,
        shares_address=state.shares_address,
        history=history,
    )
    probing = (StartProbing(starting.generation),) if starting.pid is not None else ()
    return starting, (StopProbing(), KeepAddress(starting.generation), *probing)


def come_to_rest(moment: Moment, phase: Phase, *, cause: Cause = Cause.NONE, detail: str = "") -> Step:
    """Enter a phase without a worker and without a plan: stopped, when nobody is left who leaves, or failed."""
    state = moment.state.anew(phase, cause=cause, detail=detail)
    if state.leaving is not None and phase is Phase.STOPPED:
        return _wait_for_the_last(state)
    return state, (Finished(),) if state.quitting else ()


def _wait_for_the_last(state: State) -> Step:
    last = state.leaving
    assert last is not None, "whoever calls this has looked"  # noqa: S101
    stopping = replace(
        state,
        phase=Phase.STOPPING,
        generation=last.generation,
        pid=last.pid,
        deadline=last.deadline,
        after=After.STAY,
        leaving=None,
    )
    return stopping, (AskToStop(last.generation),) if last.pid is not None else ()


def adopt(moment: Moment, worker: WorkerRecord, *, after: After) -> Step:
    """Enter the phase beside a worker that somebody else has started; it is a generation of its own."""
    generation = moment.state.next_generation
    state = moment.state.anew(
        Phase.FOREIGN, generation=generation, newest=generation, after=after, foreign=worker, cause=Cause.FOREIGN
    )
    return state, (WatchForeign(generation, worker),)


def ended_by_itself(moment: Moment, exited: Exited) -> Step:
    """Decide after an end that nobody asked for: give up, or try again after a while."""
    cause = POINTLESS_TO_RETRY.get(exited.exit_code)
    if cause is Cause.PORT_BUSY and exited.foreign is not None:
        return adopt(moment, exited.foreign, after=After.START)
    if cause is not None:
        return come_to_rest(moment, Phase.FAILED, cause=cause, detail=exited.last_line)
    return try_again(moment, exited, history=with_crash(moment), cause=Cause.CRASH)


def try_again(moment: Moment, exited: Exited, *, history: History, cause: Cause) -> Step:
    """Give up where it has ended too often, else wait for the next start."""
    if len(history.crashes) >= moment.policy.crash_limit:
        return come_to_rest(moment, Phase.FAILED, cause=Cause.CRASH_LOOP, detail=exited.last_line)
    return back_off(moment, exited, history=history, cause=cause)


def ended_unanswered(moment: Moment, exited: Exited) -> Step:
    """Decide after a start that was stopped because it never answered."""
    before = moment.state.history
    history = replace(before, failures=before.failures + 1, unanswered=before.unanswered + 1)
    if history.unanswered >= moment.policy.unanswered_limit:
        return come_to_rest(moment, Phase.FAILED, cause=Cause.UNANSWERED, detail=exited.last_line)
    return back_off(moment, exited, history=history, cause=Cause.UNANSWERED)


def back_off(moment: Moment, exited: Exited, *, history: History, cause: Cause) -> Step:
    """Wait for the next start."""
    delay = moment.policy.delay(history.failures, jitter=exited.jitter)
    state = moment.state.anew(
        Phase.BACKING_OFF,
        deadline=moment.deadline(Limit.RETRY, after=delay),
        history=history,
        cause=cause,
        detail=exited.last_line,
        delay=delay,
        exit_code=exited.exit_code,
    )
    return state, ()


def with_crash(moment: Moment) -> History:
    """Add this end to the history, which a stable run has emptied."""
    history = History() if was_stable(moment) else moment.state.history
    recent = tuple(at for at in history.crashes if moment.now - at < moment.policy.crash_window)
    return replace(history, failures=history.failures + 1, crashes=(*recent, moment.now))


def was_stable(moment: Moment) -> bool:
    """Tell whether the worker has run for so long that its earlier failures do not count."""
    healthy_at = moment.state.healthy_at
    return healthy_at is not None and moment.now - healthy_at >= moment.policy.stable
