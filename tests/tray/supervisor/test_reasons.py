"""What people read when something went wrong."""

import pytest

from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.policy import Policy
from nodetool.tray.supervisor.reasons import reason
from nodetool.tray.supervisor.state import State
from nodetool.tray.supervisor.status import Phase
from tests.helpers.machine_world import FOREIGN

ADDRESS = "http://127.0.0.1:8000"


def told(state: State) -> str:
    return reason(state, address=ADDRESS, policy=Policy())


@pytest.mark.parametrize("cause", Cause)
@pytest.mark.parametrize("phase", Phase)
def test_every_cause_has_a_sentence_in_every_phase(cause: Cause, phase: Phase) -> None:
    sentence = told(State(phase=phase, cause=cause))
    assert sentence == "" if cause is Cause.NONE else sentence.endswith(".")


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (
            State(phase=Phase.BACKING_OFF, cause=Cause.CRASH, exit_code=3, delay=1.98),
            "The worker ended with exit code 3; trying again in 2 s.",
        ),
        (
            State(phase=Phase.BACKING_OFF, cause=Cause.CRASH, exit_code=-9, delay=0.46),
            "The worker was ended by signal 9 (SIGKILL); trying again in 0.5 s.",
        ),
        (
            State(phase=Phase.BACKING_OFF, cause=Cause.CRASH, exit_code=-40, delay=30),
            "The worker was ended by signal 40; trying again in 30 s.",
        ),
        (
            State(phase=Phase.FAILED, cause=Cause.CRASH_LOOP, exit_code=3),
            (
                "The worker ended 5 times within a minute (last: exit code 3). "
                "Look at the last lines, then start it again."
            ),
        ),
        (
            State(phase=Phase.BACKING_OFF, cause=Cause.UNANSWERED, delay=0.5),
            "The worker did not answer within 60 s and was stopped; trying again in 0.5 s.",
        ),
        (
            State(phase=Phase.FAILED, cause=Cause.PORT_BUSY, detail="Port 8000 is held by ollama (process 12)."),
            "Port 8000 is held by ollama (process 12).",
        ),
        (
            State(phase=Phase.FAILED, cause=Cause.CONFIGURATION, detail="AUTH_PROVIDER is 'x'; use static."),
            "AUTH_PROVIDER is 'x'; use static.",
        ),
        (
            State(phase=Phase.FAILED, cause=Cause.SPAWN_FAILED, detail="No such file or directory (/x)"),
            "The worker could not be started: No such file or directory (/x).",
        ),
        (
            State(phase=Phase.STOPPING, cause=Cause.SILENT),
            "The worker no longer answered; ending it to start another.",
        ),
        (
            State(phase=Phase.BACKING_OFF, cause=Cause.SILENT, delay=0.5),
            "The worker no longer answered and was ended; where it hung stands in the log. Trying again in 0.5 s.",
        ),
        (
            State(phase=Phase.FOREIGN, cause=Cause.FOREIGN, foreign=FOREIGN),
            "The worker was started in a terminal (process 77), and goes on when the tray ends.",
        ),
        (
            State(phase=Phase.BACKING_OFF, cause=Cause.FOREIGN_ENDED, delay=3),
            "The worker that was started elsewhere has ended; starting one in 3 s.",
        ),
        (
            State(phase=Phase.RUNNING, cause=Cause.MEMORY, detail="2 MB of memory, more than the 1 MB of X"),
            (
                "The worker needs 2 MB of memory, more than the 1 MB of X; "
                "it is restarted as soon as nobody waits for an answer."
            ),
        ),
        (
            State(phase=Phase.STARTING, stranger=True),
            "Another program answers at http://127.0.0.1:8000; waiting for the worker.",
        ),
    ],
)
def test_the_sentence_says_what_happened_and_what_to_do(state: State, sentence: str) -> None:
    assert told(state) == sentence
