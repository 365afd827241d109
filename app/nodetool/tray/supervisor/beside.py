"""The moves of a process beside the worker that is on its way out."""

from dataclasses import replace

from nodetool.tray.supervisor.effects import AskToStop, Effect, Kill, Terminate
from nodetool.tray.supervisor.events import Deadline, Limit
from nodetool.tray.supervisor.transitions import Moment, Step


def dismiss_successor(moment: Moment) -> tuple[Moment, tuple[Effect, ...]]:
    """Have the successor leave, if there is one: it has nothing to finish."""
    successor = moment.state.successor
    if successor is None:
        return moment, ()
    state = replace(moment.state, successor=None, leaving=replace(successor, deadline=None))
    leaving = replace(moment, state=state)
    if successor.pid is None:
        return leaving, ()
    state, effects = ask_the_leaving(leaving, pid=successor.pid)
    return replace(moment, state=state), effects


def ask_the_leaving(moment: Moment, *, pid: int) -> Step:
    """Ask one that never served to end."""
    leaving = moment.state.leaving
    assert leaving is not None, "whoever calls this has looked"  # noqa: S101
    deadline = moment.deadline(Limit.DRAIN, after=moment.policy.terminate_grace)
    state = replace(moment.state, leaving=replace(leaving, pid=pid, deadline=deadline))
    return state, (AskToStop(leaving.generation),)


def press_harder(moment: Moment, limit: Limit) -> Step:
    """Have it end, although it does not hear what it was asked."""
    leaving = moment.state.leaving
    assert leaving is not None, "whoever calls this has looked"  # noqa: S101
    deadline, order = harder(moment, limit, leaving.generation)
    return replace(moment.state, leaving=replace(leaving, deadline=deadline)), (order,)


def harder(moment: Moment, limit: Limit, generation: int) -> tuple[Deadline, Effect]:
    """Return what follows when `limit` has passed, and until when that has time."""
    if limit is Limit.DRAIN:
        return moment.deadline(Limit.TERMINATE, after=moment.policy.terminate_grace), Terminate(generation)
    return moment.deadline(Limit.KILL, after=moment.policy.kill_grace), Kill(generation)
