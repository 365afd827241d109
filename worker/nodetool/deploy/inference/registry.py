"""Which upstream offers which model."""

import asyncio
import logging
import time
from collections.abc import Callable, Iterable, Sequence

from nodetool.deploy.inference.errors import InferenceError, ModelNotFoundError, ModelRefusedError
from nodetool.deploy.inference.upstream import Model, Upstream

logger = logging.getLogger(__name__)

_KEPT_SECONDS = 2.0
_BOUND_SECONDS = 2.0
_PATIENCE_WITH_THE_DEAD = 0.25
"""Seconds for an upstream that did not answer last time: enough for one that runs again, or refuses at once."""
_NAMES_SHOWN = 5
_OLLAMA_DEFAULT_TAG = ":latest"

Clock = Callable[[], float]


class _Offer:
    """What one upstream offers, as far as is known."""

    def __init__(self, upstream: Upstream, clock: Clock) -> None:
        self.upstream = upstream
        self.models: tuple[Model, ...] = ()
        self.is_dead = False
        self._clock = clock
        self._known_until = float("-inf")
        self._asking: asyncio.Task[None] | None = None

    def is_stale(self) -> bool:
        """Old enough to be asked for again."""
        return self._clock() >= self._known_until

    def ask(self) -> asyncio.Task[None]:
        """Ask now, or join the question that is under way."""
        if self._asking is None or self._asking.done():
            self._asking = asyncio.create_task(self._ask())
        return self._asking

    async def aclose(self) -> None:
        """Drop the question that is under way."""
        if self._asking is not None:
            self._asking.cancel()
            await asyncio.wait([self._asking])

    async def _ask(self) -> None:
        try:
            async with asyncio.timeout(_BOUND_SECONDS):
                self.models = await self.upstream.models()
            self.is_dead = False
        except (InferenceError, TimeoutError) as error:
            logger.debug("%s is left out of the models: %s", self.upstream.name, error)
            self.models, self.is_dead = (), True
        self._known_until = self._clock() + _KEPT_SECONDS


class ModelRegistry:
    """The models of all upstreams together; of two with the same name, the first upstream's counts.

    `advice` gives the sentence for somebody who has no model at all, as things are then.
    """

    def __init__(
        self, upstreams: Sequence[Upstream], *, advice: Callable[[], str], clock: Clock = time.monotonic
    ) -> None:
        self._offers = [_Offer(upstream, clock) for upstream in upstreams]
        self._advice = advice

    async def models(self) -> tuple[Model, ...]:
        """List everything that is offered, at most two seconds old; upstreams that do not answer are left out."""
        await self._refresh([offer for offer in self._offers if offer.is_stale()])
        offered: dict[str, Model] = {}
        for offer in self._offers:
            for model in offer.models:
                offered.setdefault(model.id, model)
        return tuple(offered.values())

    async def resolve(self, model_id: str) -> Upstream:
        """Return who offers the model; raise `ModelNotFoundError`, or `ModelRefusedError` where it is known why not.

        A model that was there at the last look is served without waiting for a new one.
        """
        found = self._find(model_id)
        if found is None:
            await self._refresh(self._offers)
            found = self._find(model_id)
        else:
            self._refresh_behind()
        if found is None:
            raise await self._not_found(model_id)
        return found

    async def aclose(self) -> None:
        """Close every upstream."""
        await asyncio.gather(*(offer.aclose() for offer in self._offers))
        await asyncio.gather(*(offer.upstream.aclose() for offer in self._offers))

    def _find(self, model_id: str) -> Upstream | None:
        for name in (model_id, model_id + _OLLAMA_DEFAULT_TAG):
            for offer in self._offers:
                if any(model.id == name for model in offer.models):
                    return offer.upstream
        return None

    async def _refresh(self, offers: Iterable[_Offer]) -> None:
        """Ask them all at once. Those that were dead get a moment; their late answer counts next time."""
        dead = [offer.ask() for offer in offers if offer.is_dead]
        alive = [offer.ask() for offer in offers if not offer.is_dead]
        if dead:
            await asyncio.wait(dead, timeout=_PATIENCE_WITH_THE_DEAD)
        if alive:
            await asyncio.wait(alive)
        for task in (*dead, *alive):
            if task.done():
                task.result()

    def _refresh_behind(self) -> None:
        for offer in self._offers:
            if offer.is_stale():
                offer.ask()

    async def _not_found(self, model_id: str) -> InferenceError:
        for offer in self._offers:
            reason = await offer.upstream.why_not(model_id)
            if reason is not None:
                return ModelRefusedError(reason)
        names = [model.id for model in await self.models()]
        if not names:
            return ModelNotFoundError(f"There is no model yet. {self._advice()}")
        return ModelNotFoundError(f"There is no model {model_id!r}. There is {_some_of(names)}.")


def _some_of(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_NAMES_SHOWN])
    rest = len(names) - _NAMES_SHOWN
    return f"{shown} and {rest} more" if rest > 0 else shown
