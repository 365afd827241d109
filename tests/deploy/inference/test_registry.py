import asyncio
from collections.abc import AsyncIterator

import pytest

from nodetool.deploy.inference.condition import Health
from nodetool.deploy.inference.errors import (
    ModelNotFoundError,
    ModelRefusedError,
    UpstreamRestingError,
    UpstreamUnavailableError,
)
from nodetool.deploy.inference.ollama_api.names import find_model
from nodetool.deploy.inference.prefixed import Prefixed
from nodetool.deploy.inference.registry import ModelRegistry
from nodetool.deploy.inference.upstream import Model, Reply, Upstream
from tests.conftest import ExpectLog

ADVICE = "Put a GGUF file into the models folder."


class _Upstream(Upstream):
    def __init__(self, name: str, *models: str, reason: str | None = None) -> None:
        self.name = name
        self.offered = models
        self.reason = reason
        self.is_down = False
        self.is_broken = False
        self.may_answer = asyncio.Event()
        self.may_answer.set()
        self.asked = 0
        self.is_closed = False

    async def models(self) -> tuple[Model, ...]:
        self.asked += 1
        await self.may_answer.wait()
        if self.is_broken:
            raise RuntimeError(self.name)
        if self.is_down:
            raise UpstreamUnavailableError(self.name, "down")
        return tuple(Model(model, self.name) for model in self.offered)

    async def post(self, path: str, *, model: str, body: bytes) -> Reply:
        raise AssertionError(path, model, body)

    async def why_not(self, model: str) -> str | None:
        return self.reason if model == "x" else None

    async def aclose(self) -> None:
        self.is_closed = True


class _Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> _Clock:
    return _Clock()


@pytest.fixture
async def upstreams() -> tuple[_Upstream, _Upstream]:
    return _Upstream("one", "a", "b"), _Upstream("two", "b", "c:latest")


@pytest.fixture
async def registry(upstreams: tuple[_Upstream, _Upstream], clock: _Clock) -> AsyncIterator[ModelRegistry]:
    registry = ModelRegistry(upstreams, advice=lambda: ADVICE, clock=clock)
    yield registry
    await registry.aclose()


async def _names(registry: ModelRegistry) -> list[str]:
    return [f"{model.owned_by}/{model.id}" for model in await registry.models()]


async def test_of_two_with_the_same_name_the_first_upstreams_counts(registry: ModelRegistry) -> None:
    assert await _names(registry) == ["one/a", "one/b", "two/c:latest"]
    assert (await registry.resolve("b")).name == "one"


async def test_ollamas_default_tag_may_be_left_out(registry: ModelRegistry) -> None:
    assert (await registry.resolve("c")).name == "two"


async def test_listing_is_kept_for_two_seconds(
    registry: ModelRegistry, upstreams: tuple[_Upstream, _Upstream], clock: _Clock
) -> None:
    one, _ = upstreams
    await registry.models()
    clock.now = 1.9
    await registry.models()
    assert one.asked == 1
    clock.now = 2.0
    await registry.models()
    assert one.asked == 2


async def test_many_who_ask_at_once_share_one_question(
    registry: ModelRegistry, upstreams: tuple[_Upstream, _Upstream]
) -> None:
    one, two = upstreams
    await asyncio.gather(*(registry.models() for _ in range(50)), *(registry.resolve("a") for _ in range(50)))
    assert (one.asked, two.asked) == (1, 1)


async def test_who_goes_away_does_not_spoil_the_question_for_others(
    registry: ModelRegistry, upstreams: tuple[_Upstream, _Upstream]
) -> None:
    one, _ = upstreams
    one.may_answer.clear()
    impatient, patient = (asyncio.create_task(_names(registry)) for _ in range(2))
    await asyncio.sleep(0)
    impatient.cancel()
    await asyncio.wait([impatient])
    one.may_answer.set()
    assert "one/a" in await patient


async def test_dead_upstream_is_left_out(registry: ModelRegistry, upstreams: tuple[_Upstream, _Upstream]) -> None:
    upstreams[0].is_down = True
    assert await _names(registry) == ["two/b", "two/c:latest"]
    assert (await registry.resolve("b")).name == "two"


async def test_silent_upstream_does_not_keep_the_others_from_being_listed(
    registry: ModelRegistry, upstreams: tuple[_Upstream, _Upstream], clock: _Clock
) -> None:
    one, _ = upstreams
    one.may_answer.clear()
    assert await _names(registry) == ["two/b", "two/c:latest"]
    clock.now = 100
    assert await _names(registry) == ["two/b", "two/c:latest"]
    assert one.asked == 1, "the first question is still under way"


