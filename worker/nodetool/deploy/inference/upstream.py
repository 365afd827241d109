"""The interface to a model server, wherever it runs: another process, another machine, or our own child."""

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Model:
    """One model as a caller sees it in `/v1/models`."""

    id: str
    owned_by: str
    """Name of the upstream that offers it."""
    created: int = 0
    """Seconds since the epoch; 0 where the upstream does not say."""


Write = Callable[[bytes, bool], Awaitable[None] | None]
"""Takes a piece and whether it is the last one, which may be empty; returns what is left to wait for, if anything."""


class Reply(ABC):
    """An upstream's answer, under way. Whoever got it closes it; closing early cancels the generation."""

    status: int
    content_type: str
    content_length: int | None = None
    """Bytes of the body, where they are known beforehand."""
    retry_after: str | None = None
    """When a refused request makes sense again, in the words of RFC 9110, section 10.2.3."""

    on_break: Callable[[Exception], None] | None = None
    """Told where the answer breaks off by the upstream's fault, before whoever reads it is."""

    @abstractmethod
    def chunks(self) -> AsyncIterator[bytes]:
        """Yield the body as it arrives, unparsed. A broken upstream raises `UpstreamError` here."""

    async def forward(self, write: Write) -> None:
        """Hand the body to `write`, as `chunks` yields it; the quicker way, where a reply knows one."""
        async for piece in self.chunks():
            if (left := write(piece, False)) is not None:  # noqa: FBT003  as the type says
                await left
        if (left := write(b"", True)) is not None:  # noqa: FBT003
            await left

    @abstractmethod
    async def aclose(self) -> None:
        """Give the connection back, or cancel what still runs. Safe to call twice."""


class Upstream(ABC):
    """A model server that speaks the OpenAI API."""

    name: str
    """Shown to callers (`owned_by`, error texts); never an address."""
    kind: str = "openai-compatible"
    """What it is, for its administrator."""
    prefix: str = ""
    """What the names of all its models begin with, and nobody else's."""
    rests_after_failures: bool = True
    """False for one whose requests fail for the reasons of a single model."""

    @abstractmethod
    async def models(self) -> tuple[Model, ...]:
        """List what it offers now; raise `UpstreamError` where it cannot be asked."""

    @abstractmethod
    async def post(self, path: str, *, model: str, body: bytes) -> Reply:
        """Send a JSON body to `path` (relative to `/v1/`, as in `chat/completions`) and return its answer.

        Returns as soon as status and headers are known. The upstream's own 4xx is a `Reply`; raises
        `InferenceError` where there is no answer to pass on.
        """

    async def attempt(self, ask: Callable[[], Awaitable[Reply]]) -> Reply:
        """Ask the same server in another way; `ask` raises what `post` raises."""
        return await ask()

    async def why_not(self, model: str) -> str | None:  # noqa: ARG002 - for those that can tell
        """Say why a model that the caller has reason to expect here is not offered; None where nothing is known."""
        return None

    @abstractmethod
    async def aclose(self) -> None:
        """Let go of connections and child processes."""
