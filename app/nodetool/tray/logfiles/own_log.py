"""What the tray itself logs: into its file, and warnings to its standard error as well."""

import logging
import sys
from collections.abc import Callable

from nodetool.deploy.config.log_format import log_as_set, log_formatter
from nodetool.deploy.config.redact import Redactor
from nodetool.deploy.config.resolve import Settings
from nodetool.deploy.config.settings import LogFormat
from nodetool.tray.logfiles import state_log


class FileHandler(logging.Handler):
    """Hands each record, formatted and without secrets, to a file."""

    def __init__(self, write: Callable[[str], None]) -> None:
        super().__init__()
        self._write = write

    def emit(self, record: logging.LogRecord) -> None:
        """Hand one record over."""
        self._write(self.format(record))


class OwnLog:
    """The handlers of the running tray."""

    def __init__(self, write: Callable[[str], None], redact: Redactor) -> None:
        self._redact = redact
        self._handlers = [FileHandler(write), *_on_standard_error()]
        for handler in self._handlers:
            handler.setFormatter(log_formatter(LogFormat.TEXT, redact))
            logging.getLogger().addHandler(handler)
        logging.getLogger().setLevel(logging.INFO)
        # It tells each lock that the log files are written under: a log about itself, without end.
        logging.getLogger("filelock").setLevel(logging.INFO)

    def follow(self, settings: Settings) -> None:
        """Log as much, and in the format, that the settings say."""
        log_as_set(settings, self._redact)

    def close(self) -> None:
        """Log no more."""
        for handler in self._handlers:
            logging.getLogger().removeHandler(handler)


def _on_standard_error() -> list[logging.Handler]:
    if sys.stderr is None:  # a program without a console, on Windows
        return []
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    handler.addFilter(lambda record: record.name != state_log.__name__)  # the surface tells that already
    return [handler]
