"""One child process that really misbehaves."""

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from nodetool.tray.supervisor.command import WorkerCommand
from nodetool.tray.supervisor.process import ChildProcess
from tests.helpers.misbehaving.launch import free_address, is_gone, worker_command
from tests.helpers.waiting import wait_until

PATIENCE = 15.0
"""Seconds for what takes a fraction of one on an idle machine."""


class Child:
    """A child process whose reports are collected."""

    def __init__(self, command: WorkerCommand) -> None:
        self.lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.exits: queue.SimpleQueue[int] = queue.SimpleQueue()
        self.process = ChildProcess(command, instance_id="one", on_line=self.lines.put, on_exit=self.exits.put)

    def line(self, beginning: str) -> str:
        """Wait for the line that begins so, and return it."""
        line = self.lines.get(timeout=PATIENCE)
        while not line.startswith(beginning):
            line = self.lines.get(timeout=PATIENCE)
        return line

    def exit_code(self) -> int:
        return self.exits.get(timeout=PATIENCE)


@contextlib.contextmanager
def child_of(command: WorkerCommand) -> Iterator[Child]:
    child = Child(command)
    try:
        yield child
    finally:
        child.process.kill()


@contextlib.contextmanager
def running(name: str, *arguments: str) -> Iterator[Child]:
    with child_of(worker_command(name, free_address(), *arguments)) as child:
        yield child


def test_the_line_stop_ends_the_process_gracefully() -> None:
    with running("obedient") as child:
        child.line("serving")
        child.process.ask_to_stop()
        child.process.ask_to_stop()
        child.line("asked to stop")
        assert child.exit_code() == 0


@pytest.mark.parametrize("exit_code", [0, 1, 75, 78])
def test_the_exit_code_and_the_last_line_are_told(exit_code: int) -> None:
    with running("exits", str(exit_code), "this is why") as child:
        assert child.exit_code() == exit_code
        assert child.lines.get_nowait() == "starting"
        assert child.lines.get_nowait() == "this is why"
        assert child.exits.empty()


def test_terminate_ends_a_process_that_does_not_read_its_input() -> None:
    with running("deaf") as child:
        child.line("serving")
        child.process.ask_to_stop()
        child.process.terminate()
        assert child.exit_code() == -signal.SIGTERM


def test_kill_ends_a_process_that_ignores_everything_else() -> None:
    with running("stubborn") as child:
        child.line("serving")
        child.process.ask_to_stop()
        child.process.terminate()
        child.line("ignored SIGTERM")
        child.process.kill()
        assert child.exit_code() == -signal.SIGKILL


def test_a_grandchild_that_ignores_everything_is_gone_after_the_stop() -> None:
    with running("breeding") as child:
        grandchild = int(child.line("immortal").split()[1])
        child.process.ask_to_stop()
        assert child.exit_code() == 0
        wait_until(lambda: is_gone(grandchild), timeout=PATIENCE, what="the end of the grandchild")


def test_a_grandchild_is_gone_after_the_kill_of_its_parent_by_somebody_else() -> None:
    with running("breeding") as child:
        grandchild = int(child.line("immortal").split()[1])
        os.kill(child.process.pid, signal.SIGKILL)
        assert child.exit_code() == -signal.SIGKILL
        wait_until(lambda: is_gone(grandchild), timeout=PATIENCE, what="the end of the grandchild")


def test_the_end_is_told_although_a_grandchild_that_left_the_group_holds_the_output_open() -> None:
    with running("escaping") as child:
        grandchild = int(child.line("immortal").split()[1])
        try:
            child.process.ask_to_stop()
            assert child.exit_code() == 0
            assert not is_gone(grandchild)
        finally:
            os.kill(grandchild, signal.SIGKILL)
        reader = child.process._reader
        reader.join(PATIENCE)
        assert not reader.is_alive()


def test_megabytes_without_a_newline_are_read_and_shortened() -> None:
    with running("babbling") as child:
        assert len(child.line("x")) == 65_536
        child.line("done babbling")
        child.process.ask_to_stop()
        assert child.exit_code() == 0


def test_a_process_that_closed_its_output_still_lives_and_still_stops() -> None:
    with running("silent") as child:
        reader = child.process._reader
        reader.join(PATIENCE)
        assert not reader.is_alive()
        assert child.exits.empty()
        child.process.ask_to_stop()
        assert child.exit_code() == 0


