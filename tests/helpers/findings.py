"""Reads a doctor's findings."""

from collections.abc import Iterable

from nodetool.deploy.doctor.finding import Finding


def levels(findings: Iterable[Finding]) -> list[tuple[str, str]]:
    """Return check and level of each."""
    return [(finding.check, finding.level.value) for finding in findings]


def one(findings: Iterable[Finding], check: str) -> Finding:
    """Return the only finding of a check."""
    (finding,) = [finding for finding in findings if finding.check == check]
    return finding
