"""The worker's WebSocket protocol, counted among the connections of its address."""

import asyncio
from typing import Any

from nodetool.deploy.server.connections import Connections
from nodetool.deploy.server.websocket_protocol import WorkerWebSocketProtocol


class BoundedWebSocketProtocol(WorkerWebSocketProtocol):
    """Takes the connection over from HTTP, which has given its place back a moment before."""

    def __init__(self, *args: Any, connections: Connections, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._census = connections
        self._address: str | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn does
        """Count the connection."""
        super().connection_made(transport)
        self._address = self.client[0] if self.client else ""
        self._census.enter(self._address)

    def connection_lost(self, exc: Exception | None) -> None:
        """Count it no longer."""
        super().connection_lost(exc)
        if self._address is not None:
            self._census.leave(self._address)
            self._address = None
