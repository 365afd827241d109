"""What is written to the log, and how much of it is kept."""

from enum import StrEnum

from nodetool.deploy.config.kinds import Choice, Integer
from nodetool.deploy.config.options import Group, Option


class LogLevel(StrEnum):
    """How much the worker writes to its log."""

    DEBUG = "debug"
    """Everything."""
    INFO = "info"
    """What happens."""
    WARNING = "warning"
    """What may need attention."""
    ERROR = "error"
    """What failed."""


class LogFormat(StrEnum):
    """How a line of the log is written."""

    TEXT = "text"
    """For people: time, level, logger, message."""
    JSON = "json"
    """For programs: one object with the same and the id of the request."""


NODETOOL_LOG_LEVEL = Option(
    name="NODETOOL_LOG_LEVEL",
    kind=Choice(LogLevel),
    default=LogLevel.INFO,
    label="Log level",
    doc="How much the worker writes to its log",
    group=Group.SERVER,
    flag="--log-level",
)
NODETOOL_LOG_FORMAT = Option(
    name="NODETOOL_LOG_FORMAT",
    kind=Choice(LogFormat),
    default=LogFormat.TEXT,
    label="Log format",
    doc="Lines of text, or a JSON object on each line",
    group=Group.SERVER,
    flag="--log-format",
)
NODETOOL_LOG_FILE_MB = Option(
    name="NODETOOL_LOG_FILE_MB",
    kind=Integer(0, 10_000),
    default=10,
    label="Log file size",
    doc="Mebibytes that a log file of the tray may have before the next is begun; 0 writes none",
    group=Group.SERVER,
)
NODETOOL_LOG_FILE_COUNT = Option(
    name="NODETOOL_LOG_FILE_COUNT",
    kind=Integer(1, 1000),
    default=5,
    label="Log files kept",
    doc="How many full log files the tray keeps, of the worker's output and of its own each",
    group=Group.SERVER,
)
