"""Decides from a row of looks whether a running worker hangs. Pure.

A look counts only where the one who looks was in time itself: after a sleep of the machine, or on one that is hardly
able to do anything, silence says nothing about the worker.
"""

from dataclasses import dataclass

from nodetool.tray.supervisor.policy import Policy


@dataclass(frozen=True, slots=True)
class Look:
    """One look at the worker; times in monotonic seconds."""

    due: float
    """When it was to begin."""
    began: float
    ended: float
    answered: bool
    asleep: float = 0.0
    """Seconds that the machine has slept since the look before."""

    def was_late(self, policy: Policy) -> bool:
        """Tell whether whoever looked was held up."""
        waited = self.ended - self.began - policy.probe_timeout
        return max(self.began - self.due, waited, self.asleep) > policy.probe_lateness


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """What the looks so far amount to."""

    missed: int = 0
    """In a row, and counting."""

    def after(self, look: Look, policy: Policy) -> "Heartbeat":
        """Return what they amount to with one more."""
        if look.answered or look.was_late(policy):
            return Heartbeat()
        return Heartbeat(self.missed + 1)

    def pause(self, policy: Policy) -> float:
        """Return the seconds until the next look: a missed one is confirmed soon."""
        return policy.probe_again if self.missed else policy.probe_interval

    def has_stopped(self, policy: Policy) -> bool:
        """Tell whether the worker hangs."""
        return self.missed >= policy.missed_limit
