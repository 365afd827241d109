"""A caller on the WebSocket `/chat`, with several chats at once."""

import asyncio
import json
from typing import Any
from urllib.parse import urlsplit

import msgpack
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from benchmarks.soak.http_caller import PATIENCE, SLOW_SECONDS
from benchmarks.soak.line import connected, reset
from benchmarks.soak.outcome import Ending, Outcome
from benchmarks.soak.tokens import WRONG, Token
from benchmarks.soak.visits import FRAIL, Leaving, Visit

_REFUSALS = (401, 429)
_TROUBLE = (502, 503, 504)
_CLOSE_SECONDS = 1.0
"""For the closing handshake, which a caller does not see who has not read what came before."""
_NOBODY = 1006
"""No close frame came."""
_ENDS_OF_TOKENS = (1008, _NOBODY)
"""The second for a slow reader, who gets ten seconds to come to the close frame, and is then cut off."""


async def visit_socket(base_url: str, token: Token, visit: Visit) -> Outcome:
    """Make the visit."""
    url = urlsplit(base_url)
    connection = await connected(url.hostname or "", url.port or 0, is_slow=visit.is_slow)
    headers = {"Authorization": f"Bearer {WRONG if visit.is_wrong else token.value}"}
    try:
        async with connect(
            f"ws://{url.netloc}{visit.door}",
            sock=connection,
            additional_headers=headers,
            proxy=None,
            max_queue=1 if visit.is_slow else 16,
            max_size=None,
            close_timeout=_CLOSE_SECONDS,
        ) as socket:
            return await _Caller(socket, token, visit).run()
    except InvalidStatus as error:
        return _refused(error.response.status_code, token, visit)
    except ConnectionError as error:
        return Outcome(Ending.UNEXPECTED, f"no handshake: {error!r} {visit}")


def _refused(status: int, token: Token, visit: Visit) -> Outcome:
    if status in _REFUSALS and (visit.is_wrong or token.is_doomed):
        return Outcome(Ending.REFUSED if visit.is_wrong else Ending.REPLACED)
    return Outcome(Ending.UNEXPECTED, f"handshake refused with {status}: {visit}")


class _Caller:
    def __init__(self, socket: ClientConnection, token: Token, visit: Visit) -> None:
        self._socket = socket
        self._token = token
        self._visit = visit
        self._heard = 0
        self._last: dict[int, dict[str, Any]] = {}
        """The last frame of each chat that is over."""

    async def run(self) -> Outcome:
        visit = self._visit
        if visit.is_wrong:
            return Outcome(Ending.UNEXPECTED, f"a wrong token was accepted: {visit}")
        try:
            return await self._talk()
        except ConnectionClosed as error:
            code = error.rcvd.code if error.rcvd else _NOBODY
            if code in _ENDS_OF_TOKENS and self._token.is_doomed:
                return Outcome(Ending.REPLACED)
            return Outcome(Ending.UNEXPECTED, f"closed with {code}: {visit}")

    async def _talk(self) -> Outcome:
        visit = self._visit
        for number in range(visit.asks):
            await self._say({"type": "chat", "id": number, **visit.body(is_last=number == visit.asks - 1)})
        try:
            async with asyncio.timeout(visit.leaves_after if visit.leaving is not Leaving.NOT else PATIENCE):
                await self._hear_all()
        except TimeoutError:
            return await self._leave()
        return self._judged()

    async def _say(self, frame: dict[str, Any]) -> None:
        await self._socket.send(msgpack.packb(frame) if self._visit.packs else json.dumps(frame))

    async def _hear_all(self) -> None:
        while len(self._last) < self._visit.asks:
            message = await self._socket.recv()
            frame = msgpack.unpackb(message) if isinstance(message, bytes) else json.loads(message)
            self._heard += 1
            if frame["type"] != "chunk":
                self._last[frame["id"]] = frame
            if self._visit.is_slow:
                await asyncio.sleep(SLOW_SECONDS)

    async def _leave(self) -> Outcome:
        match self._visit.leaving:
            case Leaving.CANCEL:
                return await self._cancel()
            case Leaving.HALF_CLOSE:
                self._socket.transport.write_eof()
                await self._see_the_end()
            case Leaving.RESET:
                reset(self._socket.transport)
            case Leaving.CLOSE:
                await self._socket.close()
            case _:
                return Outcome(Ending.UNEXPECTED, f"no end of the chats, last {self._last}: {self._visit}")
        return Outcome(Ending.LEFT_AMID if self._heard else Ending.LEFT_BEFORE)

    async def _cancel(self) -> Outcome:
        await self._say({"type": "cancel", "id": self._visit.asks - 1})
        try:
            async with asyncio.timeout(PATIENCE):
                await self._hear_all()
        except TimeoutError:
            return Outcome(Ending.UNEXPECTED, f"not cancelled: {self._last} {self._visit}")
        return self._judged()

    async def _see_the_end(self) -> None:
        async with asyncio.timeout(PATIENCE):
            while True:
                try:
                    await self._socket.recv()
                except ConnectionClosed:
                    return

    def _judged(self) -> Outcome:
        kinds = {frame["type"] for frame in self._last.values()}
        if kinds <= {"done", "message"}:
            return Outcome(Ending.COMPLETE)
        if kinds <= {"done", "message", "cancelled"} and self._visit.leaving is Leaving.CANCEL:
            return Outcome(Ending.CANCELLED)
        errors = [frame for frame in self._last.values() if frame["type"] == "error"]
        if self._visit.model == FRAIL and all(frame["status"] in _TROUBLE for frame in errors):
            return Outcome(Ending.BROKEN)
        return Outcome(Ending.UNEXPECTED, f"{self._last}: {self._visit}")
