"""The access log: one JSON object on a line for each request, beside the audit file; only where it is asked for."""

from pathlib import Path

from nodetool.deploy.config.line_file import LineFile, log_folder

MAX_BYTES = 10 << 20
KEPT_FILES = 5


def access_log_file() -> Path:
    """Return where the log stands."""
    return log_folder() / "access.jsonl"


def bounded_access_log(path: Path) -> LineFile:
    """Return the log at `path`, with the bounds that keep it from filling the disk."""
    return LineFile(path, what="access log", max_bytes=MAX_BYTES, kept=KEPT_FILES)
