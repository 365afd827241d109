"""What a download's trouble is to a caller: a status and `{"detail": …}`, with the choices where there are some."""

from dataclasses import asdict

import orjson
from fastapi import FastAPI, Request
from starlette.responses import Response

from nodetool.deploy.downloads.errors import (
    BusyError,
    ChoiceNeededError,
    DamagedError,
    DownloadError,
    NoRoomError,
    NotThereError,
    SourceClosedError,
    SourceUnavailableError,
    WishRefusedError,
)

_STATUS: dict[type[DownloadError], int] = {
    WishRefusedError: 400,
    SourceClosedError: 403,
    NotThereError: 404,
    ChoiceNeededError: 409,
    BusyError: 409,
    DamagedError: 502,
    SourceUnavailableError: 502,
    NoRoomError: 507,
}


def install(app: FastAPI) -> None:
    """Make `app` answer the errors of downloads."""
    app.add_exception_handler(DownloadError, _answer)


def _answer(_request: Request, error: Exception) -> Response:
    body: dict[str, object] = {"detail": str(error)}
    if isinstance(error, ChoiceNeededError):
        body["files"] = [asdict(choice) for choice in error.choices]
    status = next((status for kind, status in _STATUS.items() if isinstance(error, kind)), 500)
    return Response(orjson.dumps(body), status, media_type="application/json")
