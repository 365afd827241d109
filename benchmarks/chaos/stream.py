"""Somebody who listens to a model meanwhile, so that there is an engine, and an answer under way."""

import http.client
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.chaos.person import Person
from benchmarks.chaos.scene import Scene
from tests.helpers.llama import chat

_TOKENS = 4000
_PATIENCE = 10.0


@contextmanager
def listening(scene: Scene, person: Person) -> Iterator[None]:
    """Have an answer under way meanwhile, if a worker is there for that; whether it is cut short does not matter."""
    connection = http.client.HTTPConnection("127.0.0.1", scene.home.port, timeout=_PATIENCE)
    try:
        if scene.cycle.has_stream and person.runs:
            _begin(connection, scene, person)
        yield
    finally:
        connection.close()


def _begin(connection: http.client.HTTPConnection, scene: Scene, person: Person) -> None:
    headers = {"Authorization": f"Bearer {person.token}"}
    try:
        body = chat(tokens=_TOKENS, stream=True, model=person.model)
        connection.request("POST", "/v1/chat/completions", body=body, headers=headers)
        scene.count("streams begun" if connection.getresponse().readline() else "streams refused")
    except (OSError, http.client.HTTPException):
        scene.count("streams refused")
