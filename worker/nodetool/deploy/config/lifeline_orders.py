"""What a supervisor may say on the standard input of the worker, a line each, and what the worker answers.

The end of that input means the same as `STOP`.
"""

STOP = b"stop"
"""End in good order: answers under way get the drain period."""
STOP_WHEN_IDLE = b"stop when idle"
"""End as soon as nobody waits for an answer."""
DUMP = b"dump"
"""Write down what every thread is doing: the worker does not answer, and is ended soon."""
MAKE_WAY = b"make way"
"""A successor serves already: take no new connection, finish what is under way, and end."""


def ready_line(instance_id: str) -> str:
    """Return what a worker to which a socket was handed says, on a line of its standard output, when it accepts."""
    return f"nodetool-worker accepts: {instance_id}"
