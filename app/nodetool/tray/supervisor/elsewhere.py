"""The moves around a worker of this user that somebody else has started: it is used, watched, and left alone."""

from dataclasses import replace

from nodetool.deploy.config.worker_record import StartedBy
from nodetool.tray.supervisor import transitions
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.effects import LookAround
from nodetool.tray.supervisor.events import ForeignEnded, FoundForeign, Limit, LookRequested
from nodetool.tray.supervisor.state import After
from nodetool.tray.supervisor.status import Phase
from nodetool.tray.supervisor.transitions import Moment, Step

_NOTHING_RUNS = {Phase.STOPPED, Phase.FAILED}


def look(_event: LookRequested, moment: Moment) -> Step:
    """Look around where nothing of ours runs, or is about to."""
    looks = moment.state.phase in _NOTHING_RUNS
    return moment.state, (LookAround(moment.state.generation),) if looks else ()


def found(event: FoundForeign, moment: Moment) -> Step:
    """Use it in the place of the one that was to be spawned, or beside nothing."""
    state = moment.state
    if event.generation != state.generation:
        return transitions.unchanged(moment)
    if state.phase in _NOTHING_RUNS:
        return transitions.adopt(moment, event.worker, after=After.STAY)
    if state.phase is Phase.STARTING and state.pid is None:
        return transitions.adopt(moment, event.worker, after=After.START)
    if state.phase is Phase.STOPPING and state.pid is None:
        return _found_while_stopping(event, moment)
    return transitions.unchanged(moment)


def _found_while_stopping(event: FoundForeign, moment: Moment) -> Step:
    if moment.state.quitting:
        return transitions.come_to_rest(moment, Phase.STOPPED)
    return transitions.adopt(moment, event.worker, after=moment.state.after)


def plan(moment: Moment, after: After) -> Step:
    """Take down what a person wants to happen at its end; before that, nothing is done to it."""
    return replace(moment.state, after=after), ()


def ended(event: ForeignEnded, moment: Moment) -> Step:
    """Take its place, if a person wants a worker to run.

    Whoever started it may be about to start it again and gets the time for that, but for a tray, which is gone.
    """
    state = moment.state
    if state.phase is not Phase.FOREIGN or event.generation != state.generation:
        return transitions.unchanged(moment)
    if state.after is After.STAY:
        return transitions.come_to_rest(moment, Phase.STOPPED)
    of_a_tray = state.foreign is not None and state.foreign.started_by is StartedBy.TRAY
    delay = 0.0 if of_a_tray else moment.policy.foreign_grace
    waiting = state.anew(
        Phase.BACKING_OFF,
        deadline=moment.deadline(Limit.RETRY, after=delay),
        cause=Cause.FOREIGN_ENDED,
        delay=delay,
    )
    return waiting, ()
