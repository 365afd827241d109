"""Says in one sentence for people why a restart has left the worker as it was."""

from collections.abc import Callable

from nodetool.deploy.config.sentence import Sentence
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.exit_words import exit_words
from nodetool.tray.supervisor.policy import Policy
from nodetool.tray.supervisor.state import Setback


def setback_reason(setback: Setback, policy: Policy) -> Sentence:
    """Return the sentence, which names the trouble with the settings of now."""
    why = _WHY[setback.cause](setback, policy) if setback.cause in _WHY else _ended(setback, policy)
    return Sentence("Not restarted: {problem}; the worker goes on with the old settings.", problem=_begun(why))


def _begun(why: str) -> str:
    """Let it be part of a sentence; what remembers how it was made is one already."""
    return why if isinstance(why, Sentence) else why.rstrip().removesuffix(".")


def _told(setback: Setback, policy: Policy) -> str:
    return setback.detail or _ended(setback, policy)


def _ended(setback: Setback, _policy: Policy) -> str:
    code = exit_words(setback.exit_code)
    if not setback.detail:
        return Sentence("the new one ended with {code} before it was ready", code=code)
    said = _begun(setback.detail)
    return Sentence("the new one ended with {code} before it was ready ({said})", code=code, said=said)


def _unanswered(_setback: Setback, policy: Policy) -> str:
    return Sentence("the new one was not ready within {seconds} s", seconds=f"{policy.start_deadline:g}")


def _spawn_failed(setback: Setback, _policy: Policy) -> str:
    return Sentence("the new one could not be started ({problem})", problem=_begun(setback.detail))


_WHY: dict[Cause, Callable[[Setback, Policy], str]] = {
    Cause.CONFIGURATION: _told,
    Cause.PORT_BUSY: _told,
    Cause.UNANSWERED: _unanswered,
    Cause.SPAWN_FAILED: _spawn_failed,
}
