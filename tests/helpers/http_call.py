"""One HTTP request, sent exactly as written: no path is tidied up, no header added but what HTTP demands."""

import http.client
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

HeaderList = Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; names of headers in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        """Return what the body says."""
        return json.loads(self.body)


def bearer(token: str) -> list[tuple[str, str]]:
    """Return the header that a caller with `token` sends."""
    return [("Authorization", f"Bearer {token}")]


def call(
    base_url: str, method: str, path: str, *, headers: HeaderList = (), body: bytes = b"", source: str = ""
) -> Answer:
    """Send the request on a connection of its own, from the address `source` if that is given.

    A `Host` among `headers` takes the usual one's place.
    """
    headers = list(headers)
    url = urlsplit(base_url)
    origin = (source, 0) if source else None
    connection = http.client.HTTPConnection(url.hostname or "", url.port, timeout=20, source_address=origin)
    try:
        names_host = any(name.lower() == "host" for name, _ in headers)
        connection.putrequest(method, path, skip_host=names_host, skip_accept_encoding=True)
        for name, value in [*headers, *([("Content-Length", str(len(body)))] if body else [])]:
            connection.putheader(name, value)
        connection.endheaders(body or None)
        response = connection.getresponse()
        return Answer(response.status, {name.lower(): value for name, value in response.getheaders()}, response.read())
    finally:
        connection.close()
