"""Who uses the worker meanwhile: somebody listens to a model, somebody calls while nothing goes wrong."""

import http.client
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.chaos.broken import BrokenError
from benchmarks.chaos.caller import Caller
from benchmarks.chaos.person import Person
from benchmarks.chaos.plan import Deed, Mischief
from benchmarks.chaos.scene import Scene
from tests.helpers.llama import chat

_TOKENS = 4000
_PATIENCE = 10.0
_INTERVAL = 0.01
_IN_PLACE = {Deed.RESTART, Deed.CHANGE, Deed.CHANGE_IN_VAIN}


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


@contextmanager
def calling(scene: Scene, person: Person) -> Iterator[None]:
    """Call meanwhile where nothing but a restart happens: nobody may notice that. Raises `BrokenError`."""
    is_quiet = scene.cycle.mischiefs == (Mischief.NONE,) and scene.cycle.deed in _IN_PLACE
    if not is_quiet or not person.runs:
        yield
        return
    caller = Caller(scene.home, person.token, interval=_INTERVAL)
    try:
        yield
    finally:
        caller.end()
    scene.history.counts["calls during a restart"] += caller.answers.total()
    if set(caller.answers) - {"200"}:
        raise BrokenError(f"callers noticed a restart: {caller.answers}")


def _begin(connection: http.client.HTTPConnection, scene: Scene, person: Person) -> None:
    headers = {"Authorization": f"Bearer {person.token}"}
    try:
        body = chat(tokens=_TOKENS, stream=True, model=person.model)
        connection.request("POST", "/v1/chat/completions", body=body, headers=headers)
        scene.count("streams begun" if connection.getresponse().readline() else "streams refused")
    except (OSError, http.client.HTTPException):
        scene.count("streams refused")
