"""A caller over HTTP, who sends what it likes, reads as slowly as it likes and leaves as badly as it likes."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from urllib.parse import urlsplit

from httptools import HttpResponseParser

from benchmarks.soak.line import SMALL, connected, reset
from benchmarks.soak.outcome import Ending, Outcome
from benchmarks.soak.tokens import WRONG, Token
from benchmarks.soak.visits import FRAIL, OLLAMA, Leaving, Visit

PATIENCE = 90.0
"""Seconds for an answer that its caller waits for."""
SLOW_READ = 2048
SLOW_SECONDS = 0.02
_TAIL = 400
_REFUSALS = (401, 429)
_TROUBLE = (502, 503, 504)


class Answer:
    """What has come back for one request."""

    def __init__(self) -> None:
        self._parser = HttpResponseParser(self)
        self.status = 0
        self.tail = b""
        self.is_complete = False

    def feed(self, data: bytes) -> None:
        """Take what came."""
        self._parser.feed_data(data)

    def on_headers_complete(self) -> None:
        """Note the status."""
        self.status = self._parser.get_status_code()

    def on_body(self, piece: bytes) -> None:
        """Keep the end."""
        self.tail = (self.tail + piece)[-_TAIL:]

    def on_message_complete(self) -> None:
        """Note that the answer ended as it has to."""
        self.is_complete = True


async def visit_http(base_url: str, token: Token, visit: Visit) -> Outcome:
    """Make the visit."""
    async with _caller(base_url, token, visit) as caller:
        for _ in range(visit.asks - 1):
            outcome = await caller.ask(is_last=False)
            if outcome.ending is not Ending.COMPLETE:
                return outcome
        return await caller.ask(is_last=True)


@asynccontextmanager
async def _caller(base_url: str, token: Token, visit: Visit) -> AsyncIterator["_Caller"]:
    url = urlsplit(base_url)
    connection = await connected(url.hostname or "", url.port or 0, is_slow=visit.is_slow)
    reader, writer = await asyncio.open_connection(sock=connection, limit=SMALL if visit.is_slow else 65536)
    try:
        yield _Caller(reader, writer, token, visit)
    finally:
        writer.close()
        with suppress(OSError):
            await writer.wait_closed()


class _Caller:
    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, token: Token, visit: Visit) -> None:
        self._reader = reader
        self._writer = writer
        self._token = token
        self._visit = visit
        self._is_slow = visit.is_slow

    async def ask(self, *, is_last: bool) -> Outcome:
        answer, leaving = Answer(), self._visit.leaving if is_last else Leaving.NOT
        self._writer.write(self._request(is_last=is_last))
        try:
            async with asyncio.timeout(self._visit.leaves_after if leaving is not Leaving.NOT else PATIENCE):
                await self._read(answer)
        except TimeoutError:
            return await self._leave(leaving, answer)
        return _judged(answer, self._token, self._visit, is_last=is_last)

    def _request(self, *, is_last: bool) -> bytes:
        body = json.dumps(self._visit.body(is_last=is_last)).encode()
        token = WRONG if self._visit.is_wrong else self._token.value
        head = f"POST {self._visit.door} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n"
        return f"{head}Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body

    async def _read(self, answer: Answer) -> None:
        with suppress(ConnectionError):
            while not answer.is_complete and (data := await self._reader.read(SLOW_READ if self._is_slow else 65536)):
                answer.feed(data)
                if self._is_slow:
                    await asyncio.sleep(SLOW_SECONDS)

    async def _leave(self, leaving: Leaving, answer: Answer) -> Outcome:
        match leaving:
            case Leaving.HALF_CLOSE:
                self._writer.write_eof()
                self._is_slow = False  # the system may hold megabytes for it
                try:
                    async with asyncio.timeout(PATIENCE):
                        await self._read(answer)
                except TimeoutError:
                    return Outcome(Ending.UNEXPECTED, f"half-closed, and still being answered: {self._visit}")
            case Leaving.RESET:
                reset(self._writer.transport)
            case Leaving.CLOSE:
                self._writer.close()
            case _:
                return Outcome(
                    Ending.UNEXPECTED, f"no end of the answer: {answer.status} {answer.tail!r} {self._visit}"
                )
        return Outcome(Ending.LEFT_AMID if answer.status else Ending.LEFT_BEFORE)


def _judged(answer: Answer, token: Token, visit: Visit, *, is_last: bool) -> Outcome:
    ending = _ending(answer, token, visit, breaks=visit.model == FRAIL and (visit.order.breaks or not is_last))
    words = f"{answer.status}, complete: {answer.is_complete}, {answer.tail!r}: {visit}"
    return Outcome(ending, words if ending is Ending.UNEXPECTED else "")


def _ending(answer: Answer, token: Token, visit: Visit, *, breaks: bool) -> Ending:
    if visit.is_wrong:
        return Ending.REFUSED if answer.status in _REFUSALS else Ending.UNEXPECTED
    if answer.is_complete and answer.status == 200 and _ends_well(answer, visit):  # noqa: PLR2004  OK
        return Ending.COMPLETE
    if token.is_doomed and (answer.status in _REFUSALS or not answer.is_complete or b"was replaced" in answer.tail):
        return Ending.REPLACED
    if visit.model == FRAIL and (answer.status in _TROUBLE or (breaks and _is_broken(answer))):
        return Ending.BROKEN
    return Ending.UNEXPECTED


def _ends_well(answer: Answer, visit: Visit) -> bool:
    if visit.door in OLLAMA:
        return b'"done":true' in answer.tail.replace(b" ", b"")
    return answer.tail.endswith(b"data: [DONE]\n\n") if visit.streams else answer.tail.rstrip().endswith(b"}")


def _is_broken(answer: Answer) -> bool:
    return not answer.is_complete or b'"error"' in answer.tail