async def test_late_answer_counts_next_time(
    registry: ModelRegistry, upstreams: tuple[_Upstream, _Upstream], clock: _Clock
) -> None:
    one, _ = upstreams
    await registry.models()
    one.may_answer.clear()
    one.offered = ("new",)
    clock.now = 100
    assert await _names(registry) == ["one/a", "one/b", "two/c:latest"], "as it was listed last"
    one.may_answer.set()
    await registry.resolve("new")
    assert await _names(registry) == ["one/new", "two/b", "two/c:latest"]


async def test_model_of_a_dead_upstream_is_still_its_own_so_that_it_can_say_what_is_wrong(
    registry: ModelRegistry, upstreams: tuple[_Upstream, _Upstream], clock: _Clock
) -> None:
    one, _ = upstreams
    await registry.models()
    one.is_down = True
    clock.now = 100
    assert await _names(registry) == ["two/b", "two/c:latest"]
    assert (await registry.resolve("a")).name == "one"
    assert (await registry.resolve("b")).name == "two", "what is alive comes first"


async def test_one_model_is_told_as_it_is_listed(registry: ModelRegistry) -> None:
    assert await registry.model("a") == Model("a", "one")
    assert await registry.model("c") == Model("c", "two"), "by the name that was asked for"


async def test_model_of_a_dead_upstream_is_told_with_what_is_wrong(
    registry: ModelRegistry, upstreams: tuple[_Upstream, _Upstream], clock: _Clock
) -> None:
    await registry.models()
    upstreams[0].is_down = True
    clock.now = 100
    with pytest.raises(UpstreamUnavailableError, match=r"^down$"):
        await registry.model("a")


async def test_model_is_served_while_an_upstream_that_nobody_knows_yet_is_silent(
    registry: ModelRegistry, upstreams: tuple[_Upstream, _Upstream]
) -> None:
    upstreams[0].may_answer.clear()
    assert (await registry.resolve("c")).name == "two"


async def test_slow_upstream_is_waited_for_where_nobody_else_has_the_model(
    registry: ModelRegistry, upstreams: tuple[_Upstream, _Upstream]
) -> None:
    one, _ = upstreams
    one.may_answer.clear()
    resolving = asyncio.create_task(registry.resolve("a"))
    await asyncio.wait([resolving], timeout=0.5)
    assert not resolving.done()
    one.may_answer.set()
    assert (await resolving).name == "one"


async def test_unchanged_listing_is_the_same_object(registry: ModelRegistry, clock: _Clock) -> None:
    first = await registry.models()
    clock.now = 100
    assert await registry.models() is first


async def test_mistake_in_one_upstream_does_not_cost_the_others(
    registry: ModelRegistry, upstreams: tuple[_Upstream, _Upstream], expect_log: ExpectLog
) -> None:
    expect_log("The models of one cannot be listed")
    upstreams[0].is_broken = True
    assert await _names(registry) == ["two/b", "two/c:latest"]


async def test_status_tells_how_every_upstream_is_without_asking_any(
    registry: ModelRegistry, upstreams: tuple[_Upstream, _Upstream], clock: _Clock
) -> None:
    one, two = upstreams
    assert [(status.name, status.state, status.models) for status in registry.status()] == [
        ("one", Health.UNKNOWN, 0),
        ("two", Health.UNKNOWN, 0),
    ]
    one.is_down = True
    for clock.now in (10, 20, 30):
        await registry.models()
    clock.now = 30.5
    first, second = registry.status()
    assert (first.state, first.reason, first.models) == (Health.RESTING, "down", 0)
    assert (first.for_seconds, first.asked_again_in) == (0.5, 0.5)
    assert (second.state, second.reason, second.models, second.for_seconds) == (Health.ALIVE, "", 2, 20.5)
    assert (one.asked, two.asked) == (3, 3)


async def test_upstream_that_rests_is_not_asked_for_its_models(
    registry: ModelRegistry, upstreams: tuple[_Upstream, _Upstream], clock: _Clock
) -> None:
    one, _ = upstreams
    await registry.models()
    one.is_down = True
    for clock.now in (10, 20, 30, 40, 50, 60, 70, 75, 78):
        await registry.models()
    assert one.asked == 8
    with pytest.raises(UpstreamRestingError, match=r"^one failed 7 times in a row; .* in 2 s at the earliest\. down$"):
        await (await registry.resolve("a")).post("chat/completions", model="a", body=b"{}")


