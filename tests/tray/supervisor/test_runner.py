"""The whole supervisor with children that really misbehave."""

import os
import queue
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from nodetool.deploy.config.errors import ConfigError
from nodetool.tray.logs import LogRing
from nodetool.tray.supervisor.command import WorkerCommand
from nodetool.tray.supervisor.policy import Policy
from nodetool.tray.supervisor.process import ChildProcess
from nodetool.tray.supervisor.runner import Supervisor
from nodetool.tray.supervisor.status import Phase, WorkerStatus
from tests.helpers.misbehaving.launch import free_address, is_gone, worker_command
from tests.helpers.waiting import wait_until
from tests.helpers.watched import PATIENCE, QUICK, pid_of, supervising, watching

IMPATIENT = Policy(start_deadline=1, unanswered_limit=2, drain=5, first_delay=0.02)
PATIENT = Policy(drain=PATIENCE)


def test_a_worker_is_started_told_of_and_stopped() -> None:
    with supervising("obedient", policy=PATIENT) as watched:
        assert watched.supervisor.status.phase is Phase.STOPPED
        before = time.time()
        watched.supervisor.start()
        running = watched.until(Phase.RUNNING)
        assert before <= running.since <= time.time()
        assert running.address.startswith("http://127.0.0.1:")
        assert running.reason == ""
        watched.supervisor.stop()
        stopped = watched.until(Phase.STOPPED)
        assert (stopped.exit_code, stopped.pid, stopped.reason) == (0, None, "")
        assert watched.phases[-2:] == [Phase.STOPPING, Phase.STOPPED]
        assert "asked to stop" in watched.log.lines()
        assert is_gone(pid_of(running))


def test_a_worker_that_ignores_stop_and_sigterm_is_killed() -> None:
    with supervising("stubborn") as watched:
        watched.supervisor.start()
        pid = pid_of(watched.until(Phase.RUNNING))
        watched.supervisor.stop()
        assert watched.until(Phase.STOPPED).exit_code == -signal.SIGKILL
        assert "ignored SIGTERM" in watched.log.lines()
        assert is_gone(pid)


def test_a_killed_worker_is_replaced_by_a_new_one() -> None:
    with supervising("obedient") as watched:
        watched.supervisor.start()
        first = pid_of(watched.until(Phase.RUNNING))
        os.kill(first, signal.SIGKILL)
        waiting = watched.until(Phase.BACKING_OFF)
        assert waiting.reason.startswith("The worker was ended by signal 9 (SIGKILL); trying again in ")
        assert waiting.retry_at is not None
        assert waiting.since <= waiting.retry_at <= waiting.since + QUICK.longest_delay + 1
        assert waiting.last_lines == ("serving",)
        second = watched.until(Phase.RUNNING)
        assert second.pid not in {None, first}
        assert (second.retry_at, second.last_lines) == (None, ())


@pytest.mark.parametrize("exit_code", [0, 1])
def test_a_worker_that_always_ends_at_once_fails_after_a_few_starts(exit_code: int) -> None:
    with supervising("exits", str(exit_code), "password hunter2") as watched:
        watched.supervisor.start()
        failed = watched.until(Phase.FAILED)
        assert watched.phases.count(Phase.BACKING_OFF) == QUICK.crash_limit - 1
        assert failed.reason == (
            f"The worker ended 3 times within a minute (last: exit code {exit_code}). "
            "Look at the last lines, then start it again."
        )
        assert failed.last_lines == ("starting", "password ••••")
        assert failed.exit_code == exit_code


def test_a_failed_worker_can_be_started_again_by_a_person() -> None:
    with supervising("exits", "1", "no") as watched:
        watched.supervisor.start()
        watched.until(Phase.FAILED)
        watched.supervisor.start()
        watched.until(Phase.STARTING)
        watched.until(Phase.FAILED)


def test_a_refused_configuration_is_told_and_not_tried_again() -> None:
    with supervising("exits", "78", "AUTH_PROVIDER is 'x'; allowed are none, local, static.") as watched:
        watched.supervisor.start()
        failed = watched.until(Phase.FAILED)
        assert failed.reason == "AUTH_PROVIDER is 'x'; allowed are none, local, static."
        assert Phase.BACKING_OFF not in watched.phases


def test_a_busy_port_is_told_and_not_tried_again() -> None:
    with supervising("exits", "75", "Port 8000 is held by ollama (process 12).") as watched:
        watched.supervisor.start()
        failed = watched.until(Phase.FAILED)
        assert failed.reason == ("Port 8000 is held by ollama (process 12).")
        assert Phase.BACKING_OFF not in watched.phases


