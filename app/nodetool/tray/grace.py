"""How long a replaced token may go on working."""

from enum import StrEnum


class Grace(StrEnum):
    """How long a replaced token goes on working."""

    NONE = "none"
    """Not at all: the old token may be in wrong hands."""
    FIVE_MINUTES = "5m"
    """Long enough to restart a program."""
    HOUR = "1h"
    """Long enough to tell a colleague."""
    DAY = "24h"
    """Long enough for every time zone."""

    @property
    def seconds(self) -> int:
        """Return the period; 0 for none."""
        return {"none": 0, "5m": 300, "1h": 3600, "24h": 86_400}[self]

    @property
    def words(self) -> str:
        """Return the period in words."""
        return {"none": "no time", "5m": "5 minutes", "1h": "1 hour", "24h": "24 hours"}[self]
