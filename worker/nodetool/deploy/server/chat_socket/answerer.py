"""Has the chats of a socket answered, and keeps a record of each."""

import logging
import time
from collections.abc import AsyncGenerator
from contextlib import aclosing

from starlette.types import Scope

from nodetool.deploy.inference.errors import UpstreamError
from nodetool.deploy.inference.registry import ModelRegistry
from nodetool.deploy.server.chat_socket.answer import frames_of
from nodetool.deploy.server.chat_socket.frames import Frame
from nodetool.deploy.server.chat_socket.orders import Chat
from nodetool.deploy.server.chat_socket.records import ChatRecords, note_usage
from nodetool.deploy.server.request_record import RequestRecord
from nodetool.deploy.server.routes.openai import CHAT, check_rights, checked_model

logger = logging.getLogger(__name__)


class Answerer:
    """Asks the models of `registry`; `scope` is the socket's."""

    def __init__(self, registry: ModelRegistry, records: ChatRecords, scope: Scope) -> None:
        self._registry = registry
        self._records = records
        self._scope = scope

    async def frames(self, chat: Chat) -> AsyncGenerator[Frame]:
        """Yield the answer; raises what keeps it from coming, or from going on."""
        with self._records.keep(self._scope) as record:
            async with aclosing(self._asked(chat, record)) as frames:
                async for frame in frames:
                    if record.first_chunk_at is None:
                        record.first_chunk_at = time.monotonic()
                    yield frame

    async def _asked(self, chat: Chat, record: RequestRecord) -> AsyncGenerator[Frame]:
        body = chat.body()
        model = checked_model(CHAT, chat.request)
        check_rights(chat.request, self._scope)
        upstream = await self._registry.resolve(model)
        record.upstream, record.model = upstream.name, model
        reply = await upstream.post(CHAT.path, model=model, body=body)
        record.status = reply.status
        try:
            async with aclosing(frames_of(reply, upstream=upstream.name)) as frames:
                async for frame in frames:
                    if frame["type"] != "chunk":
                        note_usage(record, frame)
                    yield frame
        except UpstreamError as error:
            logger.warning("An answer broke off: %s", error)
            raise
        finally:
            await reply.aclose()
