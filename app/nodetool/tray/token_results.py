"""What commands about the token answer, here and in the running tray."""

from dataclasses import asdict

from nodetool.tray.clipboard.copied import Copied, copied_words
from nodetool.tray.grace import Grace
from nodetool.tray.result import Result


def token_result(token: str) -> Result:
    """Tell the token."""
    return Result(token, {"token": token})


def header_result(header: str) -> Result:
    """Tell the header that callers send."""
    return Result(header, {"header": header})


def copied_result(copied: Copied) -> Result:
    """Tell that the token is on the clipboard, and for how long."""
    return Result(copied_words(copied, "The token is on the clipboard."), {"copied": True, **asdict(copied)})


def rotated_result(masked: str, grace: Grace) -> Result:
    """Tell that there is a new token, and what became of the old one."""
    old = "no longer works" if grace is Grace.NONE else f"works for {grace.words} more"
    return Result(f"The token is now {masked}; the old one {old}.", {"masked": masked, "grace_seconds": grace.seconds})
