"""How fast an answer came, as the one who waits sees it: pure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """Times in seconds, from when the question was sent."""

    first_token: float | None = None
    """When the first token came, thoughts included; None before that."""
    last_token: float = 0.0
    pieces: int = 0
    """How many pieces have come; most servers send each token as one."""
    counted: int | None = None
    """How many tokens the server says there were; None where it does not, or not yet."""

    @property
    def tokens(self) -> int:
        """As well as it is known."""
        return self.pieces if self.counted is None else self.counted

    @property
    def tokens_per_second(self) -> float | None:
        """Of those after the first; None where one cannot tell yet."""
        seconds = self.last_token - (self.first_token or 0.0)
        return (self.tokens - 1) / seconds if self.tokens > 1 and seconds > 0 else None

    def after_piece(self, at: float) -> "Timing":
        """Return it with one piece more."""
        first = at if self.first_token is None else self.first_token
        return Timing(first, at, self.pieces + 1, self.counted)

    def counting(self, tokens: int) -> "Timing":
        """Return it with the number that the server tells."""
        return Timing(self.first_token, self.last_token, self.pieces, tokens)
