"""SIGINT and SIGTERM reach a sleeping event loop."""

import os
import signal

import pytest

from nodetool.tray.gui.signals import ending_on_signals
from tests.tray.gui.conftest import Until

pytestmark = pytest.mark.usefixtures("application")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signal_ends_the_tray_in_good_order(number: signal.Signals, until: Until) -> None:
    ended: list[int] = []
    with ending_on_signals(lambda: ended.append(1)):
        os.kill(os.getpid(), number)
        until(lambda: ended, "the end")
    assert ended == [1]


def test_everything_is_as_before_afterwards() -> None:
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    with ending_on_signals(lambda: None):
        assert signal.getsignal(signal.SIGTERM) is not before[1]
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] == before
    assert signal.set_wakeup_fd(-1) == -1
