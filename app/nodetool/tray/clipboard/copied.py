"""What became of a copy, and the sentences that tell it."""

from dataclasses import dataclass

from nodetool.tray.wording import plural, tr


@dataclass(frozen=True, slots=True)
class Copied:
    """A secret that arrived on the clipboard."""

    clears_after: int
    """Seconds until it is taken off; 0 where it stays until the end of the tray."""
    is_marked: bool = True
    """Whether clipboard histories were asked not to keep it."""


def copied_words(copied: Copied, arrived: str) -> str:
    """Tell that it arrived, in the sentence given, for how long, and what it may leave behind."""
    return " ".join(sentence for sentence in (arrived, _until(copied), _left_behind(copied)) if sentence)


def _until(copied: Copied) -> str:
    if not copied.clears_after:
        return ""
    told = plural("It is cleared in a second.", "It is cleared in {count} seconds.", copied.clears_after)
    return told.format(count=copied.clears_after)


def _left_behind(copied: Copied) -> str:
    if copied.is_marked:
        return ""
    return tr("It could not be marked as a secret, so a clipboard history may keep it.")
