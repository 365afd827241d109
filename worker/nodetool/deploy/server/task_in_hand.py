"""The task that is being served, told at every request.

`asyncio.current_task` is compiled from Python 3.12 on; before, it takes longer than all the rest of telling who calls.
"""

import asyncio
import sys
from typing import Any

if sys.version_info >= (3, 12):
    task_in_hand = asyncio.current_task
else:
    from asyncio.tasks import _current_tasks  # type: ignore[attr-defined]  # what `asyncio.current_task` reads

    _tasks: dict[asyncio.AbstractEventLoop, asyncio.Task[Any]] = _current_tasks

    def task_in_hand() -> asyncio.Task[Any] | None:
        """Return what `asyncio.current_task` returns."""
        return _tasks.get(asyncio.get_running_loop())


__all__ = ["task_in_hand"]
