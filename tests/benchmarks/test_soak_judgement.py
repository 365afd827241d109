"""What a soak judges by: it must see what it is there to see."""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest

from benchmarks.soak.observer import Look
from benchmarks.soak.trend import trend
from benchmarks.soak.verdict import MOST_KIB_PER_1000_REQUESTS, forgotten, grown, kept, left_over
from benchmarks.soak.visits import Door, Drawing, Leaving, read_order

QUIET = Look(
    at=0.0, rss=60_000, pss=50_000, in_use=40_000, threads=5, descriptors=20, connections=0, tasks=Counter(main=1),
    classes=Counter(Kept=100), requests_in_progress=0, open_streams=0, open_websockets=0, generations=0,
    engine_rss=70_000, engine_requests=0, cpu=1.0,
)  # fmt: skip


def test_nothing_is_left_over_where_all_is_as_before() -> None:
    assert list(left_over(QUIET, QUIET)) == []


@pytest.mark.parametrize("name", ["connections", "requests_in_progress", "open_streams", "generations", "descriptors"])
def test_one_of_anything_is_left_over(name: str) -> None:
    after = replace(QUIET, **{name: getattr(QUIET, name) + 1})
    assert len(list(left_over(QUIET, after))) == 1


def test_task_that_is_left_over_is_named() -> None:
    after = replace(QUIET, tasks=Counter({"main": 1, "relay": 2}))
    assert list(left_over(QUIET, after)) == ["2 more tasks of relay"]


def test_class_with_an_object_for_each_request_is_named() -> None:
    after = replace(QUIET, classes=Counter({"Kept": 110, "Leaked": 1000}))
    assert list(forgotten(QUIET, after, requests=1000)) == ["1000 more objects of Leaked after 1000 requests"]


def looks(kib_per_1000_requests: float) -> tuple[list[Look], list[int]]:
    random, requests = Random(1), [1000 * number for number in range(20)]
    return [
        replace(QUIET, in_use=int(40_000 + kib_per_1000_requests * count / 1000 + random.uniform(-200, 200)))
        for count in requests
    ], requests


def test_memory_that_grows_with_the_requests_is_told_from_memory_that_varies() -> None:
    assert list(grown(*looks(0))) == []
    (sentence,) = grown(*looks(3 * MOST_KIB_PER_1000_REQUESTS))
    assert sentence.startswith("memory in use grows by 19")


def test_memory_in_use_after_the_last_caller_is_told_from_memory_that_is_free() -> None:
    assert list(kept(QUIET, replace(QUIET, rss=100_000, in_use=41_000), requests=1000)) == []
    (sentence,) = kept(QUIET, replace(QUIET, in_use=79_000), requests=1000)
    assert sentence == "39000 KiB more memory in use after 1000 requests than before them"


def test_trend_finds_the_line_through_the_points() -> None:
    line = trend([(x, 3.0 * x + 1) for x in range(10)])
    assert line.slope == pytest.approx(3.0)
    assert line.error == pytest.approx(0.0)
    assert trend([]).slope == trend([(1.0, 5.0), (2.0, 9.0)]).slope == 0.0


def test_same_seed_draws_the_same_visits_and_a_third_of_them_leave() -> None:
    first, second = Drawing(7), Drawing(7)
    visits = [first.one() for _ in range(2000)]
    assert visits == [second.one() for _ in range(2000)]
    leaving = sum(visit.leaving is not Leaving.NOT for visit in visits)
    assert 0.28 < leaving / len(visits) < 0.39
    assert {visit.door for visit in visits} == set(Door)


def test_order_survives_its_way_through_a_request() -> None:
    visit = Drawing(1).one()
    assert read_order(visit.order.text()) == visit.order
