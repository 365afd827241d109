"""The supervisor's figures in one place; all of them in seconds unless they count something."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Policy:
    """How patient the supervisor is, and how often it tries again."""

    start_deadline: float = 60.0
    """A worker that does not answer for so long after its start is stopped and counts as failed."""
    unanswered_limit: int = 3
    """So many starts in a row that never answered, and only a person starts it again."""
    drain: float = 10.0
    """From the request to stop until the process is terminated: answers under way may finish."""
    linger: float = 3.0
    """What one that makes way gets beyond that: connections without a request may be used once more."""
    terminate_grace: float = 5.0
    """From the termination until the whole process group is killed."""
    kill_grace: float = 5.0
    """From the kill until it is tried again, because the system has not ended the process yet."""
    probe_interval: float = 15.0
    """Between two looks at a running worker."""
    probe_timeout: float = 5.0
    """For its answer."""
    probe_again: float = 1.0
    """Before a missed look is repeated."""
    missed_limit: int = 3
    """So many looks missed in a row, and it hangs."""
    probe_lateness: float = 1.0
    """A look that was held up for longer, here and not at the worker, does not count."""
    dump_grace: float = 1.0
    """For a worker that hangs to say where, before it is killed."""
    idle_patience: float = 600.0
    """From the request to stop when idle until it is stopped although somebody waits."""
    foreign_grace: float = 3.0
    """After the end of a worker that somebody else had started, for its owner to start it again."""
    first_delay: float = 0.5
    """Before the first new start; doubles with each failure."""
    longest_delay: float = 30.0
    """The doubling ends here."""
    jitter: float = 0.2
    """Share of a delay that chance may take off, so that several machines do not start in step."""
    stable: float = 60.0
    """A worker that ran for so long has its earlier failures forgotten."""
    crash_limit: int = 5
    """So many ends within the window, and only a person starts it again."""
    crash_window: float = 60.0
    """How far back an end counts towards the limit."""

    def delay(self, failures: int, *, jitter: float) -> float:
        """Return the wait before the next start, after `failures` failures; `jitter` lies in 0…1."""
        doublings = min(failures - 1, 30)
        delay = min(self.first_delay * (1 << doublings), self.longest_delay)
        return delay * (1 - self.jitter * jitter)
