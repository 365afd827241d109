"""The moves that put a fresh worker into the place of the running one, so that no caller notices.

The successor comes up beside it, on the same socket. Once it accepts callers, the one before takes no new ones and
finishes what it was asked. A successor that does not come up is ended, and nothing has happened to the other.
"""

from dataclasses import replace

from nodetool.tray.supervisor import beside, stopping, transitions
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.effects import KeepAddress, MakeWay, SpawnBeside, TakePulse
from nodetool.tray.supervisor.events import Exited, Limit, MustStopFirst, Ready, SetbackForgotten, SpawnFailed
from nodetool.tray.supervisor.state import After, Companion, Setback
from nodetool.tray.supervisor.status import Phase
from nodetool.tray.supervisor.transitions import POINTLESS_TO_RETRY, Moment, Step


def begin(moment: Moment) -> Step:
    """Have a successor come up; while somebody is beside the worker, take down that one is wanted."""
    state = moment.state
    if state.successor is not None or state.leaving is not None:
        return replace(state, restart_wanted=True), ()
    generation = state.next_generation
    successor = Companion(generation, deadline=moment.deadline(Limit.START, after=moment.policy.start_deadline))
    switching = replace(state, newest=generation, successor=successor, restart_wanted=False, setback=None)
    return switching, (SpawnBeside(generation),)


def ready(event: Ready, moment: Moment) -> Step:
    """Let the successor be the worker; also a first start may say that it is ready before a probe sees it."""
    state, successor = moment.state, moment.state.successor
    if successor is not None and successor.pid is not None and event.generation == successor.generation:
        return _promote(successor, moment)
    if state.phase is Phase.STARTING and state.pid is not None and event.generation == state.generation:
        return transitions.come_up(moment)
    return transitions.unchanged(moment)


def _promote(successor: Companion, moment: Moment) -> Step:
    state, patience = moment.state, moment.policy.drain + moment.policy.linger
    before = Companion(state.generation, state.pid, moment.deadline(Limit.DRAIN, after=patience))
    running = state.anew(
        Phase.RUNNING,
        generation=successor.generation,
        pid=successor.pid,
        shares_address=True,
        leaving=before,
        healthy_at=moment.now,
        restart_wanted=state.restart_wanted,
    )
    return running, (KeepAddress(running.generation), TakePulse(running.generation), MakeWay(before.generation))


def spawn_failed(event: SpawnFailed, moment: Moment) -> Step:
    """Go on with the worker that there is."""
    return _fail(moment, Setback(event.cause, event.error))


def exited(event: Exited, moment: Moment) -> Step:
    """Do the same: the successor has ended before it was ready."""
    cause = POINTLESS_TO_RETRY.get(event.exit_code, Cause.CRASH)
    return _fail(moment, Setback(cause, event.last_line, event.exit_code))


def never_came_up(moment: Moment) -> Step:
    """Do the same, and end the successor."""
    dismissed, effects = beside.dismiss_successor(moment)
    state, further = _fail(dismissed, Setback(Cause.UNANSWERED))
    return state, (*effects, *further)


def _fail(moment: Moment, setback: Setback) -> Step:
    failed = replace(moment.state, successor=None, setback=setback)
    state, effects = _go_on(replace(moment, state=failed))
    return state, (KeepAddress(state.generation), *effects)


def must_stop_first(event: MustStopFirst, moment: Moment) -> Step:
    """Restart the plain way: the two cannot listen at once."""
    state = moment.state
    if state.successor is not None and event.generation == state.successor.generation:
        return stopping.begin(replace(moment, state=replace(state, successor=None)), after=After.START)
    if state.leaving is not None and event.generation == state.leaving.generation:
        return left(moment)
    if state.expects_spawn and event.generation == state.generation:
        return _alone(moment)
    return transitions.unchanged(moment)


def _alone(moment: Moment) -> Step:
    """Go on where the one that was to stop first has ended by itself meanwhile."""
    if moment.state.phase is Phase.STOPPING and moment.state.after is After.STAY:
        return transitions.come_to_rest(moment, Phase.STOPPED)
    return transitions.spawn(moment, history=moment.state.history)


def forget_setback(_event: SetbackForgotten, moment: Moment) -> Step:
    """Say no more why the last restart changed nothing."""
    return replace(moment.state, setback=None), ()


def left(moment: Moment) -> Step:
    """Have nobody beside the worker any more, and do what had to wait for that."""
    return _go_on(replace(moment, state=replace(moment.state, leaving=None)))


def _go_on(moment: Moment) -> Step:
    state = moment.state
    if state.phase is Phase.RUNNING and state.restart_wanted:
        return begin(moment)
    return transitions.unchanged(moment)
