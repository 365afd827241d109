"""What an upstream did not do, noted for those who count and write down."""

from nodetool.deploy.inference.errors import UpstreamError
from nodetool.deploy.server.errors import problem_of
from nodetool.deploy.server.request_record import RequestRecord


def note_trouble(record: RequestRecord, error: Exception) -> None:
    """Note in `record` which upstream failed and how, where `error` is of that kind."""
    if isinstance(error, UpstreamError):
        record.upstream = record.upstream or error.upstream
        record.upstream_error = problem_of(error).code
