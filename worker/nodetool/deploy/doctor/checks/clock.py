"""Whether this machine knows what time it is: tokens expire by the clock."""

from collections.abc import Iterator
from datetime import UTC
from email.utils import parsedate_to_datetime

from nodetool.deploy.doctor.finding import Finding, Level

NAME = "clock"
MAX_SKEW_SECONDS = 30
"""What the verification of tokens allows for."""


def clock_finding(date: str, *, now: float) -> Iterator[Finding]:
    """Compare this machine's clock with another's, which its `Date` header tells to the second (RFC 9110, 6.6.1)."""
    try:
        theirs = parsedate_to_datetime(date)
    except ValueError:
        return
    # A date without a zone is UTC as well, whatever the machine's own zone is.
    skew = now - (theirs if theirs.tzinfo else theirs.replace(tzinfo=UTC)).timestamp()
    if abs(skew) <= MAX_SKEW_SECONDS:
        yield Finding(NAME, Level.OK, f"Within {max(1, round(abs(skew)))} s of Supabase's.")
        return
    side = "ahead of" if skew > 0 else "behind"
    yield Finding(
        NAME,
        Level.PROBLEM,
        f"The clock here is {abs(skew):.0f} s {side} Supabase's: valid tokens are refused, or expired ones taken.",
        "Set the clock by network time, such as `timedatectl set-ntp true`.",
    )
