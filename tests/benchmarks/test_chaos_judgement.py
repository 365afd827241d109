"""The run of chaos notices what it is there to find, and the same seed makes the same run."""

import json
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import islice

import pytest

from benchmarks.chaos.home import Home, open_home
from benchmarks.chaos.judgement import complaints
from benchmarks.chaos.person import Person
from benchmarks.chaos.plan import Mischief, draw
from benchmarks.chaos.run import Chaos, Course
from benchmarks.chaos.scene import Scene
from benchmarks.chaos.settling import settle
from tests.helpers.tray_process import free_port
from tests.helpers.waiting import wait_until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes as Linux shows them")


@pytest.fixture(scope="module")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Scene, Person]]:
    """A tray with its worker, about which there is nothing to complain."""
    with open_home(tmp_path_factory.mktemp("chaos"), {}) as home:
        course = Course()
        chaos = Chaos(home, None, seed=1, course=course)
        chaos.begin()
        cycle = next(draw(1, known=[Mischief.NONE]))
        scene = Scene(home, None, cycle, random.Random(1), course.history, next_signal=lambda: 0)
        settle(scene, chaos.person)
        yield scene, chaos.person
        chaos.end()


@contextmanager
def second_worker(home: Home) -> Iterator[None]:
    """Run one on another port, as an orphan would be."""
    command = [sys.executable, "-m", "nodetool.deploy.worker", "--port", str(free_port())]
    with subprocess.Popen(
        command, env=home.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as worker:
        try:
            yield
        finally:
            worker.kill()


@contextmanager
def somebody_else(home: Home) -> Iterator[None]:
    command = [sys.executable, "-S", "-c", "input()"]
    with subprocess.Popen(command, env=home.environment, stdin=subprocess.PIPE):
        yield


@contextmanager
def another_token(home: Home) -> Iterator[None]:
    before = home.config_file.read_text()
    lines = [line for line in before.splitlines() if not line.startswith("worker_auth_token")]
    home.config_file.write_text("\n".join([*lines, f"worker_auth_token: {'x' * 43}"]))
    yield
    home.config_file.write_text(before)


@contextmanager
def lost_key(home: Home) -> Iterator[None]:
    before = home.config_file.read_text()
    home.config_file.write_text("\n".join(line for line in before.splitlines() if "another_version" not in line))
    yield
    home.config_file.write_text(before)


@contextmanager
def half_written_record(home: Home) -> Iterator[None]:
    new = home.runtime / f"worker-{home.port}.json.0123abcd"
    new.write_text("{")
    yield
    new.unlink()


@contextmanager
def broken_line(home: Home) -> Iterator[None]:
    audit = home.state / "log" / "audit.jsonl"
    whole = audit.read_bytes()
    audit.write_bytes(whole + json.dumps({"time": "now"}).encode()[:-3] + b"\n")
    yield
    audit.write_bytes(whole)


@contextmanager
def forgotten_mark(home: Home) -> Iterator[None]:
    mark = home.state / "worker-stopped"
    mark.touch()
    yield
    mark.unlink()


@pytest.mark.parametrize(
    ("trouble", "complaint"),
    [
        (second_worker, "the workers that live are"),
        (somebody_else, "has no business here"),
        (another_token, "the token in the file is another one"),
        (lost_key, "a key that it does not know"),
        (half_written_record, "has been left behind"),
        (broken_line, "has a broken line"),
        (forgotten_mark, "the mark that keeps the worker stopped is set"),
    ],
)
def test_trouble_is_noticed_and_its_end_is_too(
    settled: tuple[Scene, Person], trouble: Callable[[Home], AbstractContextManager[None]], complaint: str
) -> None:
    scene, person = settled
    with trouble(scene.home):
        wait_until(
            lambda: complaint in "; ".join(complaints(scene, person)), timeout=20, what=f"a complaint: {complaint}"
        )
    settle(scene, person)


def test_worker_that_runs_against_the_wish_is_noticed(settled: tuple[Scene, Person]) -> None:
    scene, person = settled
    person.runs = False
    told = "; ".join(complaints(scene, person))
    person.runs = True
    assert "the worker is to be stopped, and the tray says" in told
    assert "and nobody is to" in told


def test_same_seed_draws_the_same_cycles_and_each_mischief_comes_before_any_comes_again() -> None:
    known = [each for each in Mischief if each is not Mischief.HANG_WORKER]
    cycles = list(islice(draw(7, known=known), 60))
    assert cycles == list(islice(draw(7, known=known), 60))
    drawn = [mischief for cycle in cycles for mischief in cycle.mischiefs]
    assert {*drawn[: len(known)]} == {*known} or len({*drawn[: len(known) + 1]}) == len(known)
