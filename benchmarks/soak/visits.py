"""What the callers of a soak do, drawn at random and repeatable: nothing here touches a socket."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from random import Random
from typing import Any

NEVER_ENDING = 1_000_000
"""Pieces: whoever is forgotten at work on them is still at work when the soak looks."""
ENGINE, FAKE, FRAIL = "tiny", "m", "frail-m"
"""Models: a GGUF file, the fake server's, and the same server's under a name where its answers may break off."""


class Door(StrEnum):
    """Where a caller asks."""

    CHAT = "/v1/chat/completions"
    """The route that most clients use."""
    COMPLETIONS = "/v1/completions"
    """Text without turns."""
    OLLAMA_CHAT = "/api/chat"
    """Ollama's API, translated."""
    OLLAMA_GENERATE = "/api/generate"
    """The same, without turns."""
    SOCKET = "/chat"
    """The WebSocket."""


OLLAMA = frozenset({Door.OLLAMA_CHAT, Door.OLLAMA_GENERATE})


class Leaving(StrEnum):
    """How a caller goes away while it is being answered."""

    NOT = "stays"
    """It reads to the end."""
    CLOSE = "closes"
    """As a program does that has had enough; a WebSocket with its handshake."""
    RESET = "resets"
    """As a program does that was killed with unread data."""
    HALF_CLOSE = "half-closes"
    """It ends its own half, and waits for what comes."""
    CANCEL = "cancels"
    """A WebSocket's own word."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the fake server is to do; it stands in the text of the request, which passes through every translation."""

    pieces: int
    size: int
    """Bytes of text in a piece."""
    pace: float
    """Seconds between two pieces."""
    hesitates: float
    """Seconds before the first byte of the answer."""
    breaks: bool = False
    """Whether the connection ends in the place of the last piece."""

    def text(self) -> str:
        """Write it into a request."""
        return json.dumps(asdict(self))


SHORT = Order(pieces=5, size=8, pace=0.0, hesitates=0.0)


def read_order(text: str) -> Order:
    """Take it out of a request again."""
    return Order(**json.loads(text))


@dataclass(frozen=True, slots=True)
class Visit:
    """One caller on one connection."""

    door: Door
    model: str
    order: Order
    streams: bool
    leaving: Leaving
    leaves_after: float
    """Seconds from the request."""
    asks: int
    """Requests on its connection: one after the other, on a WebSocket all at once. The last one is left."""
    is_slow: bool = False
    """Reads a little at a time."""
    is_wrong: bool = False
    """Brings a wrong token."""
    packs: bool = False
    """MessagePack on a WebSocket."""

    def body(self, *, is_last: bool) -> dict[str, Any]:
        """Return one of its requests; all but the last are soon answered."""
        order = self.order if is_last else SHORT
        body: dict[str, Any] = {"model": self.model, "stream": self.streams}
        if self.door in {Door.COMPLETIONS, Door.OLLAMA_GENERATE}:
            body["prompt"] = order.text()
        else:
            body["messages"] = [{"role": "user", "content": order.text()}]
        if self.door in OLLAMA:
            return {**body, "options": {"num_predict": order.pieces}}
        return {**body, "max_tokens": order.pieces}


_DOORS = {Door.CHAT: 5, Door.COMPLETIONS: 1, Door.OLLAMA_CHAT: 2, Door.OLLAMA_GENERATE: 1, Door.SOCKET: 3}
_MODELS = {FAKE: 91, ENGINE: 6, FRAIL: 3}
_WAYS_OUT = (Leaving.CLOSE, Leaving.RESET, Leaving.HALF_CLOSE)


class Drawing:
    """Draws visits; the same seed draws the same ones."""

    def __init__(self, seed: int, *, longest: float = 6.0) -> None:
        self._random = Random(seed)
        self._longest = longest
        """Seconds that an answer of the fake server takes at most, give or take its pace."""

    def one(self) -> Visit:
        """Draw one."""
        random = self._random
        door = self._one_of(_DOORS)
        model = self._one_of(_MODELS)
        leaving = self._leaving(door)
        is_slow = model == FAKE and random.random() < 1 / 10
        return Visit(
            door=door,
            model=model,
            order=self._order(model, leaves=leaving is not Leaving.NOT, is_slow=is_slow),
            streams=random.random() < 0.85,  # noqa: PLR2004  most clients do
            leaving=leaving,
            leaves_after=random.uniform(0, self._longest / 2),
            asks=random.choice((1, 1, 2, 3)),
            is_slow=is_slow,
            is_wrong=random.random() < 1 / 25,
            packs=random.random() < 1 / 2,
        )

    def one_of_each(self) -> Iterator[Visit]:
        """Yield short visits by every door to every model, after which the worker has all that it ever needs."""
        for door in Door:
            for model in _MODELS:
                order = replace(SHORT, breaks=model == FRAIL)
                yield Visit(door, model, order, streams=True, leaving=Leaving.NOT, leaves_after=0.0, asks=1)

    def _one_of(self, weights: dict[Any, int]) -> Any:
        return self._random.choices(list(weights), list(weights.values()))[0]

    def _leaving(self, door: Door) -> Leaving:
        if self._random.random() >= 1 / 3:
            return Leaving.NOT
        return self._random.choice((*_WAYS_OUT, Leaving.CANCEL) if door is Door.SOCKET else _WAYS_OUT)

    def _order(self, model: str, *, leaves: bool, is_slow: bool) -> Order:
        random = self._random
        hesitates = random.uniform(0, self._longest / 8)
        if model == ENGINE:
            return Order(NEVER_ENDING if leaves else random.randint(4, 200), 0, 0.0, 0.0)
        pace = random.uniform(0.02, 0.1)
        pieces = random.randint(2, max(2, int(self._longest / 2 / pace)))
        if is_slow:
            return Order(NEVER_ENDING if leaves else pieces, 4096, 0.0, hesitates)
        breaks = model == FRAIL and random.random() < 1 / 2
        return Order(NEVER_ENDING if leaves and not breaks else pieces, 24, pace, hesitates, breaks)
