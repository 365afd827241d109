"""A matter is told once until it is settled, and never in a quiet time."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from nodetool.tray.notices import Kind, Notice, Occasion
from nodetool.tray.notices.desk import NOTHING, QUIET_SECONDS, STABLE_SECONDS, NoticeDesk, Orders

CRASH = Notice(Kind.CRASH, "Crash", "It ended.", topic="worker", matter="crash")
FAILURE = Notice(Kind.FAILURE, "Failure", "It ended too often.", topic="worker", matter="failure")
EVENT = Notice(Kind.PERMISSIONS, "Closed", "It was open.")
LATER = QUIET_SECONDS + 1


def desk() -> NoticeDesk:
    """A desk that began at 0; nothing is quiet any more at `LATER`."""
    return NoticeDesk(now=0)


def test_matter_is_told_once_until_it_is_settled() -> None:
    own = desk()
    assert own.offer(CRASH, now=LATER) == Orders(show=(CRASH,))
    assert own.offer(replace(CRASH, text="Again."), now=LATER) == NOTHING
    assert own.settle("worker") == Orders(close=("worker",))
    assert own.settle("worker") == NOTHING
    assert own.offer(CRASH, now=LATER) == Orders(show=(CRASH,))


def test_another_matter_of_the_same_topic_takes_its_place() -> None:
    own = desk()
    own.offer(CRASH, now=LATER)
    assert own.offer(FAILURE, now=LATER) == Orders(show=(FAILURE,))
    assert own.settle("worker") == Orders(close=("worker",))


def test_event_without_a_matter_is_told_each_time() -> None:
    own = desk()
    assert [own.offer(EVENT, now=LATER).show for _ in range(2)] == [(EVENT,), (EVENT,)]


def test_what_still_holds_after_the_quiet_time_is_told_then() -> None:
    own = desk()
    assert own.offer(CRASH, now=1) == NOTHING
    assert own.offer(FAILURE, now=2) == NOTHING
    assert own.next_wake == QUIET_SECONDS
    assert own.wake(now=QUIET_SECONDS - 1) == NOTHING
    assert own.wake(now=QUIET_SECONDS) == Orders(show=(FAILURE,))
    assert own.next_wake is None


def test_what_was_settled_or_goes_well_again_in_the_quiet_time_is_never_told() -> None:
    own = desk()
    own.offer(FAILURE, now=1)
    assert own.settle("worker") == NOTHING
    own.offer(CRASH, now=2)
    own.recover("worker", now=3)
    assert own.wake(now=LATER) == NOTHING
    assert own.offer(CRASH, now=LATER) == Orders(show=(CRASH,))


def test_quiet_time_begins_again_after_a_sleep() -> None:
    own = desk()
    own.hush(now=100)
    assert own.offer(CRASH, now=101) == NOTHING
    assert own.wake(now=100 + QUIET_SECONDS) == Orders(show=(CRASH,))


def test_answer_to_a_wish_does_not_wait_for_the_end_of_the_quiet_time() -> None:
    answer = replace(EVENT, occasion=Occasion.ANSWER)
    assert desk().offer(answer, now=1) == Orders(show=(answer,))


def test_what_the_user_saw_is_not_told_then_nor_when_it_is_heard_of_again() -> None:
    own = desk()
    assert own.offer(replace(CRASH, occasion=Occasion.SEEN), now=LATER) == NOTHING
    assert own.offer(CRASH, now=LATER) == NOTHING


def test_worker_that_runs_again_settles_a_crash_only_when_it_is_stable() -> None:
    own = desk()
    own.offer(CRASH, now=LATER)
    own.recover("worker", now=LATER)
    own.relapse("worker")
    assert own.offer(CRASH, now=LATER + 1) == NOTHING
    own.recover("worker", now=LATER + 2)
    own.recover("worker", now=LATER + 3)
    assert own.next_wake == LATER + 2 + STABLE_SECONDS
    assert own.wake(now=LATER + 2 + STABLE_SECONDS) == Orders(close=("worker",))
    assert own.offer(CRASH, now=LATER + 100) == Orders(show=(CRASH,))


_NOTICES = st.builds(
    Notice,
    kind=st.sampled_from(Kind),
    title=st.just("Title"),
    text=st.just("Text."),
    topic=st.sampled_from(["", "worker"]),
    matter=st.sampled_from(["one", "other"]),
    occasion=st.sampled_from([Occasion.EVENT, Occasion.SEEN]),
)
_DEEDS = st.lists(st.tuples(st.sampled_from(["offer", "settle", "recover", "relapse", "hush", "wake"]), _NOTICES))


@given(deeds=_DEEDS, steps=st.lists(st.floats(0, 40), min_size=60, max_size=60))
def test_nothing_is_shown_twice_unsettled_nor_in_a_quiet_time_nor_closed_unshown(
    deeds: list[tuple[str, Notice]], steps: list[float]
) -> None:
    own, now, quiet_until = desk(), 0.0, QUIET_SECONDS
    on_screen: dict[str, str] = {}
    for (deed, notice), step in zip(deeds, steps, strict=False):
        now += step
        match deed:
            case "offer":
                orders = own.offer(notice, now=now)
            case "settle":
                orders = own.settle(notice.place)
            case "wake":
                orders = own.wake(now=now)
            case "hush":
                own.hush(now=now)
                quiet_until, orders = max(quiet_until, now + QUIET_SECONDS), NOTHING
            case _:
                own.recover(notice.place, now=now) if deed == "recover" else own.relapse(notice.place)
                orders = NOTHING
        for place in orders.close:
            assert on_screen.pop(place)
        for each in orders.show:
            assert now >= quiet_until
            assert on_screen.get(each.place) != each.matter
            on_screen[each.place] = each.matter
