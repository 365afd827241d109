"""How long a replaced token may go on working."""

from enum import StrEnum

from nodetool.deploy.config.sentence import Sentence


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
    def words(self) -> Sentence:
        """Return the period in words."""
        return _WORDS[self]


_WORDS = {
    Grace.NONE: Sentence("no time"),
    Grace.FIVE_MINUTES: Sentence("5 minutes"),
    Grace.HOUR: Sentence("1 hour"),
    Grace.DAY: Sentence("24 hours"),
}
