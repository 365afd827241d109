"""Asks an ASGI application directly, so that a test can ask every route of it within a moment."""

from dataclasses import dataclass, field
from urllib.parse import unquote

from starlette.types import ASGIApp, Message

from tests.helpers.fresh_address import fresh_address


@dataclass(slots=True)
class AsgiAnswer:
    """What the application sent, HTTP or instead of a WebSocket's acceptance."""

    messages: list[Message] = field(default_factory=list)

    @property
    def status(self) -> int:
        """The status; 101 for an accepted WebSocket."""
        if any(message["type"] == "websocket.accept" for message in self.messages):
            return 101
        return int(next(message["status"] for message in self.messages if message["type"].endswith("response.start")))

    @property
    def headers(self) -> dict[str, str]:
        """The headers, lower-case names."""
        start = next(message for message in self.messages if message["type"].endswith("response.start"))
        return {name.decode(): value.decode() for name, value in start["headers"]}

    @property
    def body(self) -> bytes:
        """The whole body."""
        return b"".join(
            message.get("body", b"") for message in self.messages if message["type"].endswith("response.body")
        )


async def ask(
    app: ASGIApp, method: str, path: str, *, headers: list[tuple[str, str]], query: bytes = b""
) -> AsgiAnswer:
    """Ask `app` as a server does; the method `WEBSOCKET` asks for a WebSocket."""
    is_websocket = method == "WEBSOCKET"
    scope = {
        "type": "websocket" if is_websocket else "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "scheme": "ws" if is_websocket else "http",
        "path": unquote(path),
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query,
        "headers": [(b"host", b"localhost"), *((name.lower().encode(), value.encode()) for name, value in headers)],
        "client": (fresh_address(), 1),
        "server": ("127.0.0.1", 8000),
        "state": {},
        **({"subprotocols": [], "extensions": {"websocket.http.response": {}}} if is_websocket else {"method": method}),
    }
    answer = AsgiAnswer()
    to_app: list[Message] = [{"type": "websocket.connect"} if is_websocket else {"type": "http.request", "body": b""}]

    async def receive() -> Message:
        return to_app.pop(0) if to_app else {"type": "websocket.disconnect" if is_websocket else "http.disconnect"}

    async def send(message: Message) -> None:
        answer.messages.append(message)

    await app(scope, receive, send)
    return answer
