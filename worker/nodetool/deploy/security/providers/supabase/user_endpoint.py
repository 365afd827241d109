"""Verifies tokens that are signed with the project's shared secret, which is Supabase's alone: it is asked.

`GET /auth/v1/user` with the project's key in `apikey` answers with the user, or with 401 or 403 (Supabase, "JSON Web
Token", verifying with a shared secret signing key).

Anybody can make up such tokens, and each would become a question. So what Supabase would refuse anyway is refused here,
and strangers' tokens pass a `Turnstile`; tokens that Supabase has accepted before have one of their own, so a flood
of forged ones keeps no user out who was in. `iss` is not looked at: servers that people host themselves leave it empty
or put their outer address there, and a forger knows what belongs there.
"""

import math
from typing import Any

import orjson

from nodetool.deploy.config.retired_tokens import token_digest
from nodetool.deploy.security.errors import InvalidCredentialsError, ProviderUnavailableError
from nodetool.deploy.security.principal import Principal
from nodetool.deploy.security.providers.supabase.answer_cache import AnswerCache
from nodetool.deploy.security.providers.supabase.claims import AUDIENCE, principal_of
from nodetool.deploy.security.providers.supabase.clocks import SYSTEM, Clocks
from nodetool.deploy.security.providers.supabase.project import Reply, SupabaseProject
from nodetool.deploy.security.providers.supabase.turnstile import Turnstile
from nodetool.deploy.security.providers.supabase.unverified_token import UnverifiedToken, numeric_date

AT_ONCE = 16
"""Questions under way about strangers' tokens, and as many about known ones; the HTTP client has 100 connections."""
STRANGERS_WAITING = 64
KNOWN_WAITING = 1000
WAIT_SECONDS = 2.0
_KNOWN_TOKENS = 10_000
_SIGNATURE_CHARACTERS = 43
"""Of the 32 bytes of an HMAC-SHA256 in base64url."""

_OK = 200
_REFUSALS = frozenset({400, 401, 403, 404})


class UserEndpoint:
    """Lets Supabase say whose token it is."""

    def __init__(self, project: SupabaseProject, *, admin_users: frozenset[str], clocks: Clocks = SYSTEM) -> None:
        self._project = project
        self._admin_users = admin_users
        self._now = clocks.now
        # Only what Supabase accepted comes in, so nobody can push others out with tokens that were made up.
        self._accepted: AnswerCache[bool] = AnswerCache(seconds=math.inf, size=_KNOWN_TOKENS, clocks=clocks)
        self._known = Turnstile(passing=AT_ONCE, waiting=KNOWN_WAITING, seconds=WAIT_SECONDS)
        self._strangers = Turnstile(passing=AT_ONCE, waiting=STRANGERS_WAITING, seconds=WAIT_SECONDS)

    async def verify(self, token: UnverifiedToken) -> Principal:
        """Return whose token it is; raise `InvalidCredentialsError` and `ProviderUnavailableError`."""
        expires, digest = self._expiry(token), token_digest(token.text)
        turnstile = self._known if self._accepted.get(digest) else self._strangers
        async with turnstile.passage():
            user = _user(await self._project.get("/user", token=token.text))
        self._accepted.put(digest, True, expires=expires)  # noqa: FBT003  a set with a time limit
        return principal_of(user["id"], user.get("app_metadata"), admin_users=self._admin_users, expires=expires)

    def _expiry(self, token: UnverifiedToken) -> float:
        """Return when the token expires by its own account; refuse what Supabase would refuse as well."""
        claims = token.claims()
        expires, user_id = numeric_date(claims.get("exp")), claims.get("sub")
        if self._now() >= expires or not isinstance(user_id, str) or not user_id:
            raise InvalidCredentialsError
        if not _is_for_users(claims.get("aud")) or len(token.text.rpartition(".")[2]) != _SIGNATURE_CHARACTERS:
            raise InvalidCredentialsError
        return expires


def is_of_the_gateway(reply: Reply) -> bool:
    """Tell whether the gateway refused our key; the Auth server behind it would have said `code` and `msg`."""
    answer = _json_object(reply.body)
    return reply.status in _REFUSALS and "message" in answer and answer.keys().isdisjoint({"code", "error_code", "msg"})


def _is_for_users(audience: object) -> bool:
    return audience == AUDIENCE or (isinstance(audience, list) and AUDIENCE in audience)


def _user(reply: Reply) -> dict[str, Any]:
    if is_of_the_gateway(reply):
        raise ProviderUnavailableError("Supabase does not accept SUPABASE_KEY.")
    if reply.status in _REFUSALS:
        raise InvalidCredentialsError
    answer = _json_object(reply.body)
    user_id = answer.get("id")
    if reply.status != _OK or not isinstance(user_id, str) or not user_id:
        raise ProviderUnavailableError(f"Supabase answered with status {reply.status} when asked for a user.")
    return answer


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError:
        return {}
    return value if isinstance(value, dict) else {}
