"""Reads server-sent events as a browser does, far enough for streams of our own."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import aiohttp


@dataclass(frozen=True, slots=True)
class Event:
    """One event: its name, and the JSON that it carries."""

    name: str
    data: Any


async def events_of(response: aiohttp.ClientResponse) -> AsyncIterator[Event]:
    """Yield the events of an answer as they come."""
    assert response.status == 200, (response.status, await response.text())
    assert response.content_type == "text/event-stream"
    name = ""
    async for line in response.content:
        field, _, value = line.decode().rstrip("\n").partition(": ")
        if field == "event":
            name = value
        elif field == "data":
            yield Event(name, json.loads(value))
