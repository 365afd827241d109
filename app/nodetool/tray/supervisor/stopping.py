"""The moves that end a process: asking, terminating, killing, and what follows its end."""

from dataclasses import replace

from nodetool.tray.supervisor import beside, transitions
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.effects import AskToStop, Effect, StopProbing
from nodetool.tray.supervisor.events import Exited, Limit
from nodetool.tray.supervisor.state import After, History, State
from nodetool.tray.supervisor.status import Phase
from nodetool.tray.supervisor.transitions import Moment, Step


def begin(moment: Moment, *, after: After, cause: Cause = Cause.NONE) -> Step:
    """Leave starting or running; a process that is only being spawned is asked once it is there.

    One that was to take its place ends, too.
    """
    moment, dismissal = beside.dismiss_successor(moment)
    state = replace(
        moment.state,
        phase=Phase.STOPPING,
        after=after,
        cause=cause,
        deadline=None,
        healthy_at=None,
        stranger=False,
        restart_wanted=False,
        setback=None,
    )
    orders = dismissal or _hurry(moment.state, after)
    if state.pid is None:
        return state, orders
    state, effects = ask(replace(moment, state=state))
    return state, (StopProbing(), *effects, *orders)


def _hurry(state: State, after: After) -> tuple[Effect, ...]:
    """Let nobody wait for connections without a request, where nothing follows."""
    leaving = state.leaving
    if leaving is None or leaving.pid is None or after is not After.STAY:
        return ()
    return (AskToStop(leaving.generation),)


def ask(moment: Moment) -> Step:
    """Ask, and give the answers under way the drain period."""
    deadline = moment.deadline(Limit.DRAIN, after=moment.policy.drain)
    return replace(moment.state, deadline=deadline), (AskToStop(moment.state.generation),)


def press_harder(moment: Moment, limit: Limit) -> Step:
    """Go from asking to terminating, from there and from the question where it hangs to killing, and on killing."""
    deadline, order = beside.harder(moment, limit, moment.state.generation)
    cause = Cause.UNKILLABLE if limit is Limit.KILL else moment.state.cause
    return replace(moment.state, deadline=deadline, cause=cause), (order,)


def change_plan(moment: Moment, after: After) -> Step:
    """Let a person decide what follows the stop that is under way; while quitting, nothing follows."""
    state = moment.state
    cause = state.cause if state.cause is Cause.UNKILLABLE else Cause.NONE
    return replace(state, after=After.STAY if state.quitting else after, cause=cause), ()


def ended(moment: Moment, exited: Exited) -> Step:
    """Do what was to follow the stop."""
    match moment.state.after:
        case After.STAY:
            return transitions.come_to_rest(moment, Phase.STOPPED)
        case After.START:
            return transitions.spawn(moment, history=History())
        case After.RETRY:
            return transitions.ended_unanswered(moment, exited)
        case After.REPLACE:
            return transitions.try_again(moment, exited, history=moment.state.history, cause=Cause.SILENT)
        case After.FAIL:
            return transitions.come_to_rest(moment, Phase.FAILED, cause=Cause.STRANGER)
