"""Answers a request that offers to go on in a protocol which the worker does not speak as if it had not offered.

RFC 9110, section 7.8, asks for that. Java's own client offers HTTP/2 with each request of a new connection. Its parser
has uvicorn leave such a request's body out, and take what follows for the next request: whoever chose the body could
write requests on somebody else's connection.
"""

import sys

from httptools import HttpParserUpgrade, HttpRequestParser

from nodetool.deploy.server.idle_connections import PatientHttpProtocol

_UPGRADE = b"upgrade"


class DecliningHttpProtocol(PatientHttpProtocol):
    """Has the request parsed again without its offer. A CONNECT, which is nothing else, is no request to us."""

    _is_declining = False
    _unparsed: bytes | memoryview = b""
    """What is being parsed."""
    _head = b""
    """Of the declined request, to be parsed again."""

    def data_received(self, data: bytes) -> None:
        """Parse `data`, from the offer on once more where there is one, until none is left."""
        self._unparsed = memoryview(data)
        super().data_received(data)
        while self._head and not self.transport.is_closing():
            head, self._head = self._head, b""
            super().data_received(head)
            super().data_received(self._unparsed)  # type: ignore[arg-type]  # what the parser takes
        self._unparsed = b""

    def on_headers_complete(self) -> None:
        """Begin to serve the request, unless it is going to be parsed again."""
        if self.parser.get_method() == b"CONNECT":
            raise ValueError("CONNECT is for proxies")  # the parser's callers take it for a malformed request
        self._is_declining = self.parser.should_upgrade() and not self._should_upgrade()
        if not self._is_declining:
            super().on_headers_complete()

    def on_message_complete(self) -> None:
        """End the request, unless it has not begun."""
        if not self._is_declining:
            super().on_message_complete()

    def _unsupported_upgrade_warning(self) -> None:
        # What uvicorn calls where the parser has stopped after the head.
        stopped = sys.exc_info()[1]
        assert isinstance(stopped, HttpParserUpgrade)  # noqa: S101
        self._unparsed = self._unparsed[stopped.args[0] :]
        version = self.parser.get_http_version().encode()
        start = b"%s %s HTTP/%s\r\n" % (self.parser.get_method(), self.url, version)
        lines = [b"%s: %s\r\n" % header for header in self.headers if header[0] != _UPGRADE]
        self._head = b"".join([start, *lines, b"\r\n"])
        self.parser = HttpRequestParser(self)