def test_a_worker_that_never_answers_is_stopped_and_fails_in_the_end() -> None:
    with supervising("mute", policy=IMPATIENT) as watched:
        watched.supervisor.start()
        first = watched.until(Phase.STARTING).pid
        waiting = watched.until(Phase.BACKING_OFF)
        assert waiting.reason.startswith("The worker did not answer within 1 s and was stopped; trying again in ")
        assert watched.until(Phase.STARTING).pid != first
        failed = watched.until(Phase.FAILED)
        assert failed.reason.startswith("The worker did not answer within 1 s, 2 times in a row.")
        assert failed.last_lines[:1] == ("thinking",)


def test_a_stranger_on_the_port_is_never_taken_for_our_worker_and_never_ended() -> None:
    address = free_address()
    stranger_exits: queue.SimpleQueue[int] = queue.SimpleQueue()
    lines: queue.SimpleQueue[str] = queue.SimpleQueue()
    stranger = ChildProcess(
        worker_command("foreign", address), instance_id="x", on_line=lines.put, on_exit=stranger_exits.put
    )
    assert lines.get(timeout=PATIENCE) == "serving"
    with watching(lambda: worker_command("mute", address), address=address, policy=IMPATIENT) as watched:
        watched.supervisor.start()
        failed = watched.until(Phase.FAILED)
        assert failed.reason.startswith(f"Another program answers at {address}, so that")
        assert not {Phase.RUNNING, Phase.BACKING_OFF} & set(watched.phases)
    assert stranger_exits.empty()
    stranger.ask_to_stop()
    assert stranger_exits.get(timeout=PATIENCE) == 0


def test_a_worker_that_crashes_once_it_is_healthy_is_started_again() -> None:
    with supervising("crashing") as watched:
        watched.supervisor.start()
        failed = watched.until(Phase.FAILED)
        assert failed.exit_code == 3
        assert failed.last_lines == ("crashing",)


def test_a_probe_that_is_stuck_does_not_delay_the_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nodetool.tray.supervisor.prober._TIMEOUT", 2 * PATIENCE)
    with supervising("stuck", policy=PATIENT) as watched:
        watched.supervisor.start()
        watched.until(Phase.STARTING)
        wait_until(lambda: "listening" in watched.log.lines(), timeout=PATIENCE, what="the listening child")
        watched.supervisor.stop()
        assert watched.until(Phase.STOPPED).exit_code == 0


def test_a_grandchild_that_ignores_everything_is_gone_after_the_stop() -> None:
    with supervising("breeding", policy=PATIENT) as watched:
        watched.supervisor.start()
        watched.until(Phase.RUNNING)
        wait_until(lambda: "immortal" in " ".join(watched.log.lines()), timeout=PATIENCE, what="the grandchild")
        grandchild = next(int(line.split()[1]) for line in watched.log.lines() if line.startswith("immortal"))
        watched.supervisor.stop()
        assert watched.until(Phase.STOPPED).exit_code == 0
        wait_until(lambda: is_gone(grandchild), timeout=PATIENCE, what="the end of the grandchild")


@pytest.mark.parametrize("name", ["babbling", "silent"])
def test_odd_output_does_not_hinder_the_start(name: str) -> None:
    with supervising(name, policy=PATIENT) as watched:
        watched.supervisor.start()
        watched.until(Phase.RUNNING)
        watched.supervisor.stop()
        assert watched.until(Phase.STOPPED).exit_code == 0
        assert all(len(line) <= 2000 for line in watched.log.lines())


def test_stop_while_starting_stops() -> None:
    with supervising("mute", policy=PATIENT) as watched:
        watched.supervisor.start()
        watched.supervisor.stop()
        assert watched.until(Phase.STOPPED).exit_code == 0


def test_restart_brings_a_fresh_process_with_the_settings_of_now() -> None:
    commands = [worker_command("obedient", free_address()) for _ in range(2)]
    remaining = iter(commands)
    with watching(lambda: next(remaining), policy=PATIENT) as watched:
        watched.supervisor.start()
        first = watched.until(Phase.RUNNING)
        watched.supervisor.restart()
        second = watched.until(Phase.RUNNING)
        assert [first.address, second.address] == [command.address for command in commands]
        assert is_gone(pid_of(first))
        assert not is_gone(pid_of(second))


