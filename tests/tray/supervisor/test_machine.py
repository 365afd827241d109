"""Every decision of the supervisor, without a process and without a clock."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from nodetool.deploy.config.exit_code import ExitCode
from nodetool.deploy.config.worker_record import StartedBy
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.effects import (
    AskToStop,
    AskToStopWhenIdle,
    DumpStacks,
    Effect,
    Finished,
    Kill,
    LeaveForeign,
    LookAround,
    Spawn,
    StartProbing,
    StopProbing,
    TakePulse,
    Terminate,
    WatchForeign,
)
from nodetool.tray.supervisor.events import (
    Answer,
    Deadline,
    DeadlinePassed,
    Event,
    Exited,
    ForeignEnded,
    FoundForeign,
    Limit,
    LookRequested,
    OverMemory,
    Probed,
    QuitRequested,
    RestartRequested,
    Spawned,
    SpawnFailed,
    StartRequested,
    StopRequested,
    WentSilent,
)
from nodetool.tray.supervisor.machine import step
from nodetool.tray.supervisor.policy import Policy
from nodetool.tray.supervisor.state import State
from nodetool.tray.supervisor.status import Phase
from tests.helpers.machine_world import FOREIGN

POLICY = Policy()
REQUESTS: tuple[Event, ...] = (StartRequested(), StopRequested(), RestartRequested(), QuitRequested())


class Driver:
    """Feeds the machine, keeps the time, and remembers what was ordered."""

    def __init__(self) -> None:
        self.state = State()
        self.now = 1000.0
        self.ordered: tuple[Effect, ...] = ()

    def feed(self, *events: Event) -> "Driver":
        for event in events:
            self.state, self.ordered = step(self.state, event, self.now, POLICY)
        return self

    def wait(self) -> "Driver":
        """Let the deadline pass."""
        assert self.state.deadline is not None
        self.now = self.state.deadline.at
        return self.feed(DeadlinePassed(self.state.deadline))

    def exit(self, exit_code: int, *, last_line: str = "") -> "Driver":
        return self.feed(Exited(self.state.generation, exit_code, last_line=last_line))

    def start(self) -> "Driver":
        return self.feed(StartRequested()).spawned()

    def spawned(self) -> "Driver":
        return self.feed(Spawned(self.state.generation, pid=4000 + self.state.generation))

    def answered(self, answer: Answer = Answer.OURS) -> "Driver":
        return self.feed(Probed(self.state.generation, answer))


WAYS: dict[Phase, Callable[[], Driver]] = {
    Phase.STOPPED: Driver,
    Phase.STARTING: lambda: Driver().start(),
    Phase.RUNNING: lambda: Driver().start().answered(),
    Phase.STOPPING: lambda: Driver().start().answered().feed(StopRequested()),
    Phase.BACKING_OFF: lambda: Driver().start().exit(1),
    Phase.FAILED: lambda: Driver().start().exit(ExitCode.CONFIGURATION, last_line="PORT is no number."),
    Phase.FOREIGN: lambda: Driver().feed(StartRequested(), FoundForeign(1, FOREIGN)),
}


def driver_in(phase: Phase) -> Driver:
    return WAYS[phase]()


@pytest.mark.parametrize("phase", Phase)
def test_each_phase_can_be_reached(phase: Phase) -> None:
    assert driver_in(phase).state.phase is phase


def test_a_start_spawns_then_probes_then_runs() -> None:
    driver = Driver().feed(StartRequested())
    assert driver.ordered == (Spawn(1),)
    assert driver.spawned().ordered == (StartProbing(1),)
    assert driver.answered().ordered == (TakePulse(1),)
    assert (driver.state.phase, driver.state.pid, driver.state.deadline) == (Phase.RUNNING, 4001, None)


def test_stop_asks_then_terminates_then_kills_and_kills_again() -> None:
    driver = driver_in(Phase.RUNNING).feed(StopRequested())
    assert driver.ordered == (StopProbing(), AskToStop(1))
    assert driver.state.deadline == Deadline(Limit.DRAIN, at=driver.now + POLICY.drain)
    assert driver.wait().ordered == (Terminate(1),)
    assert driver.wait().ordered == (Kill(1),)
    assert driver.wait().ordered == (Kill(1),)
    assert driver.exit(-9).state.phase is Phase.STOPPED


def test_a_process_that_survives_its_kill_is_told_of() -> None:
    driver = driver_in(Phase.STOPPING).wait().wait()
    assert driver.state.cause == Cause.NONE
    assert driver.wait().state.cause == Cause.UNKILLABLE


def test_a_process_that_is_only_being_spawned_is_asked_to_stop_once_it_is_there() -> None:
    driver = Driver().feed(StartRequested(), StopRequested())
    assert (driver.state.phase, driver.ordered) == (Phase.STOPPING, ())
    assert driver.spawned().ordered == (AskToStop(1),)
    assert driver.state.deadline is not None


def test_a_spawn_that_fails_after_a_stop_ends_stopped() -> None:
    driver = Driver().feed(StartRequested(), StopRequested(), SpawnFailed(1, "No such file"))
    assert (driver.state.phase, driver.state.cause) == (Phase.STOPPED, Cause.NONE)


def test_a_spawn_that_fails_is_not_retried() -> None:
    driver = Driver().feed(StartRequested(), SpawnFailed(1, "No such file"))
    assert (driver.state.phase, driver.state.cause) == (Phase.FAILED, Cause.SPAWN_FAILED)
    assert driver.state.detail == "No such file"


def test_stop_during_backoff_cancels_the_restart() -> None:
    driver = driver_in(Phase.BACKING_OFF)
    deadline = driver.state.deadline
    assert deadline is not None
    driver.feed(StopRequested(), DeadlinePassed(deadline))
    assert (driver.state.phase, driver.ordered, driver.state.deadline) == (Phase.STOPPED, (), None)


def test_stop_while_failed_forgets_the_failure() -> None:
    state = driver_in(Phase.FAILED).feed(StopRequested()).state
    assert (state.phase, state.cause, state.detail) == (Phase.STOPPED, Cause.NONE, "")


@pytest.mark.parametrize("exit_code", [ExitCode.OK, ExitCode.FAILURE, -9])
def test_stop_means_stopped_however_the_process_ends(exit_code: int) -> None:
    driver = driver_in(Phase.STOPPING).exit(exit_code)
    assert (driver.state.phase, driver.state.exit_code, driver.ordered) == (Phase.STOPPED, exit_code, ())


def test_start_during_backoff_starts_at_once_and_forgets_the_failures() -> None:
    driver = driver_in(Phase.BACKING_OFF).feed(StartRequested())
    assert driver.ordered == (Spawn(2),)
    assert driver.state.history.failures == 0


def test_start_while_stopping_starts_again_after_the_end() -> None:
    driver = driver_in(Phase.STOPPING).feed(StartRequested())
    assert driver.ordered == ()
    assert driver.exit(0).ordered == (Spawn(2),)


def test_stop_after_start_while_stopping_stays_stopped() -> None:
    driver = driver_in(Phase.STOPPING).feed(StartRequested(), StopRequested()).exit(0)
    assert (driver.state.phase, driver.ordered) == (Phase.STOPPED, ())


@pytest.mark.parametrize("phase", [Phase.STARTING, Phase.RUNNING])
def test_restart_stops_the_process_before_the_next_one_is_spawned(phase: Phase) -> None:
    driver = driver_in(phase).feed(RestartRequested())
    assert driver.ordered == (StopProbing(), AskToStop(1))
    assert driver.exit(0).ordered == (Spawn(2),)


@pytest.mark.parametrize("phase", [Phase.STOPPED, Phase.BACKING_OFF, Phase.FAILED])
def test_restart_without_a_process_is_a_start(phase: Phase) -> None:
    assert isinstance(driver_in(phase).feed(RestartRequested()).ordered[0], Spawn)


@pytest.mark.parametrize("phase", [Phase.STOPPED, Phase.BACKING_OFF, Phase.FAILED])
def test_quit_without_a_process_finishes_at_once(phase: Phase) -> None:
    driver = driver_in(phase).feed(QuitRequested())
    assert (driver.state.phase, driver.ordered) == (Phase.STOPPED, (Finished(),))


@pytest.mark.parametrize("phase", [Phase.STARTING, Phase.RUNNING, Phase.STOPPING])
def test_quit_with_a_process_finishes_after_its_end(phase: Phase) -> None:
    driver = driver_in(phase).feed(QuitRequested())
    assert Finished() not in driver.ordered
    assert driver.exit(0).ordered == (Finished(),)


def test_a_restart_under_way_ends_with_the_quit() -> None:
    driver = driver_in(Phase.RUNNING).feed(RestartRequested(), QuitRequested(), StartRequested(), RestartRequested())
    assert driver.exit(0).ordered == (Finished(),)


@pytest.mark.parametrize("event", [*REQUESTS, Spawned(1, pid=1), Exited(1, 0), Probed(1, Answer.OURS)])
def test_nothing_happens_after_the_finish(event: Event) -> None:
    finished = driver_in(Phase.STOPPED).feed(QuitRequested())
    before = finished.state
    assert (finished.feed(event).ordered, finished.state) == ((), before)


def test_the_backoff_doubles_up_to_its_limit() -> None:
    delays = [POLICY.delay(failures, jitter=0) for failures in range(1, 9)]
    assert delays == [0.5, 1, 2, 4, 8, 16, 30, 30]
    assert POLICY.delay(10_000, jitter=0) == 30


def test_jitter_only_shortens_the_delay() -> None:
    assert POLICY.delay(1, jitter=1) == pytest.approx(0.4)


def test_the_next_start_comes_after_the_delay() -> None:
    driver = driver_in(Phase.BACKING_OFF)
    assert driver.state.delay == 0.5
    assert driver.wait().ordered == (Spawn(2),)
    assert driver.spawned().exit(3).state.delay == 1


def test_the_fifth_crash_within_a_minute_is_the_last() -> None:
    driver = Driver().start().exit(3)
    for _ in range(POLICY.crash_limit - 2):
        driver.wait().spawned().exit(3)
        assert driver.state.phase is Phase.BACKING_OFF
    driver.wait().spawned().exit(3)
    assert (driver.state.phase, driver.state.cause, driver.state.exit_code) == (Phase.FAILED, Cause.CRASH_LOOP, 3)


def test_a_person_may_start_a_crash_loop_afresh() -> None:
    driver = Driver().start()
    for _ in range(POLICY.crash_limit - 1):
        driver.exit(3).wait().spawned()
    driver.exit(3).start().exit(3)
    assert (driver.state.phase, driver.state.delay) == (Phase.BACKING_OFF, POLICY.first_delay)


def test_crashes_that_lie_far_apart_are_retried_for_ever() -> None:
    driver = Driver().start()
    for _ in range(20):
        driver.answered()
        driver.now += 20
        driver.exit(1).wait().spawned()
    assert driver.state.phase is Phase.STARTING


def test_a_stable_minute_forgets_the_failures() -> None:
    driver = Driver().start()
    for _ in range(3):
        driver.exit(1).wait().spawned()
    driver.answered()
    driver.now += POLICY.stable
    assert driver.exit(1).state.delay == POLICY.first_delay


@pytest.mark.parametrize(
    ("exit_code", "cause"),
    [(ExitCode.CONFIGURATION, Cause.CONFIGURATION), (ExitCode.PORT_BUSY, Cause.PORT_BUSY)],
)
@pytest.mark.parametrize("phase", [Phase.STARTING, Phase.RUNNING])
def test_what_trying_again_does_not_help_is_not_tried_again(phase: Phase, exit_code: int, cause: Cause) -> None:
    driver = driver_in(phase).exit(exit_code, last_line="Port 8000 is taken by ollama.")
    assert (driver.state.phase, driver.state.cause, driver.state.deadline) == (Phase.FAILED, cause, None)
    assert driver.state.detail == "Port 8000 is taken by ollama."


def test_a_start_that_never_answers_is_stopped_and_tried_again() -> None:
    driver = Driver().start().wait()
    assert (driver.state.phase, driver.state.cause) == (Phase.STOPPING, Cause.UNANSWERED)
    assert driver.ordered == (StopProbing(), AskToStop(1))
    driver.exit(0)
    assert (driver.state.phase, driver.state.cause) == (Phase.BACKING_OFF, Cause.UNANSWERED)


def test_the_third_start_in_a_row_that_never_answers_is_the_last() -> None:
    driver = Driver().start().wait().exit(0)
    driver.wait().spawned().wait().exit(0)
    driver.wait().spawned().wait().exit(0)
    assert (driver.state.phase, driver.state.cause) == (Phase.FAILED, Cause.UNANSWERED)


def test_stop_while_a_silent_start_is_being_stopped_cancels_the_retry() -> None:
    driver = Driver().start().wait().feed(StopRequested()).exit(0)
    assert (driver.state.phase, driver.state.cause) == (Phase.STOPPED, Cause.NONE)


def test_a_stranger_that_still_answers_at_the_deadline_is_not_waited_for_again() -> None:
    driver = Driver().start().answered(Answer.STRANGER).wait().exit(0)
    assert (driver.state.phase, driver.state.cause) == (Phase.FAILED, Cause.STRANGER)


def test_a_stranger_that_goes_away_is_forgotten() -> None:
    driver = Driver().start().answered(Answer.STRANGER).answered(Answer.NOBODY).wait().exit(0)
    assert driver.state.phase is Phase.BACKING_OFF


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize(
    "late",
    [
        Spawned(0, pid=1),
        SpawnFailed(0, "late"),
        FoundForeign(-1, FOREIGN),
        ForeignEnded(0),
        Probed(0, Answer.OURS),
        WentSilent(0),
        OverMemory(0, used_mb=2, limit_mb=1),
        Exited(0, 1),
        DeadlinePassed(Deadline(Limit.START, at=1)),
    ],
)
def test_late_news_of_an_earlier_start_changes_nothing(phase: Phase, late: Event) -> None:
    driver = driver_in(phase)
    before = driver.state
    assert (driver.feed(late).ordered, driver.state) == ((), before)


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("request_", [StartRequested(), StopRequested(), QuitRequested()])
def test_asking_twice_is_asking_once(phase: Phase, request_: Event) -> None:
    driver = driver_in(phase).feed(request_)
    before = driver.state
    assert (driver.feed(request_).ordered, driver.state) == ((), before)


def test_a_worker_of_somebody_else_is_used_in_the_place_of_ours() -> None:
    driver = driver_in(Phase.FOREIGN)
    assert driver.ordered == (WatchForeign(2, FOREIGN),)
    assert (driver.state.foreign, driver.state.pid, driver.state.deadline) == (FOREIGN, None, None)


def test_a_worker_of_somebody_else_that_was_first_at_the_port_is_used() -> None:
    driver = Driver().start().feed(Exited(1, ExitCode.PORT_BUSY, foreign=FOREIGN))
    assert driver.state.phase is Phase.FOREIGN
    assert WatchForeign(2, FOREIGN) in driver.ordered


@pytest.mark.parametrize("request_", [StartRequested(), StopRequested(), RestartRequested()])
def test_a_worker_of_somebody_else_is_ordered_nothing(request_: Event) -> None:
    driver = driver_in(Phase.FOREIGN).feed(request_)
    assert (driver.state.phase, driver.ordered) == (Phase.FOREIGN, ())


def test_quit_leaves_the_worker_of_somebody_else_alone() -> None:
    assert driver_in(Phase.FOREIGN).feed(QuitRequested()).ordered == (LeaveForeign(), Finished())


def test_place_of_a_worker_of_somebody_else_is_taken_after_a_while() -> None:
    driver = driver_in(Phase.FOREIGN).feed(ForeignEnded(2))
    assert (driver.state.phase, driver.state.delay) == (Phase.BACKING_OFF, POLICY.foreign_grace)
    assert driver.wait().ordered == (Spawn(3),)


def test_place_of_the_worker_of_a_tray_that_is_gone_is_taken_at_once() -> None:
    of_a_tray = replace(FOREIGN, started_by=StartedBy.TRAY)
    driver = Driver().feed(StartRequested(), FoundForeign(1, of_a_tray), ForeignEnded(2))
    assert driver.state.deadline == Deadline(Limit.RETRY, at=driver.now)


def test_place_of_a_worker_of_somebody_else_stays_empty_if_a_person_has_said_so() -> None:
    driver = driver_in(Phase.FOREIGN).feed(StopRequested(), ForeignEnded(2))
    assert (driver.state.phase, driver.ordered) == (Phase.STOPPED, ())


@pytest.mark.parametrize("phase", Phase)
def test_only_where_nothing_runs_it_is_looked_for_somebody_elses_worker(phase: Phase) -> None:
    driver = driver_in(phase).feed(LookRequested())
    looks = driver.ordered == (LookAround(driver.state.generation),)
    assert looks == (phase in {Phase.STOPPED, Phase.FAILED})


def test_a_worker_of_somebody_else_that_was_found_is_no_reason_to_start_another() -> None:
    driver = Driver().feed(LookRequested(), FoundForeign(0, FOREIGN))
    assert driver.state.phase is Phase.FOREIGN
    assert driver.feed(ForeignEnded(1)).state.phase is Phase.STOPPED


def test_a_stop_while_it_is_looked_who_is_there_stays_a_stop() -> None:
    driver = Driver().feed(StartRequested(), StopRequested(), FoundForeign(1, FOREIGN), ForeignEnded(2))
    assert driver.state.phase is Phase.STOPPED


def test_a_silent_worker_is_asked_where_it_hangs_then_killed_then_replaced() -> None:
    driver = driver_in(Phase.RUNNING).feed(WentSilent(1))
    assert (driver.state.phase, driver.state.cause) == (Phase.STOPPING, Cause.SILENT)
    assert driver.ordered == (StopProbing(), DumpStacks(1))
    assert driver.wait().ordered == (Kill(1),)
    driver.exit(-9)
    assert (driver.state.phase, driver.state.cause) == (Phase.BACKING_OFF, Cause.SILENT)
    assert driver.wait().ordered == (Spawn(2),)


def test_a_stop_is_stronger_than_the_replacing_of_a_silent_worker() -> None:
    driver = driver_in(Phase.RUNNING).feed(WentSilent(1), StopRequested()).wait().exit(-9)
    assert (driver.state.phase, driver.ordered) == (Phase.STOPPED, ())


def test_a_worker_that_falls_silent_again_and_again_fails_in_the_end() -> None:
    driver = driver_in(Phase.RUNNING)
    for _ in range(POLICY.crash_limit - 1):
        driver.feed(WentSilent(driver.state.generation)).wait().exit(-9).wait().spawned().answered()
    driver.feed(WentSilent(driver.state.generation)).wait().exit(-9)
    assert driver.state.phase is Phase.FAILED


def stable_driver() -> Driver:
    driver = driver_in(Phase.RUNNING)
    driver.now += POLICY.stable
    return driver


def test_a_worker_over_its_memory_goes_on_until_it_is_idle_and_is_replaced_at_once() -> None:
    driver = stable_driver().feed(OverMemory(1, used_mb=5000, limit_mb=4096))
    assert (driver.state.phase, driver.ordered) == (Phase.RUNNING, (AskToStopWhenIdle(1),))
    assert driver.feed(OverMemory(1, used_mb=5001, limit_mb=4096)).ordered == (), "asking once is enough"
    assert driver.exit(0).ordered == (StopProbing(), Spawn(2))


def test_a_worker_over_its_memory_that_is_never_idle_is_stopped_in_the_end() -> None:
    driver = stable_driver().feed(OverMemory(1, used_mb=5000, limit_mb=4096)).wait()
    assert (driver.state.phase, driver.ordered) == (Phase.STOPPING, (StopProbing(), AskToStop(1)))
    assert driver.exit(0).ordered == (Spawn(2),)


def test_a_worker_that_crashes_before_it_is_idle_has_crashed() -> None:
    driver = stable_driver().feed(OverMemory(1, used_mb=5000, limit_mb=4096)).exit(3)
    assert (driver.state.phase, driver.state.cause) == (Phase.BACKING_OFF, Cause.CRASH)


def test_a_limit_that_no_worker_can_keep_does_not_keep_all_out() -> None:
    driver = driver_in(Phase.RUNNING).feed(OverMemory(1, used_mb=100, limit_mb=1))
    assert (driver.state.phase, driver.state.cause, driver.ordered) == (Phase.RUNNING, Cause.NONE, ())


def test_an_unknown_event_is_an_error_and_not_ignored() -> None:
    with pytest.raises(TypeError, match="knows no event of the kind str"):
        step(State(), "start", 0, POLICY)  # type: ignore[arg-type]
