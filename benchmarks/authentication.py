"""CPU time of a request with and without authentication, side by side in one run.

First the applications called directly in this process, where only the authentication costs anything; then behind the
worker's own uvicorn on loopback, which is what the goals speak of. Rounds are interleaved, so that whatever else the
machine does meets all of them; figures are medians of rounds.
"""

import argparse
import asyncio
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from benchmarks.served_variants import Variant, variants
from benchmarks.served_variants_process import CPU
from nodetool.deploy.config.trail import GATHER_SECONDS

GOALS = {
    "trivial, least": ("trivial", 0.0),
    "trivial, static": ("trivial", 1.10),
    "trivial, supabase cached": ("trivial, user's token", 1.25),
    "worker, static": ("worker", 1.10),
    "worker, supabase cached": ("worker, user's token", 1.25),
    "least refusal": ("bare 401", 0.0),
    "static refuses": ("bare 401", 1.30),
    "supabase refuses": ("bare 401", 1.30),
    "static refuses, audited": ("bare 401", 1.30),
}
"""Variant, what it is compared with, and at most how many times as much it may cost behind uvicorn; 0 has no goal."""

WRITES_LATER = {"static refuses, audited"}
"""Variants that leave work to a thread: it is waited for, or the next variant would pay for it."""

Rounds = dict[str, list[float]]
"""Microseconds of CPU for each request, by variant, round by round."""


def measure(names: Iterable[str], run: Callable[[str], float], *, rounds: int) -> Rounds:
    """Let `run` return the CPU time of each variant in turn, after one round that does not count."""
    measured: Rounds = {name: [] for name in names}
    for number in range(rounds + 1):
        for name, figures in measured.items():
            cost = run(name)
            if number:
                figures.append(cost)
    return measured


def in_process(*, rounds: int, calls: int) -> Rounds:
    """Call the applications directly."""
    loop = asyncio.new_event_loop()
    with tempfile.TemporaryDirectory() as folder:
        context = variants(Path(folder))
        built = loop.run_until_complete(context.__aenter__())

        def run(name: str) -> float:
            return loop.run_until_complete(_calls(built[name], calls))

        measured = measure(built, run, rounds=rounds)
        loop.run_until_complete(context.__aexit__(None, None, None))
    loop.close()
    return measured


async def _calls(variant: Variant, calls: int) -> float:
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        raise AssertionError

    headers = [(b"host", b"127.0.0.1:8000"), (b"authorization", b"Bearer " + variant.token.encode())]
    began = time.process_time()
    for _ in range(calls):
        scope = {"type": "http", "method": "GET", "path": "/v1/models", "query_string": b"", "headers": headers}
        await variant.app({**scope, "client": ("127.0.0.1", 50000), "state": {}}, receive, send)
        await asyncio.sleep(0)  # a turn of the loop for each, or all would share what is done once in a turn
    cost = time.process_time() - began
    if any(message["status"] != variant.status for message in sent[::2]):
        raise AssertionError(sent[0])
    return cost / calls * 1e6


def behind_uvicorn(*, rounds: int, requests: int, connections: int) -> Rounds:
    """Send the requests to a process of their own and ask it for its CPU time."""
    program = [sys.executable, "-m", "benchmarks.served_variants_process"]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        ready = json.loads(server.stdout.readline() if server.stdout else "")
        clients = {name: _Client(ready["port"], name, token, connections) for name, token in ready["tokens"].items()}
        cpu = _Client(ready["port"], CPU, "", 1)

        def run(name: str) -> float:
            began = float(cpu.once())
            clients[name].send(requests)
            if name in WRITES_LATER:
                time.sleep(2 * GATHER_SECONDS)
            return (float(cpu.once()) - began) / requests * 1e6

        # Leaving the block closes the server's standard input, which is its lifeline, and waits for its end.
        return measure(clients, run, rounds=rounds)


class _Client:
    """Sends one request on each of its connections, then reads all answers, and again."""

    def __init__(self, port: int, name: str, token: str, connections: int) -> None:
        self._request = (
            f"GET /v1/models?{quote(name)} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUser-Agent: benchmark\r\n"
            # Its own name for the request, so that every answer is as long as the first one.
            f"Accept: */*\r\nX-Request-Id: benchmark\r\nAuthorization: Bearer {token}\r\n\r\n"
        ).encode()
        self._sockets = [socket.create_connection(("127.0.0.1", port)) for _ in range(connections)]
        for connection in self._sockets:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._length = len(self.answer())

    def once(self) -> bytes:
        """Return the body of one answer."""
        return self.answer().partition(b"\r\n\r\n")[2]

    def answer(self) -> bytes:
        """Return one answer, whole."""
        self._sockets[0].sendall(self._request)
        answer = b""
        while True:
            answer += self._sockets[0].recv(65536)
            head, end, body = answer.partition(b"\r\n\r\n")
            if end and len(body) == int(head.partition(b"content-length: ")[2].partition(b"\r\n")[0]):
                return answer

    def send(self, requests: int) -> None:
        """Send that many requests."""
        for _ in range(requests // len(self._sockets)):
            for connection in self._sockets:
                connection.sendall(self._request)
            for connection in self._sockets:
                connection.recv(self._length, socket.MSG_WAITALL)
        for connection in self._sockets:
            with suppress(BlockingIOError):
                raise AssertionError(connection.recv(65536, socket.MSG_DONTWAIT))


def table(title: str, measured: Rounds, *, judged: bool) -> tuple[str, bool]:
    """Return the table as text, and whether every goal is met."""
    lines = [title, "", f"{'variant':<26}{'µs/request':>12}{'more':>8}{'ratio':>8}  compared with"]
    met = True
    for name, figures in measured.items():
        other, goal = GOALS.get(name, (name, 0.0))
        pairs = list(zip(figures, measured[other], strict=True))
        more = statistics.median(mine - theirs for mine, theirs in pairs)
        ratio = statistics.median(mine / theirs for mine, theirs in pairs)
        verdict = ""
        if goal and judged:
            met = met and ratio <= goal
            verdict = f"   goal ≤ {goal:.2f}: {'met' if ratio <= goal else 'MISSED'}"
        lines.append(f"{name:<26}{statistics.median(figures):>12.2f}{more:>8.2f}{ratio:>8.3f}  {other}{verdict}")
    return "\n".join([*lines, ""]), met


def main() -> int:
    """Run both and print; 1 if a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=25, help="that count (default: %(default)s)")
    parser.add_argument("--calls", type=int, default=2000, help="in a round, in process (default: %(default)s)")
    parser.add_argument("--requests", type=int, default=1600, help="in a round, on loopback (default: %(default)s)")
    parser.add_argument("--connections", type=int, nargs="+", default=[1, 16], help="(default: 1 and 16)")
    arguments = parser.parse_args()
    met = True
    print(f"Python {sys.version}\n")
    inside = in_process(rounds=arguments.rounds, calls=arguments.calls)
    print(table("Called directly, in one process", inside, judged=False)[0], flush=True)
    with suppress(AttributeError):  # where processes cannot be bound to cores
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    for connections in arguments.connections:
        served = behind_uvicorn(rounds=arguments.rounds, requests=arguments.requests, connections=connections)
        text, reached = table(f"Behind uvicorn, {connections} connections at a time", served, judged=True)
        print(text, flush=True)
        met = met and reached
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
