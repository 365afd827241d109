"""Which worker it is, and what its process uses."""

import time
from collections.abc import Callable
from typing import Any

from nodetool.deploy import __version__
from nodetool.deploy.config.settings import Provider
from nodetool.deploy.server.status.part import seconds_ago


class WorkerPart:
    """Tells which worker answers, and since when it runs."""

    def __init__(
        self, *, instance_id: str, address: str, provider: Provider, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._known = {
            "version": __version__,
            "instance_id": instance_id,
            "address": address,
            "provider": provider.value,
        }
        self._clock = clock
        self._began = clock()

    def __call__(self) -> dict[str, Any]:
        """Tell it."""
        uptime = self._clock() - self._began
        return {**self._known, "since": seconds_ago(uptime), "uptime_seconds": round(uptime, 3)}


def process_part() -> dict[str, Any]:
    """Tell what the process uses."""
    import psutil  # noqa: PLC0415  not before somebody asks

    process = psutil.Process()
    with process.oneshot():
        times, memory = process.cpu_times(), process.memory_info()
        return {
            "memory_bytes": memory.rss,
            "cpu_seconds": round(times.user + times.system, 3),
            "threads": process.num_threads(),
        }
