"""Which upstream offers which model."""

import asyncio
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from nodetool.deploy.inference.directory import OLLAMA_DEFAULT_TAG, Directory
from nodetool.deploy.inference.errors import (
    InferenceError,
    ModelNotFoundError,
    ModelRefusedError,
    UpstreamUnavailableError,
)
from nodetool.deploy.inference.offer import PATIENCE_WITH_THE_LIVING, Clock, Offer
from nodetool.deploy.inference.upstream import Model, Upstream
from nodetool.deploy.inference.upstream_status import UpstreamStatus, statuses

_NAMES_SHOWN = 5
_LONGEST_SHOWN = 200
"""Characters of a name that a caller has made up, which may have megabytes of them."""


class ModelRegistry:
    """The models of all upstreams together; of two with the same name, the first upstream's counts.

    `advice` gives the sentence for somebody who has no model at all, as things are then.
    """

    def __init__(
        self, upstreams: Sequence[Upstream], *, advice: Callable[[], str], clock: Clock = time.monotonic
    ) -> None:
        self._offers = tuple(Offer(upstream, clock, on_change=self._forget_directory) for upstream in upstreams)
        self._advice = advice
        self._clock = clock
        self._directory: Directory | None = None

    async def models(self) -> tuple[Model, ...]:
        """List what is offered; the same object as before where nothing has changed.

        At most two seconds old, but for upstreams that take longer to answer than is worth while: those are listed as
        they were. Upstreams that do not answer are left out.
        """
        if stale := self._stale():
            await _refresh(stale)
        return self._current().listed

    async def model(self, model_id: str) -> Model:
        """Return one model, by its name or a short one for it.

        Raises what `resolve` raises, and `UpstreamUnavailableError` where it was there and its upstream is dead now.
        """
        upstream = await self.resolve(model_id)
        listed = {model.id: model for model in await self.models()}
        found = listed.get(model_id) or listed.get(model_id + OLLAMA_DEFAULT_TAG)
        if found is None:
            owner = next(offer for offer in self._offers if offer.upstream.name == upstream.name)
            raise UpstreamUnavailableError(upstream.name, owner.why_dead)
        return replace(found, id=model_id)

    async def resolve(self, model_id: str) -> Upstream:
        """Return who offers the model; raise `ModelNotFoundError`, or `ModelRefusedError` where it is known why not.

        A model that was there at the last look is served without waiting for a new one.
        """
        found = self._current().answering.get(model_id)
        if found is not None:
            for offer in self._stale():
                offer.ask()
            return found
        return await self._looked_for(model_id)

    def expire(self) -> None:
        """Have the next question look anew, with the patience for news: somebody knows that the models have changed."""
        for offer in self._offers:
            offer.known_until = float("-inf")

    def status(self) -> tuple[UpstreamStatus, ...]:
        """Tell how every upstream is, without asking any."""
        return statuses(self._offers, self._clock())

    async def aclose(self) -> None:
        """Close every upstream."""
        await asyncio.gather(*(offer.aclose() for offer in self._offers))
        await asyncio.gather(*(offer.upstream.aclose() for offer in self._offers))

    def _stale(self) -> list[Offer]:
        now = self._clock()
        return [offer for offer in self._offers if now >= offer.known_until]

    def _current(self) -> Directory:
        if self._directory is None:
            self._directory = Directory.of(self._offers)
        return self._directory

    def _forget_directory(self) -> None:
        self._directory = None

    async def _looked_for(self, model_id: str) -> Upstream:
        """Ask everybody afresh; who is slow is waited for only where nobody else has the model."""
        await _refresh(self._offers, at_most=PATIENCE_WITH_THE_LIVING)
        if found := self._current().answering.get(model_id):
            return found
        if late := [offer.ask() for offer in self._offers if offer.is_asking and not offer.is_dead]:
            await asyncio.wait(late)
        if found := self._current().answering.get(model_id):
            return found
        raise await self._not_found(model_id)

    async def _not_found(self, model_id: str) -> InferenceError:
        for offer in self._offers:
            reason = await offer.upstream.why_not(model_id)
            if reason is not None:
                return ModelRefusedError(reason)
        if owner := next((offer for offer in self._offers if offer.must_have(model_id)), None):
            return UpstreamUnavailableError(owner.upstream.name, owner.why_dead)
        names = [model.id for model in await self.models()]
        if not names:
            return ModelNotFoundError(f"There is no model yet. {self._advice()}")
        return ModelNotFoundError(f"There is no model {model_id[:_LONGEST_SHOWN]!r}. There is {_some_of(names)}.")


async def _refresh(offers: Iterable[Offer], *, at_most: float = float("inf")) -> None:
    """Ask them all at once, and wait for each as long as is worth while."""
    await asyncio.gather(*(offer.refresh(at_most=at_most) for offer in offers))


def _some_of(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_NAMES_SHOWN])
    rest = len(names) - _NAMES_SHOWN
    return f"{shown} and {rest} more" if rest > 0 else shown
