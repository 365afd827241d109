"""What a supervisor may say on the standard input of the worker, a line each. Its end means the same as `STOP`."""

STOP = b"stop"
"""End in good order: answers under way get the drain period."""
STOP_WHEN_IDLE = b"stop when idle"
"""End as soon as nobody waits for an answer."""
DUMP = b"dump"
"""Write down what every thread is doing: the worker does not answer, and is ended soon."""
