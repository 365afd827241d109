"""The moves that replace a worker which has grown too big, as soon as nobody waits for an answer of it."""

from dataclasses import replace

from nodetool.deploy.config.sentence import Sentence
from nodetool.tray.supervisor import stopping, switching, transitions
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.effects import AskToStopWhenIdle
from nodetool.tray.supervisor.events import Limit, OverMemory
from nodetool.tray.supervisor.state import After, State
from nodetool.tray.supervisor.status import Phase
from nodetool.tray.supervisor.transitions import Moment, Step


def began(event: OverMemory, moment: Moment) -> Step:
    """Ask it to end when it is idle. One that has just started is let be: a limit too low must not keep all out."""
    state = moment.state
    if not _is_big_enough_to_go(event, moment):
        return transitions.unchanged(moment)
    leaving = replace(
        state,
        cause=Cause.MEMORY,
        detail=Sentence(
            "{used} MB of memory, more than the {limit} MB of NODETOOL_MEMORY_LIMIT_MB",
            used=event.used_mb,
            limit=event.limit_mb,
        ),
        deadline=moment.deadline(Limit.IDLE, after=moment.policy.idle_patience),
    )
    return leaving, (AskToStopWhenIdle(state.generation),)


def _is_big_enough_to_go(event: OverMemory, moment: Moment) -> bool:
    state = moment.state
    runs = state.phase is Phase.RUNNING and event.generation == state.generation
    is_replaceable = state.successor is None and state.setback is None
    return runs and is_replaceable and not is_retiring(state) and transitions.was_stable(moment)


def is_retiring(state: State) -> bool:
    """Tell whether the worker was asked to end when it is idle."""
    return state.phase is Phase.RUNNING and state.cause is Cause.MEMORY


def never_idle(moment: Moment) -> Step:
    """Replace it although somebody waits; answers under way get the drain period."""
    state = replace(moment.state, deadline=None)
    if state.successor is not None:
        return state, ()
    if state.shares_address:
        return switching.begin(replace(moment, state=state))
    return stopping.begin(moment, after=After.START, cause=Cause.MEMORY)
