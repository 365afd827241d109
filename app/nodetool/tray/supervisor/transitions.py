"""The moves of the supervisor's machine, each a pure function from a moment to a step."""

from dataclasses import dataclass, replace

from nodetool.deploy.config.exit_code import ExitCode
from nodetool.deploy.config.worker_record import WorkerRecord
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.effects import Effect, Finished, Spawn, WatchForeign
from nodetool.tray.supervisor.events import Deadline, Exited, Limit
from nodetool.tray.supervisor.policy import Policy
from nodetool.tray.supervisor.state import After, History, State
from nodetool.tray.supervisor.status import Phase

Step = tuple[State, tuple[Effect, ...]]

_POINTLESS_TO_RETRY = {
    ExitCode.CONFIGURATION: Cause.CONFIGURATION,
    ExitCode.PORT_BUSY: Cause.PORT_BUSY,
}


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
    state = State(
        phase=Phase.STARTING,
        generation=moment.state.generation + 1,
        deadline=moment.deadline(Limit.START, after=moment.policy.start_deadline),
        history=history,
        exit_code=moment.state.exit_code,
    )
    return state, (Spawn(state.generation),)


def come_to_rest(moment: Moment, phase: Phase, *, cause: Cause = Cause.NONE, detail: str = "") -> Step:
    """Enter a phase without a process and without a plan: stopped or failed."""
    state = State(
        phase=phase,
        generation=moment.state.generation,
        quitting=moment.state.quitting,
        cause=cause,
        detail=detail,
        exit_code=moment.state.exit_code,
    )
    return state, (Finished(),) if state.quitting else ()


def adopt(moment: Moment, worker: WorkerRecord, *, after: After) -> Step:
    """Enter the phase beside a worker that somebody else has started; it is a generation of its own."""
    state = State(
        phase=Phase.FOREIGN,
        generation=moment.state.generation + 1,
        after=after,
        foreign=worker,
        cause=Cause.FOREIGN,
        exit_code=moment.state.exit_code,
    )
    return state, (WatchForeign(state.generation, worker),)


def ended_by_itself(moment: Moment, exited: Exited) -> Step:
    """Decide after an end that nobody asked for: give up, or try again after a while."""
    cause = next((cause for code, cause in _POINTLESS_TO_RETRY.items() if code == exited.exit_code), None)
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
    state = State(
        phase=Phase.BACKING_OFF,
        generation=moment.state.generation,
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
