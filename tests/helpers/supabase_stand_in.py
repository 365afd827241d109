"""A real HTTP server that signs and checks tokens as a Supabase project does, or fails as servers fail.

Addresses, claims, keys, users and errors have the shapes of Supabase's documentation ("JWT claims reference", "JSON Web
Token", "Users") and of its Auth server (https://github.com/supabase/auth).
"""

import hmac
import json
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.helpers.model_server import Handler, ModelServer, model_server
from tests.helpers.signing import SigningKey, compact, from_base64url, hs256, signing_key

API_KEY = "sb_publishable_key-of-the-project"
SECRET = b"super-secret-jwt-token-with-at-least-32-characters"
USER_ID = "8d7f0c42-1111-4222-8333-444455556666"
JWKS_PATH = "/auth/v1/.well-known/jwks.json"
USER_PATH = "/auth/v1/user"

Clock = Callable[[], float]


@dataclass
class SupabaseStandIn:
    """One project: its keys, its users, and what is wrong with it at the moment."""

    now: Clock = time.time
    published: list[dict[str, Any]] = field(default_factory=list)
    """The key set, as it stands in the answer."""
    users: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Changes to the usual user, by id; an id that is not here has no account."""
    trouble: Handler | None = None
    """What answers in the project's place."""
    server: ModelServer = field(init=False, repr=False)

    @property
    def url(self) -> str:
        """What SUPABASE_URL says."""
        return f"http://127.0.0.1:{self.server.port}"

    @property
    def issuer(self) -> str:
        """What stands in `iss`."""
        return f"{self.url}/auth/v1"

    def asked(self, path: str) -> int:
        """Count the requests for `path`."""
        return sum(seen.path == path for seen in self.server.seen)

    def publish(self, *keys: SigningKey) -> None:
        """Add keys to the key set."""
        self.published.extend(key.jwk() for key in keys)

    def withdraw(self, key: SigningKey) -> None:
        """Take a key out of the key set."""
        self.published[:] = [entry for entry in self.published if entry.get("kid") != key.key_id]

    def claims(self, **changes: object) -> dict[str, Any]:
        """Return the claims of a usual access token; a change to None leaves a claim out."""
        claims = {
            "iss": self.issuer,
            "sub": USER_ID,
            "aud": "authenticated",
            "exp": int(self.now()) + 3600,
            "iat": int(self.now()),
            "email": "user@example.com",
            "phone": "",
            "app_metadata": {"provider": "email", "providers": ["email"]},
            "user_metadata": {"email_verified": True},
            "role": "authenticated",
            "aal": "aal1",
            "amr": [{"method": "password", "timestamp": int(self.now())}],
            "session_id": "5f1f7a5e-0000-4000-8000-000000000000",
            "is_anonymous": False,
            **changes,
        }
        return {name: value for name, value in claims.items() if value is not None}

    def token(self, key: SigningKey, **changes: object) -> str:
        """Return an access token signed with `key`, published or not."""
        return key.token(self.claims(**changes))

    def legacy_token(self, *, secret: bytes = SECRET, **changes: object) -> str:
        """Return an access token signed with the shared secret."""
        return compact({"alg": "HS256", "typ": "JWT"}, self.claims(**changes), hs256(secret))

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Answer as the gateway and the Auth server behind it do, or as `trouble` does."""
        return await (self.trouble or self.honest)(request)

    async def honest(self, request: web.Request) -> web.StreamResponse:
        """Answer as if nothing were wrong."""
        if request.path == JWKS_PATH:
            return web.json_response({"keys": self.published}, headers={"Cache-Control": "public, max-age=600"})
        if request.path != USER_PATH or request.method != "GET":
            return web.json_response({"message": "no Route matched with those values"}, status=404)
        if request.headers.get("apikey") != API_KEY:
            return web.json_response({"message": "Invalid API key", "hint": "Double check your API key."}, status=401)
        return self._user(request.headers.get("Authorization", ""))

    def _user(self, authorization: str) -> web.Response:
        scheme, _, token = authorization.partition(" ")
        if scheme != "Bearer" or not token:
            return _refusal(401, "no_authorization", "This endpoint requires a Bearer token")
        claims = self._checked(token)
        if claims is None:
            return _refusal(403, "bad_jwt", "invalid JWT: unable to parse or verify signature")
        user_id = claims.get("sub")
        if not user_id:
            return _refusal(403, "bad_jwt", "invalid claim: missing sub claim")
        if user_id not in self.users:
            return _refusal(403, "user_not_found", "User from sub claim in JWT does not exist")
        return web.json_response({**_usual_user(user_id), **self.users[user_id]})

    def _checked(self, token: str) -> dict[str, Any] | None:
        try:
            signed, _, signature = token.rpartition(".")
            header, claims = (json.loads(from_base64url(part)) for part in signed.split("."))
            honest = hmac.compare_digest(hs256(SECRET)(signed.encode()), from_base64url(signature))
            valid = honest and header["alg"] == "HS256" and claims["exp"] > self.now()
        except (ValueError, KeyError, TypeError):
            return None
        return dict(claims) if valid else None


@asynccontextmanager
async def supabase_stand_in(now: Clock = time.time) -> AsyncIterator[SupabaseStandIn]:
    """Run a project with one user and one key of each kind on a free port."""
    project = SupabaseStandIn(now, users={USER_ID: {}})
    project.publish(*(signing_key(f"first-{algorithm}", algorithm) for algorithm in ("ES256", "RS256", "EdDSA")))
    async with model_server(project.answer) as project.server:
        yield project


def _refusal(status: int, code: str, message: str) -> web.Response:
    return web.json_response({"code": status, "error_code": code, "msg": message}, status=status)


def _usual_user(user_id: str) -> Mapping[str, Any]:
    return {
        "id": user_id,
        "aud": "authenticated",
        "role": "authenticated",
        "email": "user@example.com",
        "email_confirmed_at": "2026-01-01T00:00:00.000000Z",
        "phone": "",
        "last_sign_in_at": "2026-01-02T00:00:00.000000Z",
        "app_metadata": {"provider": "email", "providers": ["email"]},
        "user_metadata": {"email_verified": True},
        "identities": [],
        "created_at": "2026-01-01T00:00:00.000000Z",
        "updated_at": "2026-01-02T00:00:00.000000Z",
        "is_anonymous": False,
    }
