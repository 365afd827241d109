"""How a language writes numbers."""

from dataclasses import dataclass

_THIN_SPACE = "\u202f"


@dataclass(frozen=True, slots=True)
class Numbers:
    """The signs between the digits, and before the sign of a percentage."""

    decimal: str
    thousands: str
    before_percent: str

    def write(self, value: float, decimals: int = 0) -> str:
        """Write a number, as in `1,234.5`."""
        english = f"{value:,.{decimals}f}"
        return english.translate({ord(","): self.thousands, ord("."): self.decimal})

    def percent(self, share: float) -> str:
        """Write a share of the whole, as in `45%`."""
        return f"{self.write(share * 100)}{self.before_percent}%"


ENGLISH_NUMBERS = Numbers(".", ",", "")
GERMAN_NUMBERS = Numbers(",", ".", "\N{NO-BREAK SPACE}")
SPANISH_NUMBERS = Numbers(",", ".", "\N{NO-BREAK SPACE}")
FRENCH_NUMBERS = Numbers(",", _THIN_SPACE, _THIN_SPACE)
