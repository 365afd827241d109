"""The whole supervisor beside workers that hang, grow, or belong to somebody else."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from nodetool.deploy.config.process_start import process_start
from nodetool.deploy.config.settings import Provider
from nodetool.deploy.config.worker_record import StartedBy, WorkerRecord, recorded
from nodetool.tray.supervisor.command import WorkerCommand
from nodetool.tray.supervisor.foreign import ForeignFinder
from nodetool.tray.supervisor.policy import Policy
from nodetool.tray.supervisor.status import Phase
from nodetool.tray.supervisor.surroundings import Surroundings
from tests.helpers.misbehaving.launch import ROOT, free_address, is_gone, script, worker_command
from tests.helpers.waiting import wait_until
from tests.helpers.watched import PATIENCE, Watched, pid_of, supervising, watching

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has none of these signals")

ATTENTIVE = Policy(
    start_deadline=PATIENCE,
    drain=PATIENCE,
    probe_interval=0.1,
    probe_timeout=0.3,
    probe_again=0.05,
    probe_lateness=0.25,
    dump_grace=0.5,
    first_delay=0.02,
    foreign_grace=0.05,
    stable=0.0,
)
"""Looks often. A machine that is too slow for that is late itself, and its looks do not count."""
STOPPED = "nodetool-tray: It did not say; its whole process is stopped, or blocked in native code."


def test_a_worker_whose_loop_is_blocked_is_replaced_and_says_where_it_hung() -> None:
    with supervising("hanging", policy=ATTENTIVE) as watched:
        watched.supervisor.start()
        first = pid_of(watched.until(Phase.RUNNING))
        os.kill(first, signal.SIGUSR1)
        waiting = watched.until(Phase.BACKING_OFF)
        assert waiting.reason.startswith("The worker no longer answered and was ended; where it hung stands in the log")
        assert watched.until(Phase.RUNNING).pid != first
        assert is_gone(first)
        assert any("in blocked_by_something" in line for line in watched.log.lines())
        assert STOPPED not in watched.log.lines()


def test_a_worker_whose_process_is_stopped_is_replaced_and_the_log_says_why_there_are_no_stacks() -> None:
    with supervising("hanging", policy=ATTENTIVE) as watched:
        watched.supervisor.start()
        first = pid_of(watched.until(Phase.RUNNING))
        os.kill(first, signal.SIGSTOP)
        assert watched.until(Phase.BACKING_OFF).exit_code == -signal.SIGKILL
        assert watched.until(Phase.RUNNING).pid != first
        assert STOPPED in watched.log.lines()


def test_a_worker_that_is_let_go_on_in_time_is_left_alone() -> None:
    patient = Policy(start_deadline=PATIENCE, probe_interval=0.1, probe_timeout=PATIENCE, drain=PATIENCE)
    with supervising("hanging", policy=patient) as watched:
        watched.supervisor.start()
        pid = pid_of(watched.until(Phase.RUNNING))
        os.kill(pid, signal.SIGSTOP)
        wait_until(lambda: process_state(pid) == "T", timeout=PATIENCE, what="the stopped worker")
        os.kill(pid, signal.SIGCONT)
        watched.supervisor.stop()
        assert watched.until(Phase.STOPPED).exit_code == 0
        assert Phase.BACKING_OFF not in watched.phases


def test_a_supervisor_that_was_stopped_together_with_its_worker_finds_nothing_wrong() -> None:
    script_ = f"""
import sys, threading
from tests.tray.supervisor.test_watching import ATTENTIVE, Phase, supervising
with supervising("hanging", policy=ATTENTIVE) as watched:
    watched.supervisor.start()
    print(watched.until(Phase.RUNNING).pid, flush=True)
    sys.stdin.readline()
    threading.Event().wait({ATTENTIVE.probe_interval * 5})
    print(watched.supervisor.status.phase.value, watched.supervisor.status.pid, flush=True)