def test_quit_ends_the_worker_gracefully_and_then_the_supervisor() -> None:
    with supervising("obedient", policy=PATIENT) as watched:
        watched.supervisor.start()
        pid = pid_of(watched.until(Phase.RUNNING))
        watched.supervisor.quit()
        assert watched.supervisor.join(PATIENCE)
        assert is_gone(pid)
        assert watched.supervisor.status.phase is Phase.STOPPED
        assert watched.supervisor.status.exit_code == 0


def test_requests_from_many_threads_leave_one_worker_or_none() -> None:
    with supervising("obedient", policy=PATIENT) as watched:
        supervisor = watched.supervisor
        requests = [supervisor.start, supervisor.stop, supervisor.restart, supervisor.start]
        threads = [threading.Thread(target=request) for request in requests * 5]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        supervisor.stop()
        supervisor.start()
        wait_until(lambda: supervisor.status.phase is Phase.RUNNING, timeout=PATIENCE, what="the last start")
        assert watched.log.lines().count("serving") - watched.log.lines().count("asked to stop") <= 1


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ConfigError("deployment.yaml, line 3: no colon."), "deployment.yaml, line 3: no colon."),
        (OSError(5, "x"), "x."),
    ],
)
def test_a_command_that_cannot_be_made_is_told(error: Exception, words: str) -> None:
    def command() -> WorkerCommand:
        raise error

    with watching(command) as watched:
        watched.supervisor.start()
        assert watched.until(Phase.FAILED).reason == f"The worker could not be started: {words}"


def test_a_program_that_is_not_there_is_told() -> None:
    command = WorkerCommand(argv=("/nowhere/python",), address=free_address())
    with watching(lambda: command) as watched:
        watched.supervisor.start()
        reason = watched.until(Phase.FAILED).reason
        assert reason == "The worker could not be started: No such file or directory (/nowhere/python)."


def test_a_listener_that_fails_does_not_end_the_supervision(expect_log: Callable[[str], None]) -> None:
    expect_log("A listener to the worker's status failed")

    def fail(_status: WorkerStatus) -> None:
        raise RuntimeError("a listener's own error")

    command = worker_command("exits", free_address(), "78", "no")
    log = LogRing(redact=str)
    supervisor = Supervisor(command=lambda: command, address=command.address, log=log, on_status=fail)
    supervisor.start()
    wait_until(lambda: supervisor.status.phase is Phase.FAILED, timeout=PATIENCE, what="the failure")
    supervisor.quit()
    assert supervisor.join(PATIENCE)


def test_an_error_of_the_supervisor_itself_leaves_no_worker(
    expect_log: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    expect_log("The supervisor failed; it ends the worker and itself")

    def broken_step(*_arguments: object) -> None:
        raise RuntimeError("an error of the machine")

    with supervising("obedient") as watched:
        watched.supervisor.start()
        pid = pid_of(watched.until(Phase.RUNNING))
        monkeypatch.setattr("nodetool.tray.supervisor.runner.step", broken_step)
        watched.supervisor.stop()
        assert watched.until(Phase.FAILED).reason.startswith("The supervision of the worker ended by an error")
        wait_until(lambda: is_gone(pid), timeout=PATIENCE, what="the end of the worker")


def test_a_running_worker_does_not_wake_the_supervisor() -> None:
    with supervising("obedient", policy=PATIENT) as watched:
        watched.supervisor.start()
        watched.until(Phase.RUNNING)
        wait_until(lambda: not threads_named("worker-probe"), timeout=PATIENCE, what="the end of the probing")
        assert len(wakeups()) >= 4
        # On a busy machine a thread may still be on its way to sleep; one that polls is awake in every window.
        assert any(half_a_second_of_sleep() for _ in range(6))


def half_a_second_of_sleep() -> bool:
    before = wakeups()
    threading.Event().wait(0.5)
    return all(after == before[number] for number, after in wakeups().items())


def threads_named(name: str) -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == name]


def wakeups() -> dict[int, int]:
    """Return how often each thread of the supervision has gone to sleep so far, as Linux counts it."""
    names = ("supervisor", "worker-output", "worker-end", "worker-pulse")
    numbers = [thread.native_id for name in names for thread in threads_named(name) if thread.native_id]
    return {number: sleeps(Path(f"/proc/self/task/{number}/status")) for number in numbers}


def sleeps(status: Path) -> int:
    lines = status.read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches:"))
