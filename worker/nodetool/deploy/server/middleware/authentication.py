"""Nothing passes without a principal but the public paths."""

import asyncio
import logging

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from nodetool.deploy.config.audit import Audit, AuditEvent, Deed
from nodetool.deploy.security.authenticator import Authenticator, needs_admin
from nodetool.deploy.security.browser_guard import ForeignPageError
from nodetool.deploy.security.errors import (
    AuthenticationError,
    ForbiddenError,
    InvalidCredentialsError,
    ProviderBusyError,
    ProviderUnavailableError,
)
from nodetool.deploy.security.failure_throttle import FailureThrottle
from nodetool.deploy.security.principal import Principal
from nodetool.deploy.server.open_requests import OpenRequests, end_revoked, was_revoked
from nodetool.deploy.server.refusal_reasons import TOO_MANY_WRONG_TOKENS, refusal_reason
from nodetool.deploy.server.refusals import Refusal, refusal_of, refuse, slow_down
from nodetool.deploy.server.request_record import record_of

logger = logging.getLogger(__name__)

MOST_OF_AN_ADDRESS = 64
"""Characters of a caller's address that are written down; an IPv6 one with its zone has fewer."""


class AuthenticationMiddleware:
    """Asks the authenticator at every request; puts the principal into the scope's state."""

    def __init__(
        self, app: ASGIApp, *, authenticator: Authenticator, audit: Audit, throttle: FailureThrottle | None = None
    ) -> None:
        self._app = app
        self._authenticator = authenticator
        self._audit = audit
        self._throttle = throttle or FailureThrottle()
        self._open = OpenRequests(authenticator.still_counts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer it with 401, 403, 429 or 503."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        query = scope["query_string"] if scope["type"] == "websocket" else None
        try:
            principal = await self._authenticator.principal(scope["path"], scope["headers"], websocket_query=query)
        except (AuthenticationError, ForbiddenError, ForeignPageError, ProviderUnavailableError) as error:
            await refuse(scope, receive, send, self._refusal(scope, error))
            return
        scope.setdefault("state", {})["principal"] = principal
        if principal is not None and principal.is_admin and needs_admin(scope["path"]):
            send = self._audited(scope, principal, send)
        if principal is None or not principal.may_end:
            await self._app(scope, receive, send)
            return
        task = self._open.enter(principal, scope)
        try:
            await self._app(scope, receive, send)
        except asyncio.CancelledError:
            if not was_revoked(scope):
                raise
            await end_revoked(scope, receive, send)
        finally:
            self._open.leave(task)

    def _refusal(
        self,
        scope: Scope,
        error: AuthenticationError | ForbiddenError | ForeignPageError | ProviderUnavailableError,
    ) -> Refusal:
        """Write down that the request is refused, and return with which answer."""
        address = _address(scope)
        seconds = self._throttle.seconds_to_wait(address) if isinstance(error, InvalidCredentialsError) else 0
        refusal = slow_down(seconds) if seconds else refusal_of(error)
        record_of(scope).refused = TOO_MANY_WRONG_TOKENS if seconds else refusal_reason(error)
        if isinstance(error, ProviderUnavailableError) and not isinstance(error, ProviderBusyError):
            logger.warning("A caller could not be authenticated: %s (request %s)", error, record_of(scope).id)
        self._audit(_event(scope, Deed.REQUEST_REFUSED, refusal.status, address=address))
        return refusal

    def _audited(self, scope: Scope, principal: Principal, send: Send) -> Send:
        async def audited(message: Message) -> None:
            if message["type"] in {"http.response.start", "websocket.http.response.start", "websocket.accept"}:
                status = message.get("status", 101)
                by = f"{principal.kind} {principal.user_id}"
                self._audit(_event(scope, Deed.ADMIN_CALL, status, address=_address(scope), by=by))
            await send(message)

        return audited


def _event(scope: Scope, deed: Deed, status: int, *, address: str, by: str = "") -> AuditEvent:
    # The path without its query, which may hold a token; a WebSocket has no method.
    what = f"{scope.get('method', 'WEBSOCKET')} {scope['path']}"[:500]
    return AuditEvent(deed, str(status), by=by, address=address, what=what)


def _address(scope: Scope) -> str:
    client = scope.get("client")
    return str(client[0])[:MOST_OF_AN_ADDRESS] if client else ""
