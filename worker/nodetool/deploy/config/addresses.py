"""Addresses to listen on, and those under which the listener is then reached."""

REACHABLE_AS = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104  looked up, not listened on
"""An address that means "every network" is one to listen on, not one to call."""


def reachable_as(host: str) -> str:
    """Return the address under which this machine reaches a worker that listens on `host`."""
    return REACHABLE_AS.get(host, host)


def base_url(host: str, port: int) -> str:
    """Return the address of a worker as callers write it; an IPv6 address gets its brackets (RFC 3986)."""
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
