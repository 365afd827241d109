"""A sentence that remembers how it was made, so that a surface can say it in another language."""

from collections.abc import Mapping
from typing import Self


class Sentence(str):
    """The English sentence itself, and the pattern and the values that it was made of.

    What is cut out of it or joined to it is plain text again, and stays English everywhere.
    """

    __slots__ = ("pattern", "values")

    pattern: str
    values: Mapping[str, object]

    def __new__(cls, pattern: str, /, **values: object) -> Self:
        """Put the values into the pattern, as `str.format` does; values may be sentences themselves."""
        sentence = super().__new__(cls, pattern.format(**values))
        sentence.pattern = pattern
        sentence.values = values
        return sentence

    def __reduce__(self) -> tuple[object, ...]:
        """Be plain text where it leaves the process."""
        return str, (str(self),)


def said_by(error: Exception) -> str:
    """Return what an error says, as the sentence that it was raised with where it was one."""
    said = error.args[0] if len(error.args) == 1 else None
    return said if isinstance(said, str) else str(error)
