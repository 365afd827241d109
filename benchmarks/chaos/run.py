"""One cycle after the other in a home, and a new home where something has broken."""

import random
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from benchmarks.chaos.broken import BrokenError
from benchmarks.chaos.census import Kind, Member, census, is_alive
from benchmarks.chaos.clock import Clock, clock_if_possible
from benchmarks.chaos.home import PATIENCE, Home, open_home
from benchmarks.chaos.mischief.catalogue import CATALOGUE
from benchmarks.chaos.person import Person
from benchmarks.chaos.plan import ALL_SIGNALS, Cycle, Mischief, bag, draw
from benchmarks.chaos.scene import History, Scene
from benchmarks.chaos.settling import settle
from benchmarks.chaos.tracebacks import Tracebacks
from benchmarks.chaos.users import calling, listening
from tests.helpers.waiting import wait_until

_AFTER_THE_TRAY = 30.0
"""Seconds within which nobody of a tray's is left: the drain, and the grace of those who do not listen."""
_MOST_BROKEN = 5
_LAST_LINES = 40


@dataclass(slots=True)
class Course:
    """How a run went."""

    history: History = field(default_factory=History)
    cycles: int = 0
    workers: set[int] = field(default_factory=set)
    broken: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    """What could not be tried on this machine."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is to happen."""

    seed: int
    cycles: int
    seconds: float
    """After which no new cycle begins."""
    leaves_out: frozenset[Mischief] = frozenset()


class Chaos:
    """One home, from the first start of the tray to its end."""

    def __init__(self, home: Home, clock: Clock | None, *, seed: int, course: Course) -> None:
        self._home = home
        self._clock = clock
        self.course = course
        self.person = Person(home)
        self._signals = bag(ALL_SIGNALS, random.Random(f"signals of {seed}/{course.cycles}"))
        self._tracebacks = Tracebacks(home.output)

    def begin(self) -> None:
        """Start the tray for the first time."""
        self._home.start_tray()
        self.person.token = wait_until(self.person.token_in_file, timeout=PATIENCE, what="the first token")

    def run(self, cycle: Cycle) -> None:
        """Let it happen, and judge. Raises `BrokenError`."""
        scene = self._scene(cycle)
        before = scene.worker()
        with listening(scene, self.person), calling(scene, self.person):
            self._let_happen(scene)
            _see_the_end_of(scene.dying)
            self._bring_back(scene)
            self.person.finish(scene, cycle.deed)
        settle(scene, self.person)
        if said := self._tracebacks.next():
            raise BrokenError(said)
        self._judge_worker(scene, before)
        self.course.cycles += 1

    def end(self) -> None:
        """Quit, and see that nobody is left. Raises `BrokenError`."""
        everybody = census(self._home.folder)
        self._home.command("quit").communicate(timeout=PATIENCE)
        _see_the_end_of([*everybody, *census(self._home.folder)])

    def _scene(self, cycle: Cycle) -> Scene:
        return Scene(
            home=self._home,
            clock=self._clock,
            cycle=cycle,
            chance=random.Random(cycle.seed),
            history=self.course.history,
            next_signal=lambda: next(self._signals),
        )

    def _let_happen(self, scene: Scene) -> None:
        """Begin the deed, and make mischief; what can be undone is undone."""
        cycle = scene.cycle
        with ExitStack() as mischiefs:
            if cycle.deed_comes_first:
                self.person.begin(scene, cycle.deed)
            for each in cycle.mischiefs:
                scene.wait_a_moment()
                scene.count(f"mischief: {each}")
                mischiefs.enter_context(CATALOGUE[each](scene))
            if not cycle.deed_comes_first:
                self.person.begin(scene, cycle.deed)
                scene.wait_a_moment()

    def _bring_back(self, scene: Scene) -> None:
        """Start the tray where it has ended, at once or when its family has; nobody of that may be left behind."""
        home = scene.home
        if home.tray_lives or home.tray is None:
            return
        if not scene.tray_may_end:
            raise BrokenError(f"the tray has ended by itself, with {home.tray.returncode}")
        family = [member for member in census(home.folder) if member.kind is not Kind.TRAY]
        if scene.chance.random() < 0.5:  # noqa: PLR2004  half
            _see_the_end_of(family)
        home.start_tray()
        scene.count("trays started again")
        _see_the_end_of(family)

    def _judge_worker(self, scene: Scene, before: Member | None) -> None:
        """See that it is still the same one where there was no reason for another."""
        now = scene.worker()
        if now is not None:
            self.course.workers.add(now.pid)
        if before and now and before.pid != now.pid and not scene.worker_may_change:
            raise BrokenError(f"the worker was replaced without any reason: {before} by {now}")


def run(
    folder: Path,
    plan: Plan,
    *,
    show: Callable[[Cycle, Course], None] = lambda *_: None,
    tell: Callable[[str], None] = lambda _: None,
) -> Course:
    """Do what the plan says; `show` hears of each cycle before it begins, and `tell` of what breaks."""
    course = Course()
    cycles = _planned(plan)
    for number in range(_MOST_BROKEN):
        beside = folder / f"{number}"
        beside.mkdir()
        clock = clock_if_possible(beside)
        with open_home(beside, clock.environment if clock else {}) as home:
            course.left_out = _left_out(home, clock)
            broken = _broken_in(Chaos(home, clock, seed=plan.seed, course=course), cycles, show)
            if not broken:
                break
            course.broken.append(f"{broken}\n{_evidence(home)}")
            tell(course.broken[-1])
    return course


def _broken_in(chaos: Chaos, cycles: Iterator[Cycle], show: Callable[[Cycle, Course], None]) -> str:
    """Run what is left of the cycles; return the first thing that broke, or an empty text."""
    cycle = None
    try:
        chaos.begin()
        for cycle in cycles:
            show(cycle, chaos.course)
            chaos.run(cycle)
        chaos.end()
    except (BrokenError, TimeoutError, subprocess.TimeoutExpired) as error:
        return f"{cycle}: {error}"
    return ""


def _left_out(home: Home, clock: Clock | None) -> list[str]:
    disk = [] if home.disk_is_small else ["No disk was filled: only an administrator can make a small one."]
    jumps = [] if clock else ["No clock jumped: that takes Linux, and a C compiler."]
    return disk + jumps


def _planned(plan: Plan) -> Iterator[Cycle]:
    end = time.monotonic() + plan.seconds
    known = [each for each in Mischief if each not in plan.leaves_out]
    for cycle in islice(draw(plan.seed, known=known), plan.cycles):
        if time.monotonic() > end:
            return
        yield cycle


def _evidence(home: Home) -> str:
    lines = home.output.read_text(errors="replace").splitlines()[-_LAST_LINES:]
    return "\n".join(f"    {line}" for line in [*lines, *map(str, census(home.folder))])


def _see_the_end_of(members: list[Member]) -> None:
    """Wait for it. Raises `BrokenError`."""
    try:
        wait_until(lambda: not any(map(is_alive, members)), timeout=_AFTER_THE_TRAY, what="the end of everybody")
    except TimeoutError:
        raise BrokenError(f"left behind: {[str(member) for member in members if is_alive(member)]}") from None
