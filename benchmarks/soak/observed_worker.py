"""The real worker, and beside it a thread that tells what asyncio, the garbage collector and the allocator know of.

`python -m benchmarks.soak.observed_worker SOCKET [worker's arguments]`. Whoever connects to the Unix socket and says
`collect` gets, after a collection, a JSON object; who says anything else gets it without one. Nothing of the worker is
replaced: objects are found as the garbage collector finds them.
"""

import asyncio
import ctypes
import gc
import json
import socket
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from nodetool.deploy.worker import main

_FOR_EVER = 3600.0
"""Seconds."""
_OURS = ("nodetool.deploy.", "uvicorn.", "websockets.")


def observe(listener: socket.socket) -> None:
    """Answer one question after another, for ever."""
    while True:
        connection, _ = listener.accept()
        with connection:
            if connection.recv(16) == b"collect":
                gc.collect()
            connection.sendall(json.dumps(known()).encode())


def known() -> dict[str, Any]:
    """Tell the tasks that are not done, by their coroutines, and how many objects there are of each class of ours."""
    with no_other_thread():
        tasks, classes = _counted()
    return {
        "tasks": tasks,
        "classes": classes,
        "allocated_bytes": allocated_bytes(),
        "blocks": sys.getallocatedblocks(),
    }


@contextmanager
def no_other_thread() -> Iterator[None]:
    """Let no other thread of Python's run meanwhile, as long as nothing in the block waits.

    CPython 3.11 raises SystemError in a thread that fills a tuple which `gc.get_objects` has handed to another one.
    """
    usual = sys.getswitchinterval()
    sys.setswitchinterval(_FOR_EVER)
    time.sleep(0.001)  # who has waited already with the usual interval gets its turn
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


def _counted() -> tuple[Counter[str], Counter[str]]:
    tasks: Counter[str] = Counter()
    classes: Counter[str] = Counter()
    for each in gc.get_objects():
        kind = type(each)
        if issubclass(kind, asyncio.Task) and not each.done():
            tasks[getattr(each.get_coro(), "__qualname__", "?")] += 1
        elif str(kind.__module__).startswith(_OURS):
            classes[f"{kind.__module__}.{kind.__qualname__}"] += 1
    return tasks, classes


class _Mallinfo(ctypes.Structure):
    """`struct mallinfo2` of glibc (mallinfo(3))."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            "arena",
            "ordblks",
            "smblks",
            "hblks",
            "hblkhd",
            "usmblks",
            "fsmblks",
            "uordblks",
            "fordblks",
            "keep",
        )
    )


def allocated_bytes() -> int:
    """Return what malloc has given out, arenas of Python's small objects aside; 0 where nobody tells."""
    try:
        mallinfo = ctypes.CDLL(None).mallinfo2
    except AttributeError:
        return 0
    mallinfo.restype = _Mallinfo
    told = mallinfo()
    return int(told.uordblks + told.hblkhd)


if __name__ == "__main__":
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(sys.argv[1])
    listening.listen()
    threading.Thread(target=observe, args=[listening], daemon=True).start()
    sys.exit(main(sys.argv[2:]))
