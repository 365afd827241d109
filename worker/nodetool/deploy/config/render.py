"""The settings as a person reads them: `--help`, and the table of the documentation."""

import argparse
from collections.abc import Iterable, Iterator
from typing import Any

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.options import Group, Option


def add_flags(parser: argparse.ArgumentParser) -> None:
    """Give `parser` the flag of every setting that has one; the values stay text, for `resolve`."""
    for option in declared.ALL:
        if option.flag:
            metavar = option.flag.strip("-").upper().replace("-", "_")
            parser.add_argument(option.flag, dest=option.name, metavar=metavar, help=_sentence(option))


def help_text() -> str:
    """List every setting with its meaning, for the end of `--help`."""
    return "environment variables:\n" + "\n".join(_help_lines())


def markdown_table(options: Iterable[Option[Any]] = declared.ALL) -> str:
    """Return the settings as a Markdown table."""
    rows = ["| Setting | Default | Stored | Meaning |", "|---|---|---|---|"]
    for option in options:
        stored = "no" if option.group is Group.PROCESS else "secret" if option.secret else "yes"
        shown = f"`{_default(option)}`" if _default(option) else ""
        meaning = f"{option.doc}{_also(option)}. {_allowed(option)}."
        rows.append(f"| `{option.name}` | {shown} | {stored} | {meaning} |")
    return "\n".join(rows) + "\n"


def _help_lines() -> Iterator[str]:
    for option in declared.ALL:
        yield f"  {option.name}\n      {_sentence(option)}\n      {_allowed(option)}"


def _sentence(option: Option[Any]) -> str:
    default = _default(option)
    meaning = (option.doc + _also(option)).replace("%", "%%")
    return meaning + (f" (default: {default})" if default else "")


def _allowed(option: Option[Any]) -> str:
    return f"It is {option.kind.allowed}"


def _also(option: Option[Any]) -> str:
    return f"; also read from {', '.join(option.aliases)}" if option.aliases else ""


def _default(option: Option[Any]) -> str:
    if option.default in (None, "", ()):
        return ""
    return str(int(option.default)) if isinstance(option.default, bool) else str(option.default)
