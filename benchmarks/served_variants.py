"""The applications that are compared, without and with what stands in front of them.

A trivial route shows what authentication costs to the microsecond; the worker's own application shows what it costs
beside the rest of a real request (`GET /v1/models` of a worker without models, the cheapest there is).
"""

import hmac
import itertools
import logging
import os
from collections.abc import AsyncIterator, Awaitable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from starlette.middleware import Middleware
from starlette.types import ASGIApp, Receive, Scope, Send

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.audit import Audit, AuditFile, nobody_reads
from nodetool.deploy.config.redact import Redactor
from nodetool.deploy.config.start import Start, decide
from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.config.worker_token import WorkerTokenReader
from nodetool.deploy.inference.registry import ModelRegistry
from nodetool.deploy.security.authenticator import Authenticator
from nodetool.deploy.security.compose import build_authenticator
from nodetool.deploy.security.failure_throttle import FailureThrottle
from nodetool.deploy.security.principal import worker_token_holder
from nodetool.deploy.server.app import Parts, create_app
from nodetool.deploy.server.audit_trail import AuditTrail
from nodetool.deploy.server.middleware.authentication import AuthenticationMiddleware
from tests.helpers.signing import signing_key
from tests.helpers.supabase_stand_in import API_KEY, supabase_stand_in

BODY = b'{"object":"list","data":[]}'
REFUSAL = b'{"detail":"Invalid authentication token"}'


@dataclass(frozen=True)
class Variant:
    """An application, the token that its caller sends, and what it answers."""

    app: ASGIApp
    token: str
    status: int


class Answer:
    """Answers everything at once: the route itself, or the least that a 401 can cost."""

    def __init__(self, status: int, body: bytes, *headers: tuple[bytes, bytes]) -> None:
        length = (b"content-length", str(len(body)).encode())
        self._start = {
            "type": "http.response.start",
            "status": status,
            "headers": [(b"content-type", b"application/json"), length, *headers],
        }
        self._body = {"type": "http.response.body", "body": body}

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        """Send it."""
        await send(self._start)
        await send(self._body)


class Least:
    """The least that an authenticating middleware can do: find the header, and compare it with one that stays."""

    def __init__(self, app: ASGIApp, refusal: ASGIApp, token: str) -> None:
        self._app = app
        self._refusal = refusal
        self._authorization = b"Bearer " + token.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        found = b""
        for name, value in scope["headers"]:
            if name == b"authorization":
                found = value
        is_right = hmac.compare_digest(self._authorization, found)
        await (self._app if is_right else self._refusal)(scope, receive, send)


class Known:
    """Says who calls without having looked, so that what is done for a caller who is known is done here, too."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._principal = worker_token_holder(b"not looked at")

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Pass the request on."""
        scope["state"]["principal"] = self._principal
        return self._app(scope, receive, send)


@asynccontextmanager
async def variants(folder: Path) -> AsyncIterator[dict[str, Variant]]:
    """Build all of them the way the worker does; files go to `folder`."""
    logging.getLogger("nodetool").setLevel(logging.ERROR)
    audit = AuditTrail(AuditFile(folder / "audit" / "audit.jsonl"))
    # A clock by which six wrong tokens come in a minute: none of them is slowed.
    leaping = itertools.count(0, 10).__next__
    trivial = Answer(200, BODY)
    bare = Answer(401, REFUSAL, (b"www-authenticate", b"Bearer"))

    async with AsyncExitStack() as stack:
        project = await stack.enter_async_context(supabase_stand_in())

        def authenticator(start: Start) -> Authenticator:
            built = build_authenticator(
                start.provider,
                settings=start.settings,
                token_in_force=start.tokens.current,
            )
            stack.push_async_callback(built.aclose)
            return built

        def guarded(who: Authenticator, kept: Audit = nobody_reads) -> AuthenticationMiddleware:
            throttle = FailureThrottle(clock=leaping)
            return AuthenticationMiddleware(trivial, authenticator=who, audit=kept, throttle=throttle)

        static = _start(folder, {"AUTH_PROVIDER": "static"})
        remote = {"AUTH_PROVIDER": "supabase", "SUPABASE_URL": project.url, "SUPABASE_KEY": API_KEY}
        supabase = authenticator(_start(folder, {**remote, "AUTH_CACHE_TTL": "86400"}))
        holder = authenticator(static)
        user = project.token(signing_key("first-ES256", "ES256"), exp=int(project.now()) + 86_400)
        token = static.token_in_force().value
        unguarded = _worker(holder, is_guarded=False)
        yield {
            "trivial": Variant(trivial, token, 200),
            "trivial, user's token": Variant(trivial, user, 200),
            "trivial, least": Variant(Least(trivial, bare, token), token, 200),
            "trivial, static": Variant(guarded(holder), token, 200),
            "trivial, supabase cached": Variant(guarded(supabase), user, 200),
            "worker": Variant(unguarded, token, 200),
            "worker, user's token": Variant(unguarded, user, 200),
            "worker, static": Variant(_worker(holder), token, 200),
            "worker, supabase cached": Variant(_worker(supabase), user, 200),
            "bare 401": Variant(bare, "wrong", 401),
            "least refusal": Variant(Least(trivial, bare, token), "wrong", 401),
            "static refuses": Variant(guarded(holder), "wrong", 401),
            "supabase refuses": Variant(guarded(supabase), "wrong", 401),
            "static refuses, audited": Variant(guarded(holder, audit), "wrong", 401),
        }
    audit.close()


def _worker(who: Authenticator, *, is_guarded: bool = True) -> ASGIApp:
    app = create_app(Parts(who, ModelRegistry((), advice=lambda: ""), instance_id="benchmark"))
    if not is_guarded:
        kinds: list[object] = [each.cls for each in app.user_middleware]
        app.user_middleware[kinds.index(AuthenticationMiddleware)] = Middleware(Known)
    return app


def _start(folder: Path, environ: Mapping[str, str]) -> Start:
    store = DeploymentStore(folder / "config" / "deployment.yaml")
    # As long as a real one, without the settings of whoever runs this.
    settings = {option.name for option in declared.ALL}
    environ = {**{name: value for name, value in os.environ.items() if name not in settings}, **environ}
    tokens = WorkerTokenReader(store, environ)
    return decide(store, tokens, environ=environ, flags={}, redact=Redactor())
