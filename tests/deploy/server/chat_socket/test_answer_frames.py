"""What becomes of an upstream's answer, well or badly made."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from nodetool.deploy.inference.errors import UpstreamError
from nodetool.deploy.inference.upstream import Reply
from nodetool.deploy.server.chat_socket import answer
from nodetool.deploy.server.chat_socket.answer import frames_of
from nodetool.deploy.server.chat_socket.failures import UpstreamRefusalError
from tests.helpers.offering import DONE, chunk, event

SSE, JSON = "text/event-stream; charset=utf-8", "application/json"


class Prepared(Reply):
    """Comes in the pieces that a test has prepared, and may break off or stay open after them."""

    def __init__(
        self, *pieces: bytes, status: int = 200, content_type: str = SSE, breaks: bool = False, stays: bool = False
    ) -> None:
        self.status = status
        self.content_type = content_type
        self._pieces = pieces
        self._breaks = breaks
        self._stays = stays

    async def chunks(self) -> AsyncIterator[bytes]:
        for piece in self._pieces:
            yield piece
        if self._stays:
            await asyncio.Event().wait()
        if self._breaks:
            raise UpstreamError("upstream", "upstream broke off")

    async def aclose(self) -> None:
        pass


async def frames(reply: Reply) -> list[dict[str, Any]]:
    return [frame async for frame in frames_of(reply, upstream="upstream")]


async def test_events_become_chunks_whatever_the_pieces() -> None:
    stream = b": hello\n\n" + event(chunk("a")) + event(chunk("b")) + DONE
    expected = [{"type": "chunk", "data": chunk("a")}, {"type": "chunk", "data": chunk("b")}, {"type": "done"}]
    assert await frames(Prepared(stream)) == expected
    assert await frames(Prepared(*(bytes([byte]) for byte in stream))) == expected


async def test_what_comes_after_the_end_mark_is_left_out() -> None:
    assert await frames(Prepared(event(chunk("a")) + DONE + event(chunk("b")), b"garbage")) == [
        {"type": "chunk", "data": chunk("a")},
        {"type": "done"},
    ]


@pytest.mark.parametrize("breaks", [True, False])
async def test_answer_with_its_end_mark_is_whole_however_the_connection_ends(
    monkeypatch: pytest.MonkeyPatch, *, breaks: bool
) -> None:
    monkeypatch.setattr(answer, "_LINGER_SECONDS", 0.01)
    reply = Prepared(event(chunk("a")), DONE, breaks=breaks, stays=not breaks)
    assert (await frames(reply))[-1] == {"type": "done"}


async def test_stream_without_an_end_mark_counts_where_the_model_had_finished() -> None:
    last = {"choices": [{"delta": {}, "finish_reason": "stop"}]}
    assert (await frames(Prepared(event(chunk("a")), event(last))))[-1] == {"type": "done"}


@pytest.mark.parametrize("pieces", [(), (event(chunk("a")),), (event({"choices": []}),), (event({"choices": 7}),)])
async def test_stream_that_ends_in_mid_answer_is_no_answer(pieces: tuple[bytes, ...]) -> None:
    with pytest.raises(UpstreamError, match="upstream ended in the middle of its answer"):
        await frames(Prepared(*pieces))


@pytest.mark.parametrize("where", [0, 1])
async def test_last_usage_that_is_told_counts(where: int) -> None:
    pieces = [event(chunk("a")), event({"choices": [], "usage": {"total_tokens": 3}}), event({"choices": []}), DONE]
    assert (await frames(Prepared(*pieces[where:])))[-1] == {"type": "done", "usage": {"total_tokens": 3}}


async def test_error_in_the_stream_is_the_end() -> None:
    own = {"code": 500, "message": "out of memory", "type": "server_error"}
    with pytest.raises(UpstreamRefusalError) as caught:
        await frames(Prepared(event(chunk("a")), event({"error": own}), DONE))
    assert (caught.value.status, caught.value.error) == (502, own)


@pytest.mark.parametrize("garbage", [b"<html>", b"[1]", b"NaN", b"null", b'"text"', b"\xff"])
async def test_what_is_no_chat_completion_is_the_upstreams_failure(garbage: bytes) -> None:
    for reply in (Prepared(b"data: " + garbage + b"\n\n"), Prepared(garbage, content_type=JSON)):
        with pytest.raises(UpstreamError, match="no chat completion"):
            await frames(reply)


async def test_answer_without_an_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answer, "LONGEST_ANSWER", 1000)
    with pytest.raises(UpstreamError, match="longer than 1000 bytes"):
        await frames(Prepared(*[b" " * 100] * 11, content_type=JSON, stays=True))
    with pytest.raises(UpstreamError, match="a piece of its answer that is too long"):
        await frames(Prepared(*[b" " * 2**20] * 5, stays=True))


@pytest.mark.parametrize("content_type", [JSON, SSE])
async def test_own_error_is_passed_on_as_it_is(content_type: str) -> None:
    own = {"message": "its own words", "code": "context_length_exceeded"}
    reply = Prepared(json.dumps({"error": own}).encode(), status=422, content_type=content_type)
    with pytest.raises(UpstreamRefusalError) as caught:
        await frames(reply)
    assert (caught.value.status, caught.value.error) == (422, own)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b'{"error": "in Ollama\'s manner, at /home/me/models"}', "in Ollama's manner, at …"),
        (b'{"error": ["?"]}', "upstream refused this chat. Look at its log."),
        (b"<html>", "upstream refused this chat. Look at its log."),
        (b"", "upstream refused this chat. Look at its log."),
    ],
)
async def test_refusal_in_another_manner_becomes_an_error_object(body: bytes, told: str) -> None:
    with pytest.raises(UpstreamRefusalError) as caught:
        await frames(Prepared(body, status=400, content_type="text/html"))
    assert caught.value.error == {"message": told, "type": "invalid_request_error", "param": None, "code": None}


@pytest.mark.parametrize("content_type", [SSE, JSON])
async def test_document_that_no_frame_could_hold_is_the_upstreams_failure(content_type: str) -> None:
    document = b'{"choices":' + b"[" * 400 + b"]" * 400 + b"}"
    reply = Prepared(b"data: " + document + b"\n\n" if content_type == SSE else document, content_type=content_type)
    with pytest.raises(UpstreamError, match="no chat completion"):
        await anext(frames_of(reply, upstream="upstream"))
