"""One socket: takes orders while chats are under way, each in a task of its own."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing

from starlette.types import Message, Receive, Send

from nodetool.deploy.server.chat_socket.failures import failure, failure_of, is_for_the_caller
from nodetool.deploy.server.chat_socket.frames import Frame, Wire, decode, encode, wire_of
from nodetool.deploy.server.chat_socket.orders import Cancel, Chat, ChatId, Ping, order_of
from nodetool.deploy.server.chat_socket.places import Places
from nodetool.deploy.server.drain import is_drain
from nodetool.deploy.server.errors import Problem, RequestError

logger = logging.getLogger(__name__)

MOST_MALFORMED = 16
"""Frames in a row that nobody can read, before the socket is closed: their sender does not listen to the answers."""
_CANNOT_ACCEPT = 1003
"""Close code (RFC 6455, section 7.4.1)."""
_SHUTTING_DOWN = Problem(503, "The worker is shutting down. Ask again when it runs.", "server_error", "shutting_down")

Answer = Callable[[Chat], AsyncGenerator[Frame]]
"""Yields the frames of a chat, without its id; the last one is no `chunk`."""


class Conversation:
    """Tells the chats of one socket apart, and ends those under way when the caller leaves.

    Nothing is kept for a caller who is slow: the task of a chat waits until its frame could be written, and its
    upstream waits for the task.
    """

    def __init__(self, answer: Answer, receive: Receive, send: Send, *, places: Places) -> None:
        self._answer = answer
        self._places = places
        self._receive = receive
        self._send = send
        self._chats: dict[ChatId, asyncio.Task[None]] = {}
        self._cancelled: set[ChatId] = set()
        self._malformed = 0
        self._is_draining = False

    async def run(self) -> None:
        """Serve until the caller leaves, or the server that shuts down has seen the chats under way end."""
        async with asyncio.TaskGroup() as tasks:
            last = await self._read(tasks)
            if last is not None and is_drain(last):
                await self._drain(tasks)
            for task in self._chats.values():
                task.cancel()

    async def _read(self, tasks: asyncio.TaskGroup) -> Message | None:
        """Carry out orders; return what ended them, None where that was us."""
        while (message := await self._receive())["type"] == "websocket.receive":
            await self._take(message, tasks)
            if self._malformed >= MOST_MALFORMED:
                await self._close()
                return None
            # Many small frames come out of the server's queue without a pause; and a chat has to have begun before
            # the order to cancel it is looked at.
            await asyncio.sleep(0)
        return message

    async def _drain(self, tasks: asyncio.TaskGroup) -> None:
        self._is_draining = True
        reading = tasks.create_task(self._read(tasks))
        try:
            while self._chats and not reading.done():
                await asyncio.wait({reading, *self._chats.values()}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            reading.cancel()

    async def _take(self, message: Message, tasks: asyncio.TaskGroup) -> None:
        wire = wire_of(message)
        try:
            order = order_of(decode(message))
        except RequestError as error:
            self._malformed += 1
            await self._say(failure(error), None, wire)
            return
        self._malformed = 0
        match order:
            case Chat():
                await self._begin(order, message, tasks)
            case Cancel():
                self._cancel(order.id)
            case Ping():
                await self._tell(encode({"type": "pong"}, wire))

    async def _begin(self, chat: Chat, message: Message, tasks: asyncio.TaskGroup) -> None:
        wire = wire_of(message)
        size = len(message[wire.value])
        if chat.id in self._chats:
            # Without the id: with it, this would be the end of the chat that has it.
            sentence = f"A chat with the id {chat.id!r} is under way. Wait for its end, or choose another id."
            await self._say(failure_of(Problem(409, sentence, code="duplicate_id", param="id")), None, wire)
        elif self._is_draining:
            await self._say(failure_of(_SHUTTING_DOWN), chat.id, wire)
        elif problem := self._places.take(size):
            await self._say(failure_of(problem), chat.id, wire)
        else:
            self._chats[chat.id] = tasks.create_task(self._serve(chat, wire, size))

    def _cancel(self, chat_id: ChatId) -> None:
        """Cancel the chat; one that has ended meanwhile has sent its last frame, so there is nothing to say."""
        if chat_id in self._chats and chat_id not in self._cancelled:
            self._cancelled.add(chat_id)
            self._chats[chat_id].cancel()

    async def _serve(self, chat: Chat, wire: Wire, size: int) -> None:
        try:
            last = await self._last_frame(chat, wire)
        finally:
            del self._chats[chat.id]
            self._places.give_back(size)
            self._cancelled.discard(chat.id)
        await self._say(last, chat.id, wire)

    async def _last_frame(self, chat: Chat, wire: Wire) -> Frame:
        """Send all frames but the last, and return that."""
        try:
            async with aclosing(self._answer(chat)) as frames:
                while (frame := await anext(frames))["type"] == "chunk":
                    await self._say(frame, chat.id, wire)
                return frame
        except asyncio.CancelledError:
            if chat.id not in self._cancelled or _is_to_end_anyway():
                raise
            return {"type": "cancelled"}
        except Exception as error:
            if not is_for_the_caller(error):
                logger.exception("A chat failed.")
            return failure(error)

    async def _say(self, frame: Frame, chat_id: ChatId | None, wire: Wire) -> None:
        await self._tell(encode({"type": frame["type"], "id": chat_id, **frame}, wire))

    async def _tell(self, message: Message) -> None:
        # Whoever is gone is told nothing; that it is gone is what `receive` tells us.
        with contextlib.suppress(OSError):
            await self._send(message)

    async def _close(self) -> None:
        reason = f"{MOST_MALFORMED} frames in a row were no orders."
        await self._tell({"type": "websocket.close", "code": _CANNOT_ACCEPT, "reason": reason})


def _is_to_end_anyway() -> bool:
    """Take back the cancellation by the caller, and tell whether there was another one."""
    task = asyncio.current_task()
    return task is not None and task.uncancel() > 0
