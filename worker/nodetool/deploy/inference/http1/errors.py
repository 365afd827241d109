"""What can go wrong between a request and the head of its answer, or later.

HttpError
├── CannotConnectError      nobody accepts the connection, or not with a certificate that counts
│   └── ConnectTimeoutError     not within the time
├── ConnectionLostError     the connection ended before the answer did
└── NotHttpError            what came back is no HTTP answer, or one without bounds
"""


class HttpError(Exception):
    """Root of the tree."""


class CannotConnectError(HttpError):
    """Nobody accepts the connection; the request was not sent."""


class ConnectTimeoutError(CannotConnectError):
    """Nobody has accepted the connection within the time; the request was not sent."""


class ConnectionLostError(HttpError):
    """The connection ended before the answer did."""


class NotHttpError(HttpError):
    """The other side sent what is no HTTP answer, or a head without end."""
