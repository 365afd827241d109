"""Says in one sentence for people why the supervisor is in its phase, and what to do."""

import signal
from collections.abc import Callable

from nodetool.deploy.config.exit_code import ExitCode
from nodetool.deploy.config.worker_record import StartedBy
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.policy import Policy
from nodetool.tray.supervisor.state import State
from nodetool.tray.supervisor.status import Phase

_MINUTE = 60
_LOOK = "Look at the last lines, then start it again."


def reason(state: State, *, address: str, policy: Policy) -> str:
    """Return the sentence, or an empty string where there is nothing to explain."""
    if state.stranger:
        return f"Another program answers at {address}; waiting for the worker."
    return _SENTENCES[state.cause](state, address, policy)


def _crash(state: State, _address: str, _policy: Policy) -> str:
    return f"The worker {_ended(state.exit_code)}; {_trying_again(state)}"


def _crash_loop(state: State, _address: str, policy: Policy) -> str:
    within = _period(policy.crash_window)
    return f"The worker ended {policy.crash_limit} times within {within} (last: {_code(state.exit_code)}). {_LOOK}"


def _unanswered(state: State, _address: str, policy: Policy) -> str:
    did_not = f"The worker did not answer within {_seconds(policy.start_deadline)}"
    if state.phase is Phase.STOPPING:
        return f"{did_not}; stopping it."
    if state.phase is Phase.BACKING_OFF:
        return f"{did_not} and was stopped; {_trying_again(state)}"
    return f"{did_not}, {policy.unanswered_limit} times in a row. {_LOOK}"


def _silent(state: State, _address: str, _policy: Policy) -> str:
    did = "The worker no longer answered"
    if state.phase is Phase.STOPPING:
        return f"{did}; ending it to start another."
    return f"{did} and was ended; where it hung stands in the log. {_capital(_trying_again(state))}"


def _memory(state: State, _address: str, _policy: Policy) -> str:
    needs = f"The worker needs {state.detail}"
    if state.phase is Phase.STOPPING:
        return f"{needs}; restarting it."
    return f"{needs}; it is restarted as soon as nobody waits for an answer."


def _foreign(state: State, _address: str, _policy: Policy) -> str:
    if state.foreign is None:
        return "The worker was started elsewhere."
    by = _STARTED[state.foreign.started_by]
    return f"The worker was started {by} (process {state.foreign.pid}), and goes on when the tray ends."


def _foreign_ended(state: State, _address: str, _policy: Policy) -> str:
    if not state.delay:
        return "The worker that was started elsewhere has ended; starting one."
    return f"The worker that was started elsewhere has ended; starting one in {_seconds(state.delay)}."


def _stranger(_state: State, address: str, _policy: Policy) -> str:
    return (
        f"Another program answers at {address}, so that the worker cannot be reached there. "
        "Stop that program or choose another port, then start the worker again."
    )


def _port_busy(state: State, address: str, _policy: Policy) -> str:
    # The worker knows by whom.
    otherwise = f"{address} is taken by another program. Stop it or choose another port, then start the worker again."
    return state.detail or otherwise


def _configuration(state: State, _address: str, _policy: Policy) -> str:
    return state.detail or f"The worker refused its configuration ({_code(ExitCode.CONFIGURATION)}). {_LOOK}"


def _spawn_failed(state: State, _address: str, _policy: Policy) -> str:
    return f"The worker could not be started: {state.detail.removesuffix('.')}."


def _unkillable(state: State, _address: str, _policy: Policy) -> str:
    return f"The worker (process {state.pid}) was killed, but the system has not ended it yet; trying again."


def _supervisor(_state: State, _address: str, _policy: Policy) -> str:
    return "The supervision of the worker ended by an error of its own. See the log, then start the tray again."


def _nothing(_state: State, _address: str, _policy: Policy) -> str:
    return ""


_STARTED = {
    StartedBy.TRAY: "by another tray",
    StartedBy.TERMINAL: "in a terminal",
    StartedBy.SYSTEMD: "by systemd",
    StartedBy.LAUNCHD: "by launchd",
    StartedBy.PROGRAM: "by another program",
}

_SENTENCES: dict[Cause, Callable[[State, str, Policy], str]] = {
    Cause.NONE: _nothing,
    Cause.CRASH: _crash,
    Cause.CRASH_LOOP: _crash_loop,
    Cause.UNANSWERED: _unanswered,
    Cause.SILENT: _silent,
    Cause.MEMORY: _memory,
    Cause.FOREIGN: _foreign,
    Cause.FOREIGN_ENDED: _foreign_ended,
    Cause.STRANGER: _stranger,
    Cause.CONFIGURATION: _configuration,
    Cause.PORT_BUSY: _port_busy,
    Cause.SPAWN_FAILED: _spawn_failed,
    Cause.UNKILLABLE: _unkillable,
    Cause.SUPERVISOR: _supervisor,
}


def _ended(exit_code: int | None) -> str:
    return f"ended with {_code(exit_code)}" if (exit_code or 0) >= 0 else f"was ended by {_code(exit_code)}"


def _code(exit_code: int | None) -> str:
    if exit_code is None or exit_code >= 0:
        return f"exit code {exit_code or 0}"
    known = {int(number): number.name for number in signal.Signals}
    name = known.get(-exit_code)
    return f"signal {-exit_code} ({name})" if name else f"signal {-exit_code}"


def _trying_again(state: State) -> str:
    return f"trying again in {_seconds(state.delay)}."


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _period(seconds: float) -> str:
    return "a minute" if seconds == _MINUTE else _seconds(seconds)


def _seconds(seconds: float) -> str:
    return f"{round(seconds, 1):g} s"