async def test_upstream_that_comes_back_is_listed_again(
    registry: ModelRegistry, upstreams: tuple[_Upstream, _Upstream], clock: _Clock
) -> None:
    upstreams[0].is_down = True
    await registry.models()
    upstreams[0].is_down = False
    clock.now = 100
    assert "one/a" in await _names(registry)


async def test_unknown_name_is_asked_for_once_more(
    registry: ModelRegistry, upstreams: tuple[_Upstream, _Upstream]
) -> None:
    await registry.models()
    upstreams[1].offered = ("new",)
    assert (await registry.resolve("new")).name == "two"


async def test_known_model_is_resolved_without_waiting_for_a_stale_listing(
    registry: ModelRegistry, upstreams: tuple[_Upstream, _Upstream], clock: _Clock
) -> None:
    one, _ = upstreams
    await registry.models()
    clock.now = 100
    one.may_answer.clear()
    assert (await asyncio.wait_for(registry.resolve("a"), 1)).name == "one"
    one.offered = ()
    one.may_answer.set()
    assert "one/a" not in await _names(registry)


async def test_name_that_nobody_offers_is_answered_with_names_that_exist(registry: ModelRegistry) -> None:
    with pytest.raises(ModelNotFoundError, match=r"^There is no model 'z'\. There is a, b, c:latest\.$"):
        await registry.resolve("z")


async def test_only_a_few_of_many_names_are_shown() -> None:
    registry = ModelRegistry([_Upstream("many", *(f"m{number}" for number in range(40)))], advice=lambda: ADVICE)
    with pytest.raises(ModelNotFoundError, match=r"There is m0, m1, m2, m3, m4 and 35 more\.$"):
        await registry.resolve("z")
    await registry.aclose()


@pytest.mark.parametrize("count", [0, 1])
async def test_without_any_model_the_advice_is_given(count: int) -> None:
    registry = ModelRegistry([_Upstream("empty")] * count, advice=lambda: ADVICE)
    assert await registry.models() == ()
    with pytest.raises(ModelNotFoundError, match=f"^There is no model yet. {ADVICE}$"):
        await registry.resolve("z")
    await registry.aclose()


async def test_upstream_that_knows_why_a_model_is_not_offered_has_the_word() -> None:
    registry = ModelRegistry([_Upstream("one", reason="x.gguf is damaged.")], advice=lambda: ADVICE)
    with pytest.raises(ModelRefusedError, match=r"^x\.gguf is damaged\.$"):
        await registry.resolve("x")
    await registry.aclose()


async def test_model_with_the_prefix_of_a_server_that_never_answered_is_told_of_the_server() -> None:
    lab = _Upstream("lab")
    lab.is_down = True
    registry = ModelRegistry([_Upstream("one", "a"), Prefixed(lab, "lab/")], advice=lambda: ADVICE)
    with pytest.raises(UpstreamUnavailableError, match="down"):
        await registry.resolve("lab/m")
    lab.is_down = False
    registry.expire()
    with pytest.raises(ModelNotFoundError):
        await registry.resolve("lab/m")
    await registry.aclose()


async def test_closing_drops_the_question_under_way_and_closes_every_upstream(
    registry: ModelRegistry, upstreams: tuple[_Upstream, _Upstream]
) -> None:
    upstreams[0].may_answer.clear()
    asking = asyncio.create_task(registry.models())
    await asyncio.sleep(0)
    await registry.aclose()
    assert all(upstream.is_closed for upstream in upstreams)
    await asyncio.wait([asking])


async def test_models_that_are_known_to_have_changed_are_listed_at_once(clock: _Clock) -> None:
    upstream = _Upstream("a", "x")
    registry = ModelRegistry([upstream], advice=lambda: ADVICE, clock=clock)
    await registry.models()
    upstream.offered = ("x", "y")
    assert [model.id for model in await registry.models()] == ["x"]
    registry.expire()
    assert [model.id for model in await registry.models()] == ["x", "y"]


async def test_name_of_a_megabyte_is_not_sent_back() -> None:
    registry = ModelRegistry([_Upstream("u", "m")], advice=lambda: "")
    for answer in (registry.resolve("\x01" * 1_000_000), find_model(registry, "\x01" * 1_000_000)):
        with pytest.raises(ModelNotFoundError) as caught:
            await answer
        assert len(str(caught.value)) < 1000
