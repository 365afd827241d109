"""How a text's vectors become one."""

from enum import StrEnum


class Pooling(StrEnum):
    """How the vectors of a text's tokens become the one that stands for the text."""

    OWN = "own"
    """As the model was trained for."""
    LAST = "last"
    """That of the last token, which has seen all others: for models that were trained to go on writing."""
    MEAN = "mean"
    """Their mean: for models whose tokens all see each other, and that do not say."""
