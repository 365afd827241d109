"""Starts the programs that a desktop is made of, and ends each of them by its own process id."""

import os
import select
import shutil
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

STOP_TIMEOUT = 5.0


class MissingProgramError(Exception):
    """The machine lacks a program of the harness: a failure, never a reason to skip."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} is not installed: run `make test`, which sets it up")


class Program:
    """One child process whose output goes to a file."""

    def __init__(
        self,
        argv: Sequence[str],
        *,
        environment: Mapping[str, str],
        log: Path,
        pass_fds: Sequence[int] = (),
        stdin: int = subprocess.DEVNULL,
    ) -> None:
        if shutil.which(argv[0], path=environment.get("PATH")) is None:
            raise MissingProgramError(argv[0])
        self.log = log
        with log.open("ab") as output:
            # setpriv becomes the program itself; it dies with the thread that started it, should pytest be killed.
            self._process = subprocess.Popen(
                ["setpriv", "--pdeathsig", "TERM", "--", *argv],
                env=dict(environment),
                stdin=stdin,
                stdout=output,
                stderr=subprocess.STDOUT,
                pass_fds=pass_fds,
            )

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def exit_code(self) -> int | None:
        """How the program ended, negative for a signal; None while it runs."""
        return self._process.poll()

    def output(self) -> str:
        return self.log.read_text(errors="replace")

    def wait(self, *, timeout: float) -> int:
        """Wait for the program's own end."""
        return self._process.wait(timeout)

    def kill(self) -> None:
        """End it without letting it do anything more, as `kill -9` does."""
        self._process.kill()
        self._process.wait(STOP_TIMEOUT)

    def stop(self) -> None:
        """Ask it to end, insist after a while; harmless when it ended before."""
        self._process.terminate()
        try:
            self._process.wait(STOP_TIMEOUT)
        except subprocess.TimeoutExpired:
            self.kill()


def start_announced(
    argv: Sequence[str], *, environment: Mapping[str, str], log: Path, timeout: float = 10.0
) -> tuple[Program, str]:
    """Start a program that writes a line to a descriptor when it is ready; `{fd}` in `argv` is its number."""
    reading, writing = os.pipe()
    try:
        try:
            arguments = [argument.replace("{fd}", str(writing)) for argument in argv]
            program = Program(arguments, environment=environment, log=log, pass_fds=[writing])
        finally:
            os.close(writing)
        return program, _announcement(program, reading, deadline=time.monotonic() + timeout)
    finally:
        os.close(reading)


def _announcement(program: Program, reading: int, *, deadline: float) -> str:
    said = b""
    while not said.endswith(b"\n"):
        ready, _, _ = select.select([reading], [], [], max(0.0, deadline - time.monotonic()))
        part = os.read(reading, 4096) if ready else b""
        if not part:
            program.stop()
            raise RuntimeError(f"{program.log.stem} did not become ready:\n{program.output()}")
        said += part
    return said.decode().strip()
