"""How many answers each caller may have under way."""

from nodetool.deploy.server.errors import Problem


class AnswerSlots:
    """Counts them by user; 0 for `most` sets no limit."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._taken: dict[str, int] = {}

    def take(self, user: str) -> bool:
        """Take one and return True, or return False where `user` has as many as one may have."""
        taken = self._taken.get(user, 0)
        if self.most and taken >= self.most:
            return False
        self._taken[user] = taken + 1
        return True

    def refusal(self) -> Problem:
        """Return what to answer where none could be taken."""
        sentence = f"You have {self.most} answers under way, as many as one caller may; wait until one ends."
        return Problem(429, sentence, "rate_limit_error", "too_many_answers")

    def give_back(self, user: str) -> None:
        """Give one back that was taken."""
        left = self._taken[user] - 1
        if left:
            self._taken[user] = left
        else:
            del self._taken[user]
