"""The handling of kernel queues, with a queue of our own; the real one is asked where there is one."""

from types import SimpleNamespace
from typing import Any

import pytest

from nodetool.deploy.processes.macos import MacOS


class Queue:
    """One kernel queue that writes down what it is asked."""

    def __init__(self, refusal: OSError | None) -> None:
        self.asked: list[tuple[Any, int]] = []
        self.is_closed = False
        self._refusal = refusal

    def control(self, changes: Any, most: int) -> list[Any]:
        self.asked.append((changes, most))
        if self._refusal:
            raise self._refusal
        return []

    def close(self) -> None:
        self.is_closed = True


def _api(queue: Queue) -> Any:
    return SimpleNamespace(
        kqueue=lambda: queue,
        kevent=lambda pid, **wanted: (pid, wanted),
        KQ_FILTER_PROC=-5,
        KQ_EV_ADD=1,
        KQ_EV_ONESHOT=16,
        KQ_NOTE_EXIT=0x8000_0000,
    )


def test_the_end_of_the_process_is_asked_for_and_then_waited_for() -> None:
    queue = Queue(None)
    MacOS(_api(queue)).await_end(42)
    assert queue.asked == [([(42, {"filter": -5, "flags": 17, "fflags": 0x8000_0000})], 0), (None, 1)]
    assert queue.is_closed


def test_process_that_has_ended_before_is_not_waited_for() -> None:
    queue = Queue(ProcessLookupError())
    MacOS(_api(queue)).await_end(42)
    assert len(queue.asked) == 1
    assert queue.is_closed


def test_somebody_else_with_its_number_is_not_waited_for() -> None:
    queue = Queue(None)
    MacOS(_api(queue)).await_end(42, is_still_it=lambda: False)
    assert len(queue.asked) == 1
    assert queue.is_closed


def test_queue_is_closed_where_the_kernel_refuses() -> None:
    queue = Queue(PermissionError())
    with pytest.raises(PermissionError):
        MacOS(_api(queue)).await_end(42)
    assert queue.is_closed


def test_nothing_is_asked_of_the_system_at_the_start() -> None:
    MacOS(object()).prepare()
