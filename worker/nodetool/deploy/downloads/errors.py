"""What can go wrong with a download; each text is a sentence that an administrator may read.

DownloadError
├── WishRefusedError            what was asked for cannot be understood, or is no model that can run here
├── NotThereError               no such repository, revision, file, model or download
├── SourceClosedError           the source asks for a token, or for another one
├── ChoiceNeededError           several files would do, and one has to be named; lists them
├── BusyError                   not now: another process or an engine is at it, or there are too many
├── NoRoomError                 the disk is too small, or cannot be written
├── SourceUnavailableError      the source could not be reached or broke off: worth another try
└── DamagedError                what came is not what was promised
"""

from dataclasses import dataclass


class DownloadError(Exception):
    """Root of the tree."""


class WishRefusedError(DownloadError):
    """What was asked for cannot be understood, or is no model that can run here."""


class NotThereError(DownloadError):
    """There is no such repository, revision, file, model or download."""


class SourceClosedError(DownloadError):
    """The source asks for a token, or for another one."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several things that could be fetched."""

    file: str
    """What to ask for; of a model in several parts, the first."""
    size: int
    """Bytes of all its parts."""


class ChoiceNeededError(DownloadError):
    """Several files would do, and one of them has to be named."""

    def __init__(self, message: str, choices: tuple[Choice, ...]) -> None:
        super().__init__(message)
        self.choices = choices


class BusyError(DownloadError):
    """Not now: another process or an engine is at it, or there are too many."""


class NoRoomError(DownloadError):
    """The disk is too small for it, or cannot be written."""


class SourceUnavailableError(DownloadError):
    """The source could not be reached, or broke off; another try may do better."""


class DamagedError(DownloadError):
    """What came is not what was promised."""
