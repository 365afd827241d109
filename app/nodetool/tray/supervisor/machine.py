"""The supervisor's state machine: a pure function that decides, and never does.

Invariants, each of them held by the tests over random sequences of events:

* A worker lives or is being spawned exactly while starting, running or stopping. Beside it there is at most one other
  process: a successor that does not serve yet, or one that serves no more; without a worker, at most one of the latter.
* A switch never leaves nobody: the running worker is ordered nothing before its successor serves, and then makes way.
* After a request to stop, nothing is spawned until a person asks for a start; after a request to quit, never again.
* Orders to stop, make way, terminate and kill name a generation that lives.
* Callers are refused, because nobody keeps the address, exactly where no worker is meant to serve.
* The phases that wait for what may never come have a deadline: starting, stopping, backing off, and running when the
  worker shall end as soon as it is idle; no other phase has. Whoever is beside the worker has one of its own.
* A worker that somebody else has started is never ordered anything; beside it, nothing is spawned.
* A silent worker is asked where it hangs before it is killed.
* News of an earlier generation and a deadline that is no longer the state's change nothing.
* `Finished` is emitted once, when no process lives; no event changes anything after it.
"""

from dataclasses import replace
from functools import singledispatch
from typing import TypeGuard

from nodetool.deploy.config.exit_code import ExitCode
from nodetool.tray.supervisor import beside, elsewhere, retiring, silence, stopping, switching, transitions
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.effects import LeaveForeign, StartProbing, StopProbing
from nodetool.tray.supervisor.events import (
    Answer,
    DeadlinePassed,
    Event,
    Exited,
    ForeignEnded,
    FoundForeign,
    Limit,
    LookRequested,
    MustStopFirst,
    OverMemory,
    Probed,
    QuitRequested,
    Ready,
    RestartRequested,
    SetbackForgotten,
    Spawned,
    SpawnFailed,
    StartRequested,
    StopRequested,
    WentSilent,
)
from nodetool.tray.supervisor.policy import Policy
from nodetool.tray.supervisor.state import ALIVE, After, Companion, History, State
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
_react.register(Ready, switching.ready)
_react.register(MustStopFirst, switching.must_stop_first)
_react.register(SetbackForgotten, switching.forget_setback)


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
        case Phase.RUNNING if moment.state.shares_address:
            return switching.begin(moment)
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
    state = moment.state
    if _is(state.successor, event.generation):
        return replace(state, successor=replace(state.successor, pid=event.pid)), ()
    if _is(state.leaving, event.generation):
        return beside.ask_the_leaving(moment, pid=event.pid)
    if not _expects_spawn(event.generation, moment):
        return transitions.unchanged(moment)
    alive = replace(moment, state=replace(state, pid=event.pid, shares_address=event.shares_address))
    if state.phase is Phase.STOPPING:
        return stopping.ask(alive)
    return alive.state, (StartProbing(event.generation),)


@_react.register
def _spawn_failed(event: SpawnFailed, moment: Moment) -> Step:
    if _is(moment.state.successor, event.generation):
        return switching.spawn_failed(event, moment)
    if _is(moment.state.leaving, event.generation):
        return switching.left(moment)
    if not _expects_spawn(event.generation, moment):
        return transitions.unchanged(moment)
    if moment.state.phase is Phase.STOPPING and moment.state.after is After.STAY:
        return transitions.come_to_rest(moment, Phase.STOPPED)
    return transitions.come_to_rest(moment, Phase.FAILED, cause=event.cause, detail=event.error)


@_react.register
def _probed(event: Probed, moment: Moment) -> Step:
    state = moment.state
    if state.phase is not Phase.STARTING or state.pid is None or event.generation != state.generation:
        return transitions.unchanged(moment)
    if event.answer is not Answer.OURS:
        return replace(state, stranger=event.answer is Answer.STRANGER), ()
    return transitions.come_up(moment)


@_react.register
def _exited(event: Exited, moment: Moment) -> Step:
    state = moment.state
    if _is(state.successor, event.generation):
        return switching.exited(event, moment)
    if _is(state.leaving, event.generation):
        return switching.left(moment)
    if state.phase not in ALIVE or event.generation != state.generation:
        return transitions.unchanged(moment)
    after_it = replace(moment, state=replace(state, exit_code=event.exit_code))
    if state.phase is Phase.STOPPING:
        return stopping.ended(after_it, event)
    rest, effects = _ended_by_itself(after_it, event)
    return rest, (StopProbing(), *effects)


def _ended_by_itself(moment: Moment, event: Exited) -> Step:
    retired = retiring.is_retiring(moment.state) and event.exit_code == ExitCode.OK
    if moment.state.successor is not None:
        return transitions.take_over(moment, history=History() if retired else transitions.with_crash(moment))
    if retired:
        return transitions.spawn(moment, history=History())
    return transitions.ended_by_itself(moment, event)


@_react.register
def _deadline_passed(event: DeadlinePassed, moment: Moment) -> Step:
    state = moment.state
    if state.leaving is not None and event.deadline == state.leaving.deadline:
        return beside.press_harder(moment, event.deadline.limit)
    if state.successor is not None and event.deadline == state.successor.deadline:
        return switching.never_came_up(moment)
    return _own_deadline_passed(event, moment) if event.deadline == state.deadline else transitions.unchanged(moment)


def _own_deadline_passed(event: DeadlinePassed, moment: Moment) -> Step:
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
    return moment.state.expects_spawn and moment.state.generation == generation


def _is(companion: Companion | None, generation: int) -> TypeGuard[Companion]:
    return companion is not None and companion.generation == generation
