"""The right to use an engine, alone and together with the answer that it is used for."""

from collections.abc import AsyncIterator, Callable

from nodetool.deploy.inference.engine import Engine
from nodetool.deploy.inference.upstream import Reply, Write


class Lease:
    """The right to use an engine, which keeps it from being closed; given back once."""

    def __init__(self, engine: Engine, give_back: Callable[[], None]) -> None:
        self.engine = engine
        self._give_back: Callable[[], None] | None = give_back

    def release(self) -> None:
        """Give it back. Safe to call twice."""
        give_back, self._give_back = self._give_back, None
        if give_back is not None:
            give_back()


class LeasedReply(Reply):
    """An engine's answer, during which the engine counts as busy."""

    def __init__(self, reply: Reply, lease: Lease) -> None:
        self.status = reply.status
        self.content_type = reply.content_type
        self.content_length = reply.content_length
        self._reply = reply
        self._lease = lease

    async def chunks(self) -> AsyncIterator[bytes]:
        """Yield what the engine yields."""
        async for piece in self._reply.chunks():
            yield piece
        self._lease.release()

    async def forward(self, write: Write) -> None:
        """Hand on as the engine's answer does."""
        await self._reply.forward(write)
        self._lease.release()

    async def aclose(self) -> None:
        """Cancel what still runs, and let the engine go."""
        await self._reply.aclose()
        self._lease.release()
