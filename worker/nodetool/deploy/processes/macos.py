"""macOS: a kernel queue tells the end of any process."""

import contextlib
import select
from collections.abc import Callable
from typing import Any

from nodetool.deploy.processes.base import System


class MacOS(System):
    """`api` is what the module `select` has on the BSDs, kqueue(2); the tests bring one of their own."""

    def __init__(self, api: Any = select) -> None:
        self._api = api

    def prepare(self) -> None:
        """There is nothing to prepare: no signal comes with a parent's death, and children are found by their group."""

    def await_end(self, pid: int, *, is_still_it: Callable[[], bool] = lambda: True) -> None:
        """Ask for the event and wait for it; a process that has ended already is none for the kernel (ESRCH)."""
        end = self._api.kevent(
            pid,
            filter=self._api.KQ_FILTER_PROC,
            flags=self._api.KQ_EV_ADD | self._api.KQ_EV_ONESHOT,
            fflags=self._api.KQ_NOTE_EXIT,
        )
        with contextlib.closing(self._api.kqueue()) as queue:
            try:
                queue.control([end], 0)
            except ProcessLookupError:
                return
            if is_still_it():
                queue.control(None, 1)
