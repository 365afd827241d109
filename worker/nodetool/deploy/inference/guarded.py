"""An upstream whose failures are noted, and which is left in peace where it fails several times in a row."""

import asyncio
import logging
import math
import time
from collections.abc import Awaitable, Callable
from functools import partial

from nodetool.deploy.inference import condition as rules
from nodetool.deploy.inference.condition import Condition, Health, Question
from nodetool.deploy.inference.errors import (
    UpstreamError,
    UpstreamFaultError,
    UpstreamKeyRefusedError,
    UpstreamRestingError,
    UpstreamTimeoutError,
)
from nodetool.deploy.inference.upstream import Model, Reply, Upstream

logger = logging.getLogger(__name__)

_LISTING = Question(is_listing=True, is_trial=False)
_REQUEST = Question(is_listing=False, is_trial=False)
LISTING_SECONDS = 2.5
"""Above the bound that a client has of its own, and which tells the same."""


class Guarded(Upstream):
    """Passes everything on. An answer with the caller's mistake, and a caller who leaves, are no failures."""

    def __init__(self, upstream: Upstream, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.name = upstream.name
        self.kind = upstream.kind
        self.prefix = upstream.prefix
        self.condition = Condition(clock())
        self._upstream = upstream
        self.rests_after_failures = upstream.rests_after_failures
        self._clock = clock

    def __repr__(self) -> str:
        return f"Guarded({self._upstream!r}, {self.condition.health})"

    async def models(self) -> tuple[Model, ...]:
        """List what it offers now; at once `UpstreamRestingError` while it rests."""
        question = self._admitted(is_listing=True)
        try:
            models = await self._listed()
        except BaseException as error:
            self._note_trouble(question, error)
            raise
        self._note_answer(question)
        return models

    async def post(self, path: str, *, model: str, body: bytes) -> Reply:
        """Pass a request on; at once `UpstreamRestingError` while it rests."""
        return await self.attempt(partial(self._upstream.post, path, model=model, body=body))

    async def attempt(self, ask: Callable[[], Awaitable[Reply]]) -> Reply:
        """Ask the server by whatever way; at once `UpstreamRestingError` while it rests."""
        if not self.rests_after_failures:
            return await ask()
        question = self._admitted(is_listing=False)
        try:
            reply = await ask()
        except BaseException as error:
            self._note_trouble(question, error)
            raise
        self._note_answer(question)
        reply.on_break = self._note_break
        return reply

    async def why_not(self, model: str) -> str | None:
        """Ask the upstream."""
        return await self._upstream.why_not(model)

    async def aclose(self) -> None:
        """Close the upstream."""
        await self._upstream.aclose()

    async def _listed(self) -> tuple[Model, ...]:
        try:
            async with asyncio.timeout(LISTING_SECONDS):
                return await self._upstream.models()
        except TimeoutError as error:
            sentence = f"{self.name} did not list its models within {LISTING_SECONDS:g} s. Check that it runs."
            raise UpstreamTimeoutError(self.name, sentence) from error

    def _admitted(self, *, is_listing: bool) -> Question:
        """Let a question pass, or raise `UpstreamRestingError`."""
        if self.condition.health is not Health.RESTING:
            return _LISTING if is_listing else _REQUEST
        now, condition = self._clock(), self.condition
        if seconds := rules.wait_before_asking(condition, now):
            raise UpstreamRestingError(
                self.name,
                f"{self.name} failed {condition.failures} times in a row; the worker asks it again in "
                f"{math.ceil(seconds)} s at the earliest. {condition.reason}",
                seconds=seconds,
            )
        self.condition = rules.tried(condition, now)
        return Question(is_listing=is_listing, is_trial=True)

    def _note_answer(self, question: Question) -> None:
        if self.condition.health is not Health.ALIVE:
            self._become(rules.answered(self.condition, question, self._clock()))

    def _note_trouble(self, question: Question, error: BaseException) -> None:
        before, now = self.condition, self._clock()
        if not isinstance(error, UpstreamError):
            self._become(rules.given_up(before, question, now))
        elif isinstance(error, UpstreamKeyRefusedError) or not self.rests_after_failures:
            self._become(rules.unusable(before, now, str(error)))
        else:
            heals = question.is_listing or not isinstance(error, UpstreamFaultError | UpstreamTimeoutError)
            self._become(rules.failed(before, question, now, str(error), heals_by_listing=heals))

    def _note_break(self, error: Exception) -> None:
        self._note_trouble(_REQUEST, error)

    def _become(self, condition: Condition) -> None:
        before, self.condition = self.condition, condition
        if before.health is not condition.health:
            words = f"{condition.health}. {condition.reason}" if condition.reason else f"{condition.health}."
            logger.info("The upstream %s is %s", self.name, words)
