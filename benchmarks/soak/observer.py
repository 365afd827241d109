"""Looks at a worker from outside: what the system says of its process, what it says itself, what its upstream knows."""

import json
import socket
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
from prometheus_client.parser import text_string_to_metric_families

from tests.helpers.http_call import bearer, call

_GAUGES = ("nodetool_requests_in_progress", "nodetool_open_streams", "nodetool_open_websockets")
_BLOCK = 96
"""Bytes of a small object of Python's, in the mean of a worker's."""
_REST_SECONDS = 0.5
_REST_SHARE = 0.1
"""Of a core: an engine that generates uses one, as far as it gets it."""


@dataclass(frozen=True, slots=True)
class Look:
    """One look. Memory in KiB, processor time in seconds."""

    at: float
    rss: int
    pss: int
    in_use: int
    """Memory that something is in. `rss` follows the highest need instead: what is freed goes back seldom."""
    threads: int
    descriptors: int
    connections: int
    """TCP connections of the worker's process, callers' and upstreams' alike, but this one."""
    tasks: Counter[str]
    """Those that are not done, by their coroutines, but the one that answers us."""
    classes: Counter[str]
    """Objects of the worker's own classes."""
    requests_in_progress: int
    open_streams: int
    open_websockets: int
    generations: int
    """Answers that the fake upstream is at work on."""
    engine_rss: int
    engine_requests: int
    """Answers that engines are at work on, as the worker believes."""
    cpu: float

    @property
    def other_descriptors(self) -> int:
        """Those that are no TCP connection: files, listeners, pipes, connections to engines."""
        return self.descriptors - self.connections


class RefusedError(Exception):
    """The worker does not tell: the token has been replaced."""


class Observer:
    """Looks at one worker."""

    def __init__(self, *, base_url: str, pid: int, probe: Path, upstream: str) -> None:
        self._base_url = base_url
        self._process = psutil.Process(pid)
        self._probe = probe
        self._upstream = upstream
        self._began = time.monotonic()

    def look(self, token: str, *, collect: bool = False) -> Look:
        """Look now; `collect` lets the worker's garbage collector run before. Raises `RefusedError`."""
        metrics, status = self._told(token)
        known, process = self._known(collect=collect), self._process
        with process.oneshot():
            memory, times = process.memory_full_info(), process.cpu_times()
            return Look(
                at=time.monotonic() - self._began,
                rss=memory.rss // 1024,
                pss=memory.pss // 1024,
                in_use=(known["allocated_bytes"] + known["blocks"] * _BLOCK) // 1024,
                threads=process.num_threads(),
                descriptors=process.num_fds(),
                connections=sum(each.status != psutil.CONN_LISTEN for each in process.net_connections("tcp")),
                tasks=Counter(known["tasks"]),
                classes=Counter(known["classes"]),
                requests_in_progress=metrics["nodetool_requests_in_progress"] - 1,
                open_streams=metrics["nodetool_open_streams"],
                open_websockets=metrics["nodetool_open_websockets"],
                generations=self.generations()["under_way"],
                engine_rss=sum(engine["resident_bytes"] or 0 for engine in status["engines"]) // 1024,
                engine_requests=sum(engine["requests"] for engine in status["engines"]),
                cpu=times.user + times.system,
            )

    def generations(self) -> dict[str, int]:
        """Ask the fake upstream."""
        counts: dict[str, int] = call(self._upstream, "GET", "/generations").json()
        return counts

    def engines_are_at_rest(self) -> bool:
        """Tell whether the worker's child processes compute nothing: looks at their processor time, not at words."""
        before = self._engines_cpu()
        time.sleep(_REST_SECONDS)
        return self._engines_cpu() - before < _REST_SHARE * _REST_SECONDS

    def _engines_cpu(self) -> float:
        times = [child.cpu_times() for child in self._process.children(recursive=True)]
        return sum(each.user + each.system for each in times)

    def _told(self, token: str) -> tuple[dict[str, int], Any]:
        families = text_string_to_metric_families(self._answer("/metrics", token).decode())
        metrics = {each.name: int(each.samples[0].value) for each in families if each.name in _GAUGES}
        return metrics, json.loads(self._answer("/admin/status", token))

    def _answer(self, path: str, token: str) -> bytes:
        answer = call(self._base_url, "GET", path, headers=bearer(token))
        if answer.status != 200:  # noqa: PLR2004  OK
            raise RefusedError(f"{path} is refused with {answer.status}")
        return answer.body

    def _known(self, *, collect: bool) -> Any:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(30)
            connection.connect(str(self._probe))
            connection.sendall(b"collect" if collect else b"look")
            answer = b"".join(iter(lambda: connection.recv(65536), b""))
        return json.loads(answer)
