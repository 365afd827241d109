"""Rotations by other processes while two hundred requests a second come in: nobody is turned away wrongly.

What "wrongly" means. A token is *valid* from when it stands in deployment.yaml as the worker token until a rotation
without grace period begins. It is *dead* once such a rotation has returned. In between, while the rotation happens,
either answer is right. So of a request that was sent with a token that had been read from the file:

* if no rotation without grace period touched the time from that reading to the answer, it must be served;
* if a whole rotation without grace period lay between the reading and the sending, it must be refused.
"""

import asyncio
import stat
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import aiohttp
import pytest

from nodetool.deploy.config.store import DeploymentStore
from tests.helpers.rotator import Rotation, Rotator, rotator
from tests.helpers.worker_process import WorkerProcess, worker

PER_SECOND = 200
CONNECTIONS = 8
REQUESTS = 500
HOUR = 3600
CUT_OFF = 0
"""In a status' place: the connection was closed, as one is whose token dies while it is open."""


@dataclass(frozen=True)
class Sighting:
    """A token that stood in the file as the worker token, and when that was seen first and last."""

    token: str
    first: float
    last: float


@dataclass(frozen=True)
class Request:
    """One request and its answer."""

    seen: Sighting
    sent: float
    answered: float
    status: int

    def must_be_served(self, rotations: Sequence[Rotation]) -> bool:
        """Tell whether its token was valid all along."""
        return not any(
            rotation.kills and rotation.new != self.seen.token
            for rotation in rotations
            if rotation.ended >= self.seen.last and rotation.began <= self.answered
        )

    def must_be_refused(self, rotations: Sequence[Rotation]) -> bool:
        """Tell whether its token was dead before it was sent."""
        return any(
            rotation.kills and rotation.new != self.seen.token
            for rotation in rotations
            if rotation.began >= self.seen.first and rotation.ended < self.sent
        )


@dataclass
class Load:
    """Callers who read the token from the file just before they send it, and some who go on with an earlier one."""

    base_url: str
    config_file: Path
    session: aiohttp.ClientSession
    dice: Random = field(default_factory=lambda: Random(20260801))
    sightings: dict[str, Sighting] = field(default_factory=dict)

    async def run(self, meanwhile: Callable[[int], None]) -> list[Request]:
        """Send the requests at an even pace; call `meanwhile` with the number of each."""
        began = time.monotonic()
        tasks = []
        for number in range(REQUESTS):
            await asyncio.sleep(began + number / PER_SECOND - time.monotonic())
            meanwhile(number)
            tasks.append(asyncio.create_task(self._ask(self._chosen())))
        return await asyncio.gather(*tasks)

    def _chosen(self) -> Sighting:
        current = self._look()
        recent = list(self.sightings.values())[-4:]
        return self.dice.choice(recent) if self.dice.random() < 0.25 else current

    def _look(self) -> Sighting:
        """Read the token as a shell script does."""
        (line,) = [line for line in self.config_file.read_text().splitlines() if line.startswith("worker_auth_token")]
        token, now = line.split(" ")[1], time.monotonic()
        before = self.sightings.get(token)
        self.sightings[token] = Sighting(token, before.first if before else now, now)
        return self.sightings[token]

    async def _ask(self, seen: Sighting) -> Request:
        sent = time.monotonic()
        try:
            headers = {"Authorization": f"Bearer {seen.token}"}
            async with self.session.get(f"{self.base_url}/v1/models", headers=headers) as response:
                await response.read()
                status = response.status
        except aiohttp.ClientError:
            status = CUT_OFF
        return Request(seen, sent, time.monotonic(), status)


@asynccontextmanager
async def load_on(running: WorkerProcess) -> AsyncIterator[Load]:
    connector = aiohttp.TCPConnector(limit=CONNECTIONS)
    async with aiohttp.ClientSession(connector=connector, timeout=aiohttp.ClientTimeout(total=20)) as session:
        yield Load(running.base_url, running.config_file, session)


def assert_nobody_was_turned_away_wrongly(requests: list[Request], rotations: list[Rotation]) -> None:
    valid = [request for request in requests if request.must_be_served(rotations)]
    dead = [request for request in requests if request.must_be_refused(rotations)]
    assert [request for request in valid if request.status != 200] == []
    assert [request for request in dead if request.status not in {401, 429}] == []
    assert {request.status for request in requests} <= {200, 401, 429, CUT_OFF}
    # Otherwise the test would show nothing.
    assert len(valid) > REQUESTS / 2
    assert len(dead) > 5
    assert len(rotations) > 20


def assert_file_is_whole(running: WorkerProcess, rotations: list[Rotation]) -> None:
    config = DeploymentStore(running.config_file).load()
    assert config["worker_auth_token"] in {rotation.new for rotation in rotations}
    assert running.config_file.read_text().count("worker_auth_token: ") == 1
    assert stat.S_IMODE(running.config_file.stat().st_mode) == 0o600
    assert {path.name for path in running.config_file.parent.iterdir()} <= {
        "deployment.yaml",
        "deployment.yaml.lock",
    }
    assert running.call("GET", "/v1/models", token=config["worker_auth_token"]).status == 200


def one_after_the_other(rotators: Sequence[Rotator]) -> Callable[[int], None]:
    """Ten rotations a second: two with a grace period, then one without, from one program."""

    def meanwhile(number: int) -> None:
        if number % 20 == 10:
            rotators[0].rotate(grace_seconds=0 if number // 20 % 3 == 2 else HOUR)

    return meanwhile


def two_at_once(rotators: Sequence[Rotator]) -> Callable[[int], None]:
    """Five times a second two programs rotate in the same moment, with and without a grace period in turn."""

    def meanwhile(number: int) -> None:
        if number % 40 == 20:
            for position, each in enumerate(rotators):
                each.rotate(grace_seconds=HOUR if (number // 40 + position) % 2 else 0)

    return meanwhile


@pytest.mark.parametrize("pace", [one_after_the_other, two_at_once])
async def test_rotations_turn_nobody_away_whose_token_was_valid(
    tmp_path: Path, pace: Callable[[Sequence[Rotator]], Callable[[int], None]]
) -> None:
    with worker(tmp_path) as running, rotator(running.config_file) as first, rotator(running.config_file) as second:
        async with load_on(running) as load:
            requests = await load.run(pace([first, second]))
        rotations = [*first.finish(), *second.finish()]
        assert_nobody_was_turned_away_wrongly(requests, rotations)
        assert_file_is_whole(running, rotations)
