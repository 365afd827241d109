"""One worker in the place of another, with children that really misbehave."""

import os
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from nodetool.deploy.config.errors import ConfigError
from nodetool.tray.supervisor.cause import Cause
from nodetool.tray.supervisor.command import WorkerCommand
from nodetool.tray.supervisor.policy import Policy
from nodetool.tray.supervisor.status import Phase, WorkerStatus
from tests.helpers.misbehaving.launch import free_address, handed_command, is_gone, worker_command
from tests.helpers.waiting import wait_until
from tests.helpers.watched import PATIENCE, QUICK, Watched, pid_of, watching

PATIENT = replace(QUICK, drain=PATIENCE, terminate_grace=PATIENCE)
Plan = Callable[[str], WorkerCommand]


class Switch:
    """A worker that runs, and what is to be started instead of it."""

    def __init__(self, watched: Watched, commands: list[WorkerCommand], address: str) -> None:
        self.watched, self.address = watched, address
        self._commands = commands
        watched.supervisor.start()
        self.first = pid_of(watched.until(Phase.RUNNING))

    def restart_with(self, command: WorkerCommand) -> None:
        self._commands.append(command)
        self.watched.supervisor.restart()

    def until(self, condition: Callable[[WorkerStatus], bool], what: str) -> WorkerStatus:
        supervisor = self.watched.supervisor
        wait_until(lambda: condition(supervisor.status), timeout=PATIENCE, what=what)
        return supervisor.status

    def until_replaced(self) -> int:
        """Return the number of the worker that came into the place of the first."""
        status = self.until(lambda now: now.phase is Phase.RUNNING and now.pid != self.first, "another worker")
        return pid_of(status)

    def until_told(self) -> str:
        """Return why the first goes on."""
        status = self.until(lambda now: now.cause is Cause.NOT_RESTARTED, "the word that the first goes on")
        assert (status.phase, status.pid) == (Phase.RUNNING, self.first)
        assert not self.watched.log.lines().count("told to make way")
        return status.reason


@contextmanager
def running(how: str = "prompt", policy: Policy = QUICK) -> Iterator[Switch]:
    address = free_address()
    commands = [handed_command("handed", address, how)]
    with watching(lambda: commands[-1], address=address, policy=policy) as watched:
        yield Switch(watched, commands, address)


def connects(address: str) -> bool:
    url = urlsplit(address)
    try:
        socket.create_connection((url.hostname or "", url.port or 0), timeout=5).close()
    except ConnectionRefusedError:
        return False
    return True


def test_a_restart_brings_another_worker_before_the_first_one_goes() -> None:
    with running() as switch:
        switch.restart_with(handed_command("handed", switch.address, "prompt"))
        second = switch.until_replaced()
        wait_until(lambda: is_gone(switch.first), timeout=PATIENCE, what="the end of the first")
        assert not is_gone(second)
        assert not {Phase.STOPPING, Phase.STARTING} & set(switch.watched.phases[-1:])
        assert switch.watched.log.lines().count("told to make way") == 1


def test_the_line_that_tells_the_supervisor_of_readiness_is_in_no_log() -> None:
    with running() as switch:
        assert not [line for line in switch.watched.log.lines() if "accepts" in line]


@pytest.mark.parametrize(
    ("script", "arguments", "told"),
    [
        ("exits", ("78", "nodetool-worker: PORT is 'x'."), "Not restarted: PORT is 'x'; the worker goes on with"),
        ("exits", ("1", "oh hunter2"), "the new one ended with exit code 1 before it was ready (oh ••••); the worker"),
        ("exits", ("0", " "), "the new one ended with exit code 0 before it was ready (starting); the worker"),
    ],
)
def test_one_that_ends_before_it_is_ready_leaves_the_first_alone(
    script: str, arguments: tuple[str, ...], told: str
) -> None:
    with running() as switch:
        switch.restart_with(handed_command(script, switch.address, *arguments))
        assert told in switch.until_told()
        assert connects(switch.address)


def test_one_that_hangs_at_its_start_is_ended_and_leaves_the_first_alone() -> None:
    with running(policy=replace(QUICK, start_deadline=3.0)) as switch:
        switch.restart_with(handed_command("mute", switch.address))
        assert switch.until_told().startswith("Not restarted: the new one was not ready within 3 s; the worker goes on")
        switch.restart_with(handed_command("handed", switch.address, "prompt"))
        switch.until_replaced()


