"""What one upstream offers, as far as is known."""

import asyncio
import logging
from collections.abc import Callable

from nodetool.deploy.inference.errors import InferenceError
from nodetool.deploy.inference.guarded import Guarded
from nodetool.deploy.inference.upstream import Model, Upstream

logger = logging.getLogger(__name__)

KEPT_SECONDS = 2.0
BOUND_SECONDS = 3.0
"""Above the upstream's own bounds, which say why."""
PATIENCE_WITH_THE_NEW = 1.0
"""Seconds for one of which nothing is known yet; whoever is slower is listed next time."""
PATIENCE_WITH_THE_LIVING = 0.25
"""Seconds for one that answered last time; whoever is slower is listed as it was."""
PATIENCE_WITH_THE_DEAD = 0.05
"""Seconds for one that did not answer last time: enough for one that runs again, or refuses at once."""

Clock = Callable[[], float]


class Offer:
    """The models of one upstream. `on_change` is called when they, or whether it is dead, have changed."""

    def __init__(self, upstream: Upstream, clock: Clock, *, on_change: Callable[[], None]) -> None:
        self.upstream = Guarded(upstream, clock=clock)
        self.models: tuple[Model, ...] = ()
        """As it listed them last, also where it is dead by now."""
        self.is_dead = False
        self.listing_seconds: float | None = None
        """How long the last listing took that succeeded."""
        self.known_until = float("-inf")
        self._clock = clock
        self._on_change = on_change
        self._asking: asyncio.Task[None] | None = None
        self._asked_at = 0.0

    @property
    def is_new(self) -> bool:
        """Whether nothing is known of it yet."""
        return self.known_until == float("-inf")

    @property
    def is_asking(self) -> bool:
        """Whether a question is under way."""
        return self._asking is not None and not self._asking.done()

    @property
    def patience(self) -> float:
        """For how many seconds it is worth while to wait for it."""
        if self.is_new:
            return PATIENCE_WITH_THE_NEW
        return PATIENCE_WITH_THE_DEAD if self.is_dead else PATIENCE_WITH_THE_LIVING

    @property
    def why_dead(self) -> str:
        """A sentence for a caller who wants one of its models."""
        return self.upstream.condition.reason or f"{self.upstream.name} does not list its models now."

    def must_have(self, model_id: str) -> bool:
        """Tell whether nobody else can have a model of that name, which cannot be looked up as it is dead."""
        return self.is_dead and bool(self.upstream.prefix) and model_id.startswith(self.upstream.prefix)

    def ask(self) -> asyncio.Task[None]:
        """Ask now, or join the question that is under way. The task never fails."""
        if self._asking is None or self._asking.done():
            self._asked_at = self._clock()
            self._asking = asyncio.create_task(self._ask())
        return self._asking

    async def refresh(self, *, at_most: float) -> None:
        """Ask, and wait as long as is worth while, from when the question began; a late answer counts next time."""
        asking = self.ask()
        seconds = min(self.patience, at_most) - (self._clock() - self._asked_at)
        if seconds > 0:
            await asyncio.wait([asking], timeout=seconds)

    async def aclose(self) -> None:
        """Drop the question that is under way."""
        if self._asking is not None:
            self._asking.cancel()
            await asyncio.wait([self._asking])

    async def _ask(self) -> None:
        began = self._clock()
        try:
            async with asyncio.timeout(BOUND_SECONDS):
                models = await self.upstream.models()
        except (InferenceError, TimeoutError) as error:
            logger.debug("%s is left out of the models: %s", self.upstream.name, error)
            self._note(self.models, is_dead=True)
        except Exception:
            # Nobody may be waiting for it, and a mistake in one upstream must not cost the others.
            logger.exception("The models of %s cannot be listed", self.upstream.name)
            self._note(self.models, is_dead=True)
        else:
            self.listing_seconds = self._clock() - began
            self._note(models, is_dead=False)

    def _note(self, models: tuple[Model, ...], *, is_dead: bool) -> None:
        self.known_until = self._clock() + KEPT_SECONDS
        if (models, is_dead) != (self.models, self.is_dead):
            self.models, self.is_dead = models, is_dead
            self._on_change()
