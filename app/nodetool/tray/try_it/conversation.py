"""What was said so far, within bounds. Frozen."""

from dataclasses import dataclass

USER, MODEL = "user", "assistant"
"""Who speaks, in the words of the API."""
MOST_CHARACTERS = 200_000
"""Of all messages together; before that, the context of most models is full."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """Roles and texts, oldest first."""

    messages: tuple[tuple[str, str], ...] = ()

    @property
    def last_answer(self) -> str:
        """What the model said last; empty before that."""
        return next((text for role, text in reversed(self.messages) if role == MODEL), "")

    @property
    def until_the_last_question(self) -> tuple[tuple[str, str], ...]:
        """What the model was last asked, with all that came before."""
        asked = [at for at, (role, _) in enumerate(self.messages) if role == USER]
        return self.messages[: asked[-1] + 1] if asked else ()

    def asking(self, question: str) -> "Conversation":
        """Return it with one question more, and without the oldest that there is no room for."""
        return Conversation(_bounded((*self.messages, (USER, question))))

    def answered(self, answer: str) -> "Conversation":
        """Return it with the answer, or without the last question where there was none."""
        if not answer:
            return Conversation(self.messages[:-1])
        return Conversation((*self.messages, (MODEL, answer)))


def _bounded(messages: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Leave out whole pairs of question and answer, as models want them in turns; the last question stays."""
    room = MOST_CHARACTERS - sum(len(text) for _, text in messages)
    first = 0
    while room < 0 and first + 2 < len(messages):
        room += sum(len(text) for _, text in messages[first : first + 2])
        first += 2
    return messages[first:]
