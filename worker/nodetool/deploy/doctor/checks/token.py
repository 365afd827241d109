"""The worker token: where it comes from, how strong it is, and which older ones still open."""

from collections.abc import Iterator

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.document import TOKEN_KEY
from nodetool.deploy.config.environment_token import EnvironmentToken, require_usable
from nodetool.deploy.config.errors import TokenError
from nodetool.deploy.config.retired_tokens import read_retired
from nodetool.deploy.doctor.finding import Finding, Level
from nodetool.deploy.doctor.situation import Situation
from nodetool.deploy.doctor.token_strength import GUESSABLE_BITS, WEAK_BITS, estimated_bits

TOKEN = "token"  # noqa: S105  the name of a check, not a secret
EARLIER = "earlier tokens"
_ROTATE = "Rotate it: `nodetool-tray token rotate`."
_DRAW = f"Draw a new one where {declared.WORKER_AUTH_TOKEN.name} is set: `openssl rand -base64 32`."


def check_token(situation: Situation) -> Iterator[Finding]:
    """Look at the token that a start would find."""
    try:
        fixed = EnvironmentToken(situation.environ).value()
        stored = stored_token(situation)
        if stored and not fixed:
            require_usable(stored, str(situation.store.path))
    except TokenError as error:
        yield Finding(TOKEN, Level.PROBLEM, str(error), "Mend it there; the worker does not start with it.")
        return
    if fixed:
        yield _strength(fixed, "From the environment", _DRAW)
        yield from _ignored(stored, fixed)
    elif stored:
        yield _strength(stored, "From deployment.yaml", _ROTATE)
        yield from _earlier(situation)
    else:
        yield _no_token(situation)


def stored_token(situation: Situation) -> str:
    """Return the token of deployment.yaml, or an empty text."""
    return str(situation.config.get(TOKEN_KEY) or "").strip()


def _no_token(situation: Situation) -> Finding:
    if situation.file_error is not None:
        return Finding(TOKEN, Level.WARNING, "Unknown, because deployment.yaml cannot be read.", "Mend the file first.")
    return Finding(TOKEN, Level.OK, "There is none yet; the first start of the worker generates and stores one.")


def _strength(token: str, origin: str, how: str) -> Finding:
    bits = estimated_bits(token)
    says = f"{origin}: {len(token)} characters, at most {bits:.0f} bits."
    if bits < GUESSABLE_BITS:
        return Finding(TOKEN, Level.PROBLEM, f"{says} It can be guessed.", how)
    if bits < WEAK_BITS:
        return Finding(TOKEN, Level.WARNING, f"{says} That is little, if a person made it up.", how)
    return Finding(TOKEN, Level.OK, says)


def _ignored(stored: str, fixed: str) -> Iterator[Finding]:
    if stored and stored != fixed:
        yield Finding(
            TOKEN,
            Level.WARNING,
            "The environment fixes the token, so the one in deployment.yaml opens nothing and cannot be rotated.",
            f"Unset {declared.WORKER_AUTH_TOKEN.name} and {declared.WORKER_AUTH_TOKEN_FILE.name}, or let callers use "
            f"the token of the environment.",
        )


def _earlier(situation: Situation) -> Iterator[Finding]:
    now = situation.now()
    left = [retired.expires - now for retired in read_retired(situation.config) if retired.expires > now]
    if left:
        tokens = "token is" if len(left) == 1 else "tokens are"
        says = f"{len(left)} replaced {tokens} still accepted, for another {_span(max(left))}."
        how = "If one of them leaked, rotate without a grace period: `nodetool-tray token rotate`."
        yield Finding(EARLIER, Level.WARNING, says, how)


def _span(seconds: float) -> str:
    for unit, length in (("days", 86_400), ("h", 3600)):
        if seconds >= 2 * length:
            return f"{seconds / length:.0f} {unit}"
    return f"{max(1, round(seconds / 60))} min"
