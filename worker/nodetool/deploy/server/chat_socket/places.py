"""How many chats may be under way on one socket."""

from nodetool.deploy.server.answer_slots import AnswerSlots
from nodetool.deploy.server.errors import Problem

MOST_CHATS = 16


class Places:
    """Counts the chats of one socket, and takes their part of what its user may have under way.

    The socket itself has a slot as long as it is open, which the first chat uses; each further one takes one.
    """

    def __init__(self, slots: AnswerSlots, *, user: str) -> None:
        self._slots = slots
        self._user = user
        self._taken = 0

    def take(self) -> Problem | None:
        """Take a place and return None, or return why there is none."""
        if self._taken >= MOST_CHATS:
            sentence = f"{MOST_CHATS} chats are under way on this connection; wait until one ends."
            return Problem(429, sentence, "rate_limit_error", "too_many_chats")
        if self._taken and not self._slots.take(self._user):
            return self._slots.refusal()
        self._taken += 1
        return None

    def give_back(self) -> None:
        """Give a place back that was taken."""
        self._taken -= 1
        if self._taken:
            self._slots.give_back(self._user)