def test_a_listener_that_fails_does_not_end_the_reading(expect_log: Callable[[str], None]) -> None:
    expect_log("A line of the worker's output was lost")
    heard: queue.SimpleQueue[str] = queue.SimpleQueue()

    def fail_once(line: str) -> None:
        heard.put(line)
        if line == "starting":
            raise RuntimeError("a listener's own error")

    exits: queue.SimpleQueue[int] = queue.SimpleQueue()
    command = worker_command("exits", free_address(), "0", "second")
    ChildProcess(command, instance_id="one", on_line=fail_once, on_exit=exits.put)
    assert exits.get(timeout=PATIENCE) == 0
    assert [heard.get_nowait(), heard.get_nowait()] == ["starting", "second"]


def test_a_program_that_is_not_there_is_an_error_of_the_system() -> None:
    command = WorkerCommand(argv=("/nowhere/python",), address=free_address())
    with pytest.raises(FileNotFoundError):
        Child(command)


def test_the_child_learns_its_instance_id_its_parent_and_what_the_command_adds() -> None:
    names = ("NODETOOL_INSTANCE_ID", "ADDED", "NODETOOL_PARENT_PID")
    show = f"import os; print(*(os.environ[name] for name in {names}))"
    command = WorkerCommand(argv=(sys.executable, "-c", show), address="", environment={"ADDED": "yes"})
    with child_of(command) as child:
        assert child.line("one") == f"one yes {os.getpid()}"


def test_a_later_child_does_not_hold_the_lifeline_of_an_earlier_one() -> None:
    with running("obedient") as child:
        child.line("serving")
        # `close_fds=False` hands on everything that is inheritable: the worst that a library of the tray could do.
        with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, close_fds=False) as other:
            child.process._lifeline.close()
            child.line("lifeline ended")
            assert child.exit_code() == 0
            assert other.poll() is None
            other.communicate(b"\n")


def test_no_descriptor_and_no_thread_is_left_after_the_end() -> None:
    def held() -> tuple[int, int]:
        return psutil.Process().num_fds(), threading.active_count()

    before = held()
    for _ in range(3):
        with running("exits", "0", "done") as child:
            child.exit_code()
    wait_until(lambda: held() <= before, timeout=PATIENCE, what="the release of descriptors and threads")


def test_orders_after_the_end_reach_nobody() -> None:
    with running("exits", "0", "done") as child:
        child.exit_code()
        child.process.ask_to_stop()
        child.process.terminate()
        child.process.kill()
        assert child.exits.empty()


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_the_worker_goes_when_its_parent_is_killed(number: signal.Signals) -> None:
    address = free_address()
    command = worker_command("parent", address, "tests.helpers.misbehaving.obedient")
    environment = {**os.environ, **command.environment}
    with subprocess.Popen(
        command.argv, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, env=environment, cwd=command.cwd
    ) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline().split()[1])
        assert parent.stdout.readline() == b"serving\n"
        assert not is_gone(worker)
        parent.send_signal(number)
        assert parent.wait(PATIENCE) == -number
        wait_until(lambda: is_gone(worker), timeout=PATIENCE, what="the end of the worker")


def test_the_worker_goes_with_its_parent_even_if_it_is_stopped_before_it_could_see_to_that() -> None:
    command = worker_command("parent", free_address(), "tests.helpers.misbehaving.stopped")
    environment = {**os.environ, **command.environment}
    with subprocess.Popen(
        command.argv, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, env=environment, cwd=command.cwd
    ) as parent:
        assert parent.stdout is not None
        worker = psutil.Process(int(parent.stdout.readline().split()[1]))
        wait_until(lambda: worker.status() == psutil.STATUS_STOPPED, timeout=PATIENCE, what="the stop of the worker")
        parent.kill()
        try:
            wait_until(lambda: is_gone(worker.pid), timeout=PATIENCE, what="the end of the worker")
        finally:
            with contextlib.suppress(psutil.NoSuchProcess):
                worker.kill()


def test_the_child_leads_a_process_group_of_its_own(tmp_path: Path) -> None:
    show = "import os; print('group', os.getpid() == os.getpgrp(), os.getcwd())"
    with child_of(WorkerCommand(argv=(sys.executable, "-c", show), address="", cwd=tmp_path)) as child:
        assert child.line("group") == f"group True {tmp_path}"
