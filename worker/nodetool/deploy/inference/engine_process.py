"""A child process under the lifeline: ends when its standard input does, and says little."""

import asyncio
import contextlib
import signal
import subprocess
from collections.abc import Mapping, Sequence

from nodetool.deploy.inference.engine_log import LogTail
from nodetool.deploy.processes import parent

_GRACE_SECONDS = 3.0


class EngineProcess:
    """Made by `spawn`; whoever made it closes it."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._log = LogTail()
        self._reading = asyncio.create_task(self._read_log())

    @classmethod
    async def spawn(cls, command: Sequence[str], *, environment: Mapping[str, str]) -> "EngineProcess":
        """Start it in the worker's process group, so that killing the group reaches it; OSError where it is not.

        The loop's thread does, which lives as long as the worker: what Linux tells a child about its parent's death is
        about the thread that spawned it.
        """
        process = await asyncio.create_subprocess_exec(
            *command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**environment, **parent.told_to_children()},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        return cls(process)

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    @property
    def has_ended(self) -> bool:
        """It is gone, by itself or by somebody's hand."""
        return self._process.returncode is not None

    async def ask(self, line: bytes) -> bytes:
        """Send one line and return the one that it answers; empty where it ended without an answer."""
        assert self._process.stdin is not None  # noqa: S101 - `spawn` asked for pipes
        assert self._process.stdout is not None  # noqa: S101
        with contextlib.suppress(ConnectionError):
            self._process.stdin.write(line)
            await self._process.stdin.drain()
        return await self._process.stdout.readline()

    async def wait_a_moment_for_its_end(self) -> None:
        """Return when it has ended and its log is complete, or when that takes too long."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_GRACE_SECONDS):
                await self._process.wait()
                await asyncio.shield(self._reading)

    async def aclose(self) -> None:
        """Cut the lifeline, and use force where that is not enough."""
        assert self._process.stdin is not None  # noqa: S101
        self._process.stdin.close()
        await self.wait_a_moment_for_its_end()
        if not self.has_ended:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()
            await self._process.wait()
        await self._stop_reading()

    def log_lines(self) -> list[str]:
        """Return the last lines that it printed."""
        return self._log.lines()

    def how_it_ended(self) -> str:
        """Tell it as a clause, for people."""
        code = self._process.returncode
        if code is not None and code < 0:
            return f"its process was ended by {signal.Signals(-code).name}"
        return f"its process ended with exit code {code}"

    async def _read_log(self) -> None:
        assert self._process.stderr is not None  # noqa: S101
        while piece := await self._process.stderr.read(4096):
            self._log.feed(piece)

    async def _stop_reading(self) -> None:
        """Do not wait for a grandchild that may hold the pipe open."""
        self._reading.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._reading
