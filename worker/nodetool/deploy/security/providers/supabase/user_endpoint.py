"""Verifies tokens that are signed with the project's shared secret, which is Supabase's alone: it is asked.

`GET /auth/v1/user` with the project's key in `apikey` answers with the user, or with 401 or 403 (Supabase, "JSON Web
Token", verifying with a shared secret signing key).
"""

from typing import Any

import orjson

from nodetool.deploy.security.errors import InvalidCredentialsError, ProviderUnavailableError
from nodetool.deploy.security.principal import Principal
from nodetool.deploy.security.providers.supabase.claims import principal_of
from nodetool.deploy.security.providers.supabase.clocks import SYSTEM, Clocks
from nodetool.deploy.security.providers.supabase.project import Reply, SupabaseProject
from nodetool.deploy.security.providers.supabase.unverified_token import UnverifiedToken, numeric_date

_OK = 200
_REFUSALS = frozenset({400, 401, 403, 404})


class UserEndpoint:
    """Lets Supabase say whose token it is."""

    def __init__(self, project: SupabaseProject, *, admin_users: frozenset[str], clocks: Clocks = SYSTEM) -> None:
        self._project = project
        self._admin_users = admin_users
        self._now = clocks.now

    async def verify(self, token: UnverifiedToken) -> Principal:
        """Return whose token it is; raise `InvalidCredentialsError` and `ProviderUnavailableError`."""
        expires = self._expiry(token.claims())
        user = _user(await self._project.get("/user", token=token.text))
        return principal_of(user["id"], user.get("app_metadata"), admin_users=self._admin_users, expires=expires)

    def _expiry(self, claims: dict[str, Any]) -> float:
        """Return when the token expires by its own account; refuse what Supabase would refuse as well."""
        expires, user_id = numeric_date(claims.get("exp")), claims.get("sub")
        if self._now() >= expires or not isinstance(user_id, str) or not user_id:
            raise InvalidCredentialsError
        return expires


def is_of_the_gateway(reply: Reply) -> bool:
    """Tell whether the gateway refused our key; the Auth server behind it would have said `code` and `msg`."""
    answer = _json_object(reply.body)
    return reply.status in _REFUSALS and "message" in answer and answer.keys().isdisjoint({"code", "error_code", "msg"})


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