def test_a_program_that_is_not_there_leaves_the_first_alone() -> None:
    with running() as switch:
        switch.restart_with(replace(handed_command("handed", switch.address), argv=("/nowhere/python",)))
        told = switch.until_told()
        assert "the new one could not be started (No such file or directory (/nowhere/python))" in told


def test_settings_that_cannot_be_read_leave_the_first_alone() -> None:
    address, broken = free_address(), False

    def command() -> WorkerCommand:
        if broken:
            raise ConfigError("deployment.yaml, line 3: no colon.")
        return handed_command("handed", address, "prompt")

    with watching(command, address=address) as watched:
        switch = Switch(watched, [], address)
        broken = True
        watched.supervisor.restart()
        assert "could not be started (deployment.yaml, line 3: no colon); the worker" in switch.until_told()


def test_a_busy_port_leaves_the_first_alone_and_nobody_waits_at_the_new_one() -> None:
    with running() as switch, socket.create_server(("127.0.0.1", 0)) as stranger:
        there = f"http://127.0.0.1:{stranger.getsockname()[1]}"
        switch.restart_with(handed_command("handed", there, "prompt"))
        assert " is taken by " in switch.until_told()
        assert switch.watched.supervisor.status.address == switch.address


def test_a_worker_that_fails_at_another_address_leaves_that_address_free() -> None:
    with running() as switch:
        there = free_address()
        switch.restart_with(handed_command("exits", there, "1", "no"))
        switch.until_told()
        assert not connects(there)
        assert connects(switch.address)


def test_the_other_one_becomes_the_worker_where_the_first_crashes_meanwhile() -> None:
    with running(policy=replace(QUICK, start_deadline=PATIENCE)) as switch:
        switch.restart_with(handed_command("mute", switch.address))
        switch.until(lambda now: now.switching, "the switch")
        os.kill(switch.first, signal.SIGKILL)
        status = switch.until(lambda now: now.phase is Phase.STARTING, "the other one's turn")
        assert status.pid != switch.first
        assert connects(switch.address)


def test_a_restart_during_a_restart_is_done_afterwards() -> None:
    with running("slow", policy=PATIENT) as switch:
        switch.restart_with(handed_command("handed", switch.address, "prompt"))
        second = switch.until_replaced()
        switch.restart_with(handed_command("handed", switch.address, "prompt"))
        assert switch.until(lambda now: now.switching, "the wish to be taken down").pid == second
        os.kill(switch.first, signal.SIGKILL)
        switch.until(lambda now: now.phase is Phase.RUNNING and now.pid not in {switch.first, second}, "a third worker")


def test_stop_ends_the_worker_and_the_one_that_still_makes_way() -> None:
    with running("slow", policy=PATIENT) as switch:
        switch.restart_with(handed_command("handed", switch.address, "prompt"))
        second = switch.until_replaced()
        switch.watched.supervisor.stop()
        switch.until(lambda now: now.phase is Phase.STOPPED, "the end of both")
        assert is_gone(switch.first)
        assert is_gone(second)
        assert not connects(switch.address)


def test_stop_during_the_switch_ends_both() -> None:
    with running(policy=PATIENT) as switch:
        switch.restart_with(handed_command("mute", switch.address))
        switch.until(lambda now: now.switching, "the switch")
        switch.watched.supervisor.stop()
        switch.until(lambda now: now.phase is Phase.STOPPED, "the end of both")
        assert {"asked to stop", "told to stop"} <= set(switch.watched.log.lines())


def test_a_worker_that_binds_for_itself_is_replaced_the_plain_way() -> None:
    with running() as switch:
        switch.restart_with(worker_command("obedient", switch.address))
        switch.until_replaced()
        assert is_gone(switch.first)


def test_callers_wait_while_a_crashed_worker_is_replaced_and_are_refused_once_it_failed() -> None:
    with running(policy=replace(QUICK, first_delay=PATIENCE, longest_delay=PATIENCE)) as switch:
        os.kill(switch.first, signal.SIGKILL)
        switch.until(lambda now: now.phase is Phase.BACKING_OFF, "the wait")
        assert connects(switch.address)
        switch.watched.supervisor.stop()
        switch.until(lambda now: now.phase is Phase.STOPPED, "the stop")
        assert not connects(switch.address)
