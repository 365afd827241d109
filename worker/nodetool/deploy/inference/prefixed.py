"""An upstream whose models bear a prefix in front of callers, and their own names behind it."""

import asyncio

from nodetool.deploy.inference.model_name import takes_long, with_model
from nodetool.deploy.inference.upstream import Model, Reply, Upstream


class Prefixed(Upstream):
    """Puts `prefix` before the names of a listing, and takes it off the `model` of a request.

    Answers are relayed as they are: their own `model` is the upstream's name for it.
    """

    def __init__(self, upstream: Upstream, prefix: str) -> None:
        self.name = upstream.name
        self.kind = upstream.kind
        self.prefix = prefix
        self.rests_after_failures = upstream.rests_after_failures
        self._upstream = upstream

    def __repr__(self) -> str:
        return f"Prefixed({self._upstream!r}, {self.prefix!r})"

    async def models(self) -> tuple[Model, ...]:
        """List what it offers now, by the names with the prefix."""
        listed = await self._upstream.models()
        return tuple(Model(self.prefix + model.id, model.owned_by, model.created) for model in listed)

    async def post(self, path: str, *, model: str, body: bytes) -> Reply:
        """Send the request with the model's own name."""
        own = model.removeprefix(self.prefix)
        if takes_long(body):
            body = await asyncio.to_thread(with_model, body, own, instead_of=model)
        else:
            body = with_model(body, own, instead_of=model)
        return await self._upstream.post(path, model=own, body=body)

    async def why_not(self, model: str) -> str | None:
        """Ask the upstream about the model's own name; it has no word on models without the prefix."""
        if not model.startswith(self.prefix):
            return None
        return await self._upstream.why_not(model.removeprefix(self.prefix))

    async def aclose(self) -> None:
        """Close the upstream."""
        await self._upstream.aclose()
