"""The moves that replace a worker which runs and no longer answers."""

from dataclasses import replace

from nodetool.tray.supervisor import transitions
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.effects import DumpStacks, StopProbing
from nodetool.tray.supervisor.events import Limit, WentSilent
from nodetool.tray.supervisor.state import After, Companion
from nodetool.tray.supervisor.status import Phase
from nodetool.tray.supervisor.transitions import Moment, Step


def began(event: WentSilent, moment: Moment) -> Step:
    """Have it say where it hangs, and a moment later end it by force: it does not hear anything gentler.

    It counts as an end by itself.
    """
    state = moment.state
    if state.phase is not Phase.RUNNING or event.generation != state.generation:
        return transitions.unchanged(moment)
    if state.successor is not None:
        return _leave_it_to_the_successor(moment)
    silent = replace(
        state,
        phase=Phase.STOPPING,
        after=After.REPLACE,
        cause=Cause.SILENT,
        detail="",
        deadline=moment.deadline(Limit.DUMP, after=moment.policy.dump_grace),
        healthy_at=None,
        history=transitions.with_crash(moment),
        restart_wanted=False,
        setback=None,
    )
    return silent, (StopProbing(), DumpStacks(state.generation))


def _leave_it_to_the_successor(moment: Moment) -> Step:
    silent = Companion(
        moment.state.generation, moment.state.pid, moment.deadline(Limit.DUMP, after=moment.policy.dump_grace)
    )
    starting, effects = transitions.take_over(moment, history=transitions.with_crash(moment))
    return replace(starting, leaving=silent), (DumpStacks(silent.generation), *effects)
