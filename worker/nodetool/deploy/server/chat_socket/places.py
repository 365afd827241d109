"""How many chats may be under way on one socket, and how long they may be."""

from nodetool.deploy.server.answer_slots import AnswerSlots
from nodetool.deploy.server.errors import Problem, problem_behind
from nodetool.deploy.server.held_bodies import SHORT, HeldBodies, TooMuchHeldError

MOST_CHATS = 16


class Places:
    """Counts the chats of one socket, and takes their part of what its user may have under way.

    The socket itself has a slot as long as it is open, which the first chat uses; each further one takes one.
    """

    def __init__(self, slots: AnswerSlots, bodies: HeldBodies, *, user: str) -> None:
        self._slots = slots
        self._bodies = bodies
        self._user = user
        self._taken = 0

    def take(self, size: int) -> Problem | None:
        """Take a place for a chat of `size` bytes and return None, or return why there is none."""
        if self._taken >= MOST_CHATS:
            sentence = f"{MOST_CHATS} chats are under way on this connection; wait until one ends."
            return Problem(429, sentence, "rate_limit_error", "too_many_chats")
        if self._taken and not self._slots.take(self._user):
            return self._slots.refusal()
        self._taken += 1
        try:
            self._bodies.grow(self._user, _held(size))
        except TooMuchHeldError as error:
            self._give_slot_back()
            return problem_behind(error)
        return None

    def give_back(self, size: int) -> None:
        """Give a place back that was taken for a chat of `size` bytes."""
        self._bodies.let_go(self._user, _held(size))
        self._give_slot_back()

    def _give_slot_back(self) -> None:
        self._taken -= 1
        if self._taken:
            self._slots.give_back(self._user)


def _held(size: int) -> int:
    return size if size > SHORT else 0
