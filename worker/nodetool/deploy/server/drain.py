"""How an application on a WebSocket hears that the server ends, while it may still send what is under way."""

from typing import Any, Final

from starlette.types import Message

SERVICE_RESTART: Final = 1012
"""Close code (registered with IANA for RFC 6455)."""
_DRAIN = "nodetool.drain"


def drain_message() -> dict[str, Any]:
    """Return a disconnect that is not one yet: an application that knows nothing of it ends, as it should."""
    return {"type": "websocket.disconnect", "code": SERVICE_RESTART, _DRAIN: True}


def is_drain(message: Message) -> bool:
    """Tell such a message from the word that the caller is gone."""
    return _DRAIN in message