"""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(str(ROOT / root) for root in ("app", "worker", "."))}
    with subprocess.Popen(
        [sys.executable, "-c", script_], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    ) as tray:
        assert tray.stdout is not None
        pid = int(tray.stdout.readline())
        for process in (tray.pid, pid):
            os.kill(process, signal.SIGSTOP)
        wait_until(
            lambda: {process_state(tray.pid), process_state(pid)} == {"T"}, timeout=PATIENCE, what="both to stop"
        )
        threading.Event().wait(1.5)  # longer than a worker may be silent: what passes is what is tried here
        for process in (tray.pid, pid):
            os.kill(process, signal.SIGCONT)
        said, _ = tray.communicate(b"go on\n", timeout=2 * PATIENCE)
    assert said.decode().split() == ["running", str(pid)]


def test_a_worker_over_its_memory_is_replaced_when_it_is_idle() -> None:
    command = worker_command("hanging", free_address())
    limited = WorkerCommand(command.argv, command.address, command.environment, command.cwd, memory_limit_mb=1)
    with watching(lambda: limited, policy=ATTENTIVE) as watched:
        watched.supervisor.start()
        first = watched.until(Phase.RUNNING)
        reason = wait_until(lambda: watched.supervisor.status.reason, timeout=PATIENCE, what="the reason")
        assert "more than the 1 MB of NODETOOL_MEMORY_LIMIT_MB" in reason
        wait_until(
            lambda: watched.supervisor.status.pid not in {None, first.pid}, timeout=PATIENCE, what="the next worker"
        )
        assert is_gone(pid_of(first))


@contextmanager
def somebody_elses(folder: Path, address: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run a worker that this supervisor has not started, and that has written itself down."""
    process = subprocess.Popen(
        [sys.executable, "-m", script("obedient"), address],
        env={**os.environ, "NODETOOL_INSTANCE_ID": "theirs", "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"serving\n"
        with recorded(folder, record_of(process.pid, address)):
            yield process
        process.kill()


def record_of(pid: int, address: str, *, instance_id: str = "theirs") -> WorkerRecord:
    return WorkerRecord(
        pid=pid,
        started=process_start(pid),
        instance_id=instance_id,
        address=address,
        host="127.0.0.1",
        port=urlsplit(address).port or 0,
        provider=Provider.STATIC,
        started_by=StartedBy.TERMINAL,
        version="1",
    )


@contextmanager
def beside(folder: Path, address: str, name: str = "obedient") -> Iterator[Watched]:
    surroundings = Surroundings(find_foreign=ForeignFinder(folder))
    command = worker_command(name, address)
    with watching(lambda: command, address=address, policy=ATTENTIVE, surroundings=surroundings) as watched:
        yield watched


def test_a_worker_that_somebody_else_has_started_is_used_and_survives_the_supervisor(tmp_path: Path) -> None:
    address, folder = free_address(), tmp_path / "run"
    with somebody_elses(folder, address) as theirs:
        with beside(folder, address) as watched:
            watched.supervisor.start()
            status = watched.until(Phase.FOREIGN)
            assert status.foreign is not None
            assert (status.foreign.pid, status.pid, status.address) == (theirs.pid, None, address)
            assert status.reason.startswith(f"The worker was started in a terminal (process {theirs.pid})")
            watched.supervisor.stop()
            watched.supervisor.restart()
        assert theirs.poll() is None
        assert watched.log.lines() == (), "nothing was spawned"


def test_end_of_somebody_elses_worker_is_noticed_at_once_and_ours_takes_its_place(tmp_path: Path) -> None:
    address, folder = free_address(), tmp_path / "run"
    with somebody_elses(folder, address) as theirs, beside(folder, address) as watched:
        watched.supervisor.start()
        watched.until(Phase.FOREIGN)
        theirs.kill()
        theirs.wait()
        assert watched.until(Phase.BACKING_OFF).reason.startswith("The worker that was started elsewhere has ended")
        assert watched.until(Phase.RUNNING).pid != theirs.pid


def test_place_of_somebody_elses_worker_stays_empty_after_a_stop(tmp_path: Path) -> None:
    address, folder = free_address(), tmp_path / "run"
    with somebody_elses(folder, address) as theirs, beside(folder, address) as watched:
        watched.supervisor.start()
        watched.until(Phase.FOREIGN)
        watched.supervisor.stop()
        theirs.kill()
        theirs.wait()
        watched.until(Phase.STOPPED)
        assert watched.log.lines() == ()


def test_somebody_elses_worker_is_seen_when_somebody_looks(tmp_path: Path) -> None:
    address, folder = free_address(), tmp_path / "run"
    with beside(folder, address) as watched:
        watched.supervisor.look(PATIENCE)
        phases = [watched.supervisor.status.phase]
        with somebody_elses(folder, address):
            watched.supervisor.look(PATIENCE)
            phases.append(watched.supervisor.status.phase)
        assert phases == [Phase.STOPPED, Phase.FOREIGN]


def test_somebody_elses_worker_that_has_the_port_first_is_used_after_all(tmp_path: Path) -> None:
    address, folder = free_address(), tmp_path / "run"
    finder, looked = ForeignFinder(folder), threading.Event()

    def find_the_second_time(where: str) -> WorkerRecord | None:
        if looked.is_set():
            return finder(where)
        looked.set()
        return None

    surroundings = Surroundings(find_foreign=find_the_second_time)
    command = worker_command("exits", address, "75", "Port 8000 is taken.")
    with (
        somebody_elses(folder, address),
        watching(lambda: command, address=address, policy=ATTENTIVE, surroundings=surroundings) as watched,
    ):
        watched.supervisor.start()
        watched.until(Phase.FOREIGN)


@pytest.mark.parametrize("change", ["pid", "instance id", "start"])
def test_a_record_that_does_not_fit_the_one_who_answers_is_not_believed(tmp_path: Path, change: str) -> None:
    address, folder = free_address(), tmp_path / "run"
    with somebody_elses(tmp_path / "elsewhere", address) as theirs:
        honest = record_of(theirs.pid, address)
        lies = {
            "pid": record_of(os.getppid(), address, instance_id="another"),
            "instance id": record_of(theirs.pid, address, instance_id="another"),
            "start": replace(honest, started="once"),
        }
        with recorded(folder, lies[change]):
            assert ForeignFinder(folder)(address) is None
        with recorded(folder, honest):
            assert ForeignFinder(folder)(address) == honest


def test_nobody_is_found_at_an_address_without_a_port(tmp_path: Path) -> None:
    assert ForeignFinder(tmp_path)("") is None


def process_state(pid: int) -> str:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
