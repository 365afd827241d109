"""The public keys of a Supabase project: fetched when needed, seldom, and kept while the project is out of reach.

Supabase's edge serves `/auth/v1/.well-known/jwks.json` from a cache of ten minutes and asks others not to keep it for
longer (Supabase, "JSON Web Token", verifying a JWT).
"""

import logging
import math

import orjson

from nodetool.deploy.security.errors import InvalidCredentialsError, ProviderUnavailableError
from nodetool.deploy.security.providers.supabase.clocks import SYSTEM, Clocks
from nodetool.deploy.security.providers.supabase.project import SupabaseProject
from nodetool.deploy.security.providers.supabase.single_flight import SingleFlight
from nodetool.deploy.security.providers.supabase.verification_key import VerificationKey, read_keys

MAX_AGE_SECONDS = 600
PAUSE_SECONDS = 10
"""Between two fetches, whatever unknown keys callers name meanwhile."""
FIRST_PAUSE_SECONDS = 1
"""The same as long as no key set was ever fetched, so that a worker that was there first is soon of use."""
_PATH = "/.well-known/jwks.json"
_OK = 200

logger = logging.getLogger(__name__)


class KeySet:
    """Finds the key that a token names."""

    def __init__(self, project: SupabaseProject, *, clocks: Clocks = SYSTEM) -> None:
        self._project = project
        self._monotonic = clocks.monotonic
        self._keys: dict[str, VerificationKey] | None = None
        self._trouble: str | None = None
        self._loaded_at = -math.inf
        self._tried_at = -math.inf
        self._fetches: SingleFlight[None] = SingleFlight()

    async def find(self, key_id: str) -> VerificationKey:
        """Return the key of that id.

        Raises `InvalidCredentialsError` for a key that the project does not publish, and `ProviderUnavailableError`
        where nobody can tell whether it does.
        """
        if self._wants_a_fetch(key_id):
            await self._fetches.run(b"", self._refresh)
        if self._keys is not None and (key := self._keys.get(key_id)):
            return key
        if self._trouble is not None:
            raise ProviderUnavailableError(self._trouble)
        raise InvalidCredentialsError

    async def aclose(self) -> None:
        """Break off a fetch that is under way."""
        await self._fetches.aclose()

    def _wants_a_fetch(self, key_id: str) -> bool:
        now = self._monotonic()
        pause = FIRST_PAUSE_SECONDS if self._keys is None else PAUSE_SECONDS
        known = self._keys is not None and key_id in self._keys
        # A fetch that is under way has not moved `_tried_at` yet, so that whoever comes meanwhile waits for it.
        return now - self._tried_at >= pause and not (known and now - self._loaded_at < MAX_AGE_SECONDS)

    async def _refresh(self) -> None:
        try:
            self._keys = await self._fetch()
        except ProviderUnavailableError as error:
            self._trouble = str(error)
            if self._keys is not None:
                logger.warning("The keys of Supabase could not be fetched anew, the last ones stay in use: %s", error)
        else:
            self._trouble = None
            self._loaded_at = self._monotonic()
        finally:
            self._tried_at = self._monotonic()

    async def _fetch(self) -> dict[str, VerificationKey]:
        reply = await self._project.get(_PATH)
        if reply.status != _OK:
            raise ProviderUnavailableError(f"Supabase answered with status {reply.status} when asked for its keys.")
        try:
            return read_keys(orjson.loads(reply.body))
        except ValueError:
            raise ProviderUnavailableError("Supabase answered with something else when asked for its keys.") from None
