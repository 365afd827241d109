from collections.abc import Callable

import pytest

from nodetool.tray.clipboard.expiry import Expiry
from tests.helpers.hand_timers import HandTimers
from tests.helpers.memory_clipboard import MemoryClipboard

SECRET = "the token of a test"


@pytest.fixture
def timers() -> HandTimers:
    return HandTimers()


@pytest.fixture
def place() -> MemoryClipboard:
    return MemoryClipboard()


@pytest.fixture
def expiry(timers: HandTimers, place: MemoryClipboard) -> Expiry:
    """A secret was copied, to stay for 30 s."""
    expiry = Expiry(timers.call_later)
    place.text = SECRET
    expiry.watch(place, SECRET, seconds=30)
    return expiry


@pytest.mark.usefixtures("expiry")
def test_secret_goes_when_its_time_is_over_and_not_before(timers: HandTimers, place: MemoryClipboard) -> None:
    timers.advance(29)
    assert place.text == SECRET
    timers.advance(1)
    assert place.text is None


@pytest.mark.usefixtures("expiry")
@pytest.mark.parametrize("now", ["what somebody else copied", f"{SECRET} ", "", None])
def test_what_is_not_ours_any_more_is_left_alone(timers: HandTimers, place: MemoryClipboard, now: str | None) -> None:
    place.text = now
    timers.advance(30)
    assert (place.text, place.cleared) == (now, 0)


def test_secret_goes_at_the_end_and_the_timer_with_it(
    expiry: Expiry, timers: HandTimers, place: MemoryClipboard
) -> None:
    expiry.end()
    assert place.text is None
    assert timers.pending == 0
    expiry.end()
    assert place.cleared == 1


def test_second_copy_has_all_of_its_time(expiry: Expiry, timers: HandTimers, place: MemoryClipboard) -> None:
    timers.advance(20)
    place.text = "the next one"
    expiry.watch(place, "the next one", seconds=30)
    timers.advance(29)
    assert place.text == "the next one"
    timers.advance(1)
    assert place.text is None


def test_without_a_time_it_stays_until_the_end(timers: HandTimers, place: MemoryClipboard) -> None:
    expiry = Expiry(timers.call_later)
    place.text = SECRET
    expiry.watch(place, SECRET, seconds=0)
    timers.advance(1e9)
    assert place.text == SECRET
    expiry.end()
    assert place.text is None


@pytest.mark.usefixtures("expiry")
def test_clipboard_that_does_not_answer_is_told_in_the_log(
    timers: HandTimers, place: MemoryClipboard, expect_log: Callable[[str], None]
) -> None:
    expect_log(r"may still hold the secret that was copied: It hangs\.")
    place.refusal = "It hangs."
    timers.advance(30)


def test_secret_itself_is_not_remembered(expiry: Expiry) -> None:
    assert SECRET not in repr(vars(expiry))
