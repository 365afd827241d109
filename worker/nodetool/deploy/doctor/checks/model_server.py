"""Asks one OpenAI-compatible server what the worker would ask it, and judges the answers."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import urlsplit

from nodetool.deploy.config.exposure import is_loopback
from nodetool.deploy.doctor.finding import Finding, Level
from nodetool.deploy.inference.errors import InferenceError, UpstreamKeyRefusedError
from nodetool.deploy.inference.openai_compatible import OpenAICompatible, Timeouts

_TIMEOUTS = Timeouts(answer=3.0)


@dataclass(frozen=True, slots=True)
class ModelServer:
    """One server as the settings have it."""

    name: str
    url: str
    key: str = field(repr=False)
    set_by: str
    """The setting that names its address."""
    key_set_by: str

    async def examined(self) -> list[Finding]:
        """Tell whether it answers, whether it speaks the OpenAI API, and whether it accepts our key."""
        return [*self._transport(), await self._answer()]

    def _transport(self) -> Iterator[Finding]:
        parts = urlsplit(self.url)
        if self.key and parts.scheme == "http" and not is_loopback(parts.hostname or ""):
            says = "Its address begins with http://: its key, prompts and answers can be read on the way."
            yield Finding(self.name, Level.WARNING, says, f"Use an https:// address in {self.set_by}, if it has one.")

    async def _answer(self) -> Finding:
        server = OpenAICompatible(self.name, self.url, self.key or None, timeouts=_TIMEOUTS)
        try:
            count = len(await server.models())
            trouble = await self._key_trouble(server)
        except UpstreamKeyRefusedError as error:
            says = str(error) if self.key else f"{self.name} asks for a key."
            return Finding(self.name, Level.WARNING, says, self._how_with_key)
        except InferenceError as error:
            how = f"Its address stands in {self.set_by}; while it is away, its models are missing."
            return Finding(self.name, Level.WARNING, str(error), how)
        finally:
            await server.aclose()
        if trouble:
            return Finding(self.name, Level.WARNING, trouble, self._how_with_key)
        return Finding(self.name, Level.OK, f"Answers, and offers {count} model{'' if count == 1 else 's'}.")

    async def _key_trouble(self, server: OpenAICompatible) -> str:
        """Say what a server that lists its models to everybody has against our key.

        A request without a model generates nothing, wherever it is looked at only after the key.
        """
        try:
            reply = await server.post("chat/completions", model="", body=b"{}")
        except UpstreamKeyRefusedError:
            return "It lists its models, and refuses our key for requests." if self.key else "It asks for a key."
        except InferenceError:
            return ""  # in trouble over a request that is none: nothing can be told from that
        await reply.aclose()
        return "It forbids requests to the holder of our key." if reply.status == HTTPStatus.FORBIDDEN else ""

    @property
    def _how_with_key(self) -> str:
        return f"Its key is in {self.key_set_by}."
