"""A loopback address for each call, so that wrong tokens of one test do not slow the next one's."""

from itertools import count

_numbers = count(1)


def fresh_address() -> str:
    """Return an address of 127.0.0.0/8 that nobody has called from in this run."""
    number = next(_numbers)
    return f"127.{number >> 16 & 0x7F | 0x80}.{number >> 8 & 0xFF}.{number & 0xFF}"
