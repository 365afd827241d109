"""How a line of the log is written: as text or as a JSON object, without secrets either way."""

import json
import logging
from contextvars import ContextVar
from datetime import UTC, datetime

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.redact import RedactingFormatter, Redactor
from nodetool.deploy.config.resolve import Settings
from nodetool.deploy.config.settings import LogFormat

TEXT_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"

request_in_hand: ContextVar[str] = ContextVar("request_in_hand", default="")
"""The id of the request that is being served; empty outside of one."""


class JsonFormatter(RedactingFormatter):
    """Writes a record as one JSON object on one line."""

    def __init__(self, redact: Redactor) -> None:
        super().__init__(redact, "%(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Return the line without secrets."""
        # The base class redacts its text, which is the message with traceback, before quoting could hide a secret.
        fields = {
            "time": timestamp(record.created),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": super().format(record),
            "request_id": self.redact(request_in_hand.get()),
        }
        return json_line(fields)


def json_line(fields: dict[str, str]) -> str:
    """Return the object on a line; empty fields are left out, and no character is a command to a terminal."""
    return json.dumps({name: text for name, text in fields.items() if text}, separators=(", ", ": "))


def timestamp(at: float) -> str:
    """Write a time, given in seconds since the epoch."""
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="milliseconds")


def log_formatter(log_format: LogFormat, redact: Redactor) -> RedactingFormatter:
    """Return what writes the lines of a log."""
    return JsonFormatter(redact) if log_format is LogFormat.JSON else RedactingFormatter(redact, TEXT_FORMAT)


def log_as_set(settings: Settings, redact: Redactor) -> None:
    """Have the log of this program follow the settings: how much, and in which format."""
    root = logging.getLogger()
    root.setLevel(settings[declared.NODETOOL_LOG_LEVEL].upper())
    formatter = log_formatter(settings[declared.NODETOOL_LOG_FORMAT], redact)
    for handler in root.handlers:
        if isinstance(handler.formatter, RedactingFormatter):
            handler.setFormatter(formatter)
