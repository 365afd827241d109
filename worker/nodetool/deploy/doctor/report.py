"""The findings as a page of text, and as JSON."""

import json
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from nodetool.deploy.doctor.finding import Finding, Level

WIDTH = 80
_GAP = "  "
_LEVEL_COLUMN = max(map(len, Level))


def as_json(findings: Sequence[Finding]) -> str:
    """Return a list of objects, one for each finding."""
    return json.dumps([asdict(finding) for finding in findings], indent=2)


def as_text(findings: Sequence[Finding]) -> str:
    """Return a table that fits 80 columns, and what it comes to."""
    column = max((len(finding.check) for finding in findings), default=0)
    lines = [line for finding in findings for line in _lines(finding, column)]
    return "\n".join([*lines, "", _sum(findings)])


def has_problem(findings: Sequence[Finding]) -> bool:
    """Tell whether anything has to be mended."""
    return any(finding.level is Level.PROBLEM for finding in findings)


def _lines(finding: Finding, column: int) -> Iterator[str]:
    head = f"{finding.level:<{_LEVEL_COLUMN}}{_GAP}{finding.check:<{column}}{_GAP}"
    indent = " " * len(head)
    yield from _wrapped(finding.says, first=head, rest=indent)
    if finding.do:
        yield from _wrapped(finding.do, first=f"{indent}-> ", rest=f"{indent}   ")


def _wrapped(text: str, *, first: str, rest: str) -> list[str]:
    # A path that is longer than the line stays whole: it will be copied.
    return textwrap.wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )


def _sum(findings: Sequence[Finding]) -> str:
    counts = [(sum(finding.level is level for finding in findings), level) for level in (Level.PROBLEM, Level.WARNING)]
    told = [f"{count} {level}{'' if count == 1 else 's'}" for count, level in counts if count]
    return f"{' and '.join(told)}." if told else "Nothing to mend."
