"""The supervisor's state machine: a pure function that decides, and never does.

Invariants, each of them held by the tests over random sequences of events:

* A process lives or is being spawned exactly while starting, running or stopping, and never two of them: a start is
  ordered only when the last process is known to be gone.
* After a request to stop, nothing is spawned until a person asks for a start; after a request to quit, never again.
* Orders to stop, terminate and kill name the generation that lives.
* The phases that wait for what may never come have a deadline: starting, stopping, backing off, and running when the
  worker shall end as soon as it is idle; no other phase has.
* A worker that somebody else has started is never ordered anything; beside it, nothing is spawned.
* A silent worker is asked where it hangs before it is killed.
* News of an earlier generation and a deadline that is no longer the state's change nothing.
* `Finished` is emitted once, when no process lives; no event changes anything after it.
"""

from dataclasses import replace
from functools import singledispatch

from nodetool.deploy.config.exit_code import ExitCode
from nodetool.tray.supervisor import elsewhere, retiring, silence, stopping, transitions
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.effects import LeaveForeign, StartProbing, StopProbing, TakePulse
from nodetool.tray.supervisor.events import (
    Answer,
    DeadlinePassed,
    Event,
    Exited,
    ForeignEnded,
    FoundForeign,
    Limit,
    LookRequested,
    OverMemory,
    Probed,
    QuitRequested,
    RestartRequested,
    Spawned,
    SpawnFailed,
    StartRequested,
    StopRequested,
    WentSilent,
)
from nodetool.tray.supervisor.policy import Policy
from nodetool.tray.supervisor.state import ALIVE, After, History, State
from nodetool.tray.supervisor.status import Phase
from nodetool.tray.supervisor.transitions import Moment, Step


def step(state: State, event: Event, now: float, policy: Policy) -> Step:
    """Return the state after the event, and what is to be done; `now` is in monotonic seconds."""
    moment = Moment(state=state, now=now, policy=policy)
    if state.finished:
        return transitions.unchanged(moment)
    return _react(event, moment)


@singledispatch
def _react(event: object, _moment: Moment) -> Step:
    message = f"The supervisor knows no event of the kind {type(event).__name__}."
    raise TypeError(message)


_react.register(LookRequested, elsewhere.look)
_react.register(FoundForeign, elsewhere.found)
_react.register(ForeignEnded, elsewhere.ended)
_react.register(WentSilent, silence.began)
_react.register(OverMemory, retiring.began)


@_react.register
def _start(_event: StartRequested, moment: Moment) -> Step:
    match moment.state.phase:
        case Phase.STARTING | Phase.RUNNING:
            return transitions.unchanged(moment)
        case Phase.STOPPING:
            return stopping.change_plan(moment, After.START)
        case Phase.FOREIGN:
            return elsewhere.plan(moment, After.START)
        case _:
            return transitions.spawn(moment, history=History())


@_react.register
def _stop(_event: StopRequested, moment: Moment) -> Step:
    match moment.state.phase:
        case Phase.STARTING | Phase.RUNNING:
            return stopping.begin(moment, after=After.STAY)
        case Phase.STOPPING:
            return stopping.change_plan(moment, After.STAY)
        case Phase.FOREIGN:
            return elsewhere.plan(moment, After.STAY)
        case Phase.STOPPED:
            return transitions.unchanged(moment)
        case _:
            return transitions.come_to_rest(moment, Phase.STOPPED)


@_react.register
def _restart(_event: RestartRequested, moment: Moment) -> Step:
    match moment.state.phase:
        case Phase.STARTING | Phase.RUNNING:
            return stopping.begin(moment, after=After.START)
        case Phase.STOPPING:
            return stopping.change_plan(moment, After.START)
        case Phase.FOREIGN:
            return elsewhere.plan(moment, After.START)
        case _:
            return transitions.spawn(moment, history=History())


@_react.register
def _quit(_event: QuitRequested, moment: Moment) -> Step:
    quitting = replace(moment, state=replace(moment.state, quitting=True))
    match moment.state.phase:
        case Phase.STARTING | Phase.RUNNING:
            return stopping.begin(quitting, after=After.STAY)
        case Phase.STOPPING:
            return stopping.change_plan(quitting, After.STAY)
        case Phase.FOREIGN:
            rest, effects = transitions.come_to_rest(quitting, Phase.STOPPED)
            return rest, (LeaveForeign(), *effects)
        case _:
            return transitions.come_to_rest(quitting, Phase.STOPPED)


@_react.register
def _spawned(event: Spawned, moment: Moment) -> Step:
    if not _expects_spawn(event.generation, moment):
        return transitions.unchanged(moment)
    alive = replace(moment, state=replace(moment.state, pid=event.pid))
    if moment.state.phase is Phase.STOPPING:
        return stopping.ask(alive)
    return alive.state, (StartProbing(event.generation),)


@_react.register
def _spawn_failed(event: SpawnFailed, moment: Moment) -> Step:
    if not _expects_spawn(event.generation, moment):
        return transitions.unchanged(moment)
    if moment.state.phase is Phase.STOPPING and moment.state.after is After.STAY:
        return transitions.come_to_rest(moment, Phase.STOPPED)
    return transitions.come_to_rest(moment, Phase.FAILED, cause=Cause.SPAWN_FAILED, detail=event.error)


@_react.register
def _probed(event: Probed, moment: Moment) -> Step:
    state = moment.state
    if state.phase is not Phase.STARTING or state.pid is None or event.generation != state.generation:
        return transitions.unchanged(moment)
    if event.answer is not Answer.OURS:
        return replace(state, stranger=event.answer is Answer.STRANGER), ()
    history = replace(state.history, unanswered=0)
    running = replace(state, phase=Phase.RUNNING, healthy_at=moment.now, deadline=None, stranger=False, history=history)
    return running, (TakePulse(state.generation),)


@_react.register
def _exited(event: Exited, moment: Moment) -> Step:
    state = moment.state
    if state.phase not in ALIVE or event.generation != state.generation:
        return transitions.unchanged(moment)
    after_it = replace(moment, state=replace(state, exit_code=event.exit_code))
    if state.phase is Phase.STOPPING:
        return stopping.ended(after_it, event)
    rest, effects = _ended_by_itself(after_it, event)
    return rest, (StopProbing(), *effects)


def _ended_by_itself(moment: Moment, event: Exited) -> Step:
    if retiring.is_retiring(moment.state) and event.exit_code == ExitCode.OK:
        return transitions.spawn(moment, history=History())
    return transitions.ended_by_itself(moment, event)


@_react.register
def _deadline_passed(event: DeadlinePassed, moment: Moment) -> Step:
    if event.deadline != moment.state.deadline:
        return transitions.unchanged(moment)
    match event.deadline.limit:
        case Limit.START:
            return _never_answered(moment)
        case Limit.RETRY:
            return transitions.spawn(moment, history=moment.state.history)
        case Limit.IDLE:
            return retiring.never_idle(moment)
        case _:
            return stopping.press_harder(moment, event.deadline.limit)


def _never_answered(moment: Moment) -> Step:
    """Stop a start in vain. Where a stranger answers, the next one would be in vain too."""
    if moment.state.stranger:
        return stopping.begin(moment, after=After.FAIL, cause=Cause.STRANGER)
    return stopping.begin(moment, after=After.RETRY, cause=Cause.UNANSWERED)


def _expects_spawn(generation: int, moment: Moment) -> bool:
    state = moment.state
    return state.phase in ALIVE and state.pid is None and state.generation == generation
