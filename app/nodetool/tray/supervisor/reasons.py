"""Says in one sentence for people why the supervisor is in its phase, and what to do."""

from collections.abc import Callable

from nodetool.deploy.config.exit_code import ExitCode
from nodetool.deploy.config.sentence import Sentence
from nodetool.deploy.config.worker_record import StartedBy
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.exit_words import exit_words
from nodetool.tray.supervisor.policy import Policy
from nodetool.tray.supervisor.setback_reason import setback_reason
from nodetool.tray.supervisor.state import State
from nodetool.tray.supervisor.status import Phase

_MINUTE = 60
_LOOK = Sentence("Look at the last lines, then start it again.")


def reason(state: State, *, address: str, policy: Policy) -> str:
    """Return the sentence, or an empty string where there is nothing to explain."""
    if state.stranger:
        return Sentence("Another program answers at {address}; waiting for the worker.", address=address)
    if state.setback is not None:
        return _not_restarted(state, address, policy)
    return _SENTENCES[state.cause](state, address, policy)


def _crash(state: State, _address: str, _policy: Policy) -> str:
    code, seconds = exit_words(state.exit_code), _number(state.delay)
    if (state.exit_code or 0) >= 0:
        return Sentence("The worker ended with {code}; trying again in {seconds} s.", code=code, seconds=seconds)
    return Sentence("The worker was ended by {signal}; trying again in {seconds} s.", signal=code, seconds=seconds)


def _crash_loop(state: State, _address: str, policy: Policy) -> str:
    count, code, seconds = policy.crash_limit, exit_words(state.exit_code), _number(policy.crash_window)
    if seconds == _MINUTE:
        ended = Sentence("The worker ended {count} times within a minute (last: {code}).", count=count, code=code)
    else:
        ended = Sentence(
            "The worker ended {count} times within {seconds} s (last: {code}).",
            count=count,
            seconds=seconds,
            code=code,
        )
    return _both(ended, _LOOK)


def _unanswered(state: State, _address: str, policy: Policy) -> str:
    seconds = _number(policy.start_deadline)
    if state.phase is Phase.STOPPING:
        return Sentence("The worker did not answer within {seconds} s; stopping it.", seconds=seconds)
    if state.phase is Phase.BACKING_OFF:
        return Sentence(
            "The worker did not answer within {seconds} s and was stopped; trying again in {delay} s.",
            seconds=seconds,
            delay=_number(state.delay),
        )
    times = policy.unanswered_limit
    told = Sentence(
        "The worker did not answer within {seconds} s, {count} times in a row.", seconds=seconds, count=times
    )
    return _both(told, _LOOK)


def _silent(state: State, _address: str, _policy: Policy) -> str:
    if state.phase is Phase.STOPPING:
        return Sentence("The worker no longer answered; ending it to start another.")
    return Sentence(
        "The worker no longer answered and was ended; where it hung stands in the log. Trying again in {seconds} s.",
        seconds=_number(state.delay),
    )


def _memory(state: State, _address: str, _policy: Policy) -> str:
    if state.phase is Phase.STOPPING:
        return Sentence("The worker needs {memory}; restarting it.", memory=state.detail)
    return Sentence(
        "The worker needs {memory}; it is restarted as soon as nobody waits for an answer.", memory=state.detail
    )


def _foreign(state: State, _address: str, _policy: Policy) -> str:
    if state.foreign is None:
        return Sentence("The worker was started elsewhere.")
    return _STARTED[state.foreign.started_by](state.foreign.pid)


def _foreign_ended(state: State, _address: str, _policy: Policy) -> str:
    if not state.delay:
        return Sentence("The worker that was started elsewhere has ended; starting one.")
    seconds = _number(state.delay)
    return Sentence("The worker that was started elsewhere has ended; starting one in {seconds} s.", seconds=seconds)


def _stranger(_state: State, address: str, _policy: Policy) -> str:
    return Sentence(
        "Another program answers at {address}, so that the worker cannot be reached there. "
        "Stop that program or choose another port, then start the worker again.",
        address=address,
    )


def _port_busy(state: State, address: str, _policy: Policy) -> str:
    # The worker knows by whom.
    return state.detail or Sentence(
        "{address} is taken by another program. Stop it or choose another port, then start the worker again.",
        address=address,
    )


def _configuration(state: State, _address: str, _policy: Policy) -> str:
    refused = Sentence("The worker refused its configuration ({code}).", code=exit_words(ExitCode.CONFIGURATION))
    return state.detail or _both(refused, _LOOK)


def _spawn_failed(state: State, _address: str, _policy: Policy) -> str:
    return Sentence("The worker could not be started: {problem}.", problem=state.detail.removesuffix("."))


def _not_restarted(state: State, _address: str, policy: Policy) -> str:
    if state.setback is None:
        return Sentence("The worker was not restarted, and goes on with the old settings.")
    return setback_reason(state.setback, policy)


def _unkillable(state: State, _address: str, _policy: Policy) -> str:
    return Sentence(
        "The worker (process {pid}) was killed, but the system has not ended it yet; trying again.", pid=state.pid
    )


def _supervisor(_state: State, _address: str, _policy: Policy) -> str:
    return Sentence(
        "The supervision of the worker ended by an error of its own. See the log, then start the tray again."
    )


def _nothing(_state: State, _address: str, _policy: Policy) -> str:
    return ""


_STARTED: dict[StartedBy, Callable[[int], Sentence]] = {
    StartedBy.TRAY: lambda pid: Sentence(
        "The worker was started by another tray (process {pid}), and goes on when the tray ends.", pid=pid
    ),
    StartedBy.TERMINAL: lambda pid: Sentence(
        "The worker was started in a terminal (process {pid}), and goes on when the tray ends.", pid=pid
    ),
    StartedBy.SYSTEMD: lambda pid: Sentence(
        "The worker was started by systemd (process {pid}), and goes on when the tray ends.", pid=pid
    ),
    StartedBy.LAUNCHD: lambda pid: Sentence(
        "The worker was started by launchd (process {pid}), and goes on when the tray ends.", pid=pid
    ),
    StartedBy.PROGRAM: lambda pid: Sentence(
        "The worker was started by another program (process {pid}), and goes on when the tray ends.", pid=pid
    ),
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
    Cause.NOT_RESTARTED: _not_restarted,
    Cause.UNKILLABLE: _unkillable,
    Cause.SUPERVISOR: _supervisor,
}


def _both(first: Sentence, second: Sentence) -> Sentence:
    return Sentence("{first} {second}", first=first, second=second)


def _number(seconds: float) -> float:
    tenths = round(float(seconds), 1)
    return int(tenths) if tenths.is_integer() else tenths
