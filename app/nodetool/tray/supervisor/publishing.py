"""Turns the machine's state into what everybody else sees of it."""

from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.clock import Clock
from nodetool.tray.supervisor.policy import Policy
from nodetool.tray.supervisor.reasons import reason
from nodetool.tray.supervisor.state import State
from nodetool.tray.supervisor.status import Phase, WorkerStatus

_ENDED_BY_ITSELF = frozenset({Phase.BACKING_OFF, Phase.FAILED})


class Publisher:
    """Remembers the last status, so that times are told of the moment when a phase began."""

    def __init__(self, *, address: str, policy: Policy, clock: Clock) -> None:
        """Begin with a worker that is stopped."""
        self._policy = policy
        self._clock = clock
        self.status = WorkerStatus(phase=Phase.STOPPED, address=address, since=clock.wall())

    def update(self, state: State, *, address: str, last_lines: tuple[str, ...]) -> bool:
        """Bring the status up to date; return whether it changed."""
        before, entered = self.status, state.phase is not self.status.phase
        self.status = WorkerStatus(
            phase=state.phase,
            address=address,
            since=self._clock.wall() if entered else before.since,
            pid=state.pid,
            reason=reason(state, address=address, policy=self._policy),
            cause=Cause.NOT_RESTARTED if state.setback else state.cause,
            retry_at=self._retry_at(state) if entered else before.retry_at,
            exit_code=state.exit_code,
            last_lines=last_lines if state.phase in _ENDED_BY_ITSELF else (),
            switching=state.successor is not None or state.restart_wanted,
            foreign=state.foreign,
        )
        return self.status != before

    def _retry_at(self, state: State) -> float | None:
        return self._clock.wall() + state.delay if state.phase is Phase.BACKING_OFF else None
