"""Nothing passes without a principal but the public paths."""

import asyncio
import logging
from collections.abc import Collection

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from nodetool.deploy.config.audit import Audit, AuditEvent, Deed
from nodetool.deploy.security.authenticator import Authenticator, Denial, Undecided, needs_admin
from nodetool.deploy.security.errors import InvalidCredentialsError, ProviderBusyError, ProviderUnavailableError
from nodetool.deploy.security.failure_throttle import FailureThrottle
from nodetool.deploy.security.principal import Principal
from nodetool.deploy.server.open_requests import OpenRequests, end_revoked
from nodetool.deploy.server.refusals import Refusal, refusal_of, refuse, slow_down
from nodetool.deploy.server.repeated_looks import RepeatedLooks
from nodetool.deploy.server.request_record import RequestRecord, record_of

logger = logging.getLogger(__name__)

MOST_OF_AN_ADDRESS = 64
"""Characters of a caller's address that are written down; an IPv6 one with its zone has fewer."""


class AuthenticationMiddleware:
    """Asks the authenticator at every request; puts the principal into the scope's state."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        authenticator: Authenticator,
        audit: Audit,
        throttle: FailureThrottle | None = None,
        open_requests: Collection[RequestRecord] = (),
    ) -> None:
        """`open_requests`: the records of those under way; they end when what their caller showed ceases to count."""
        self._app = app
        self._authenticator = authenticator
        self._decide = authenticator.decide
        self._audit = audit
        self._throttle = throttle or FailureThrottle()
        self._looks = RepeatedLooks()
        self._open = OpenRequests(authenticator.still_counts, open_requests)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer it with 401, 403, 429 or 503."""
        if scope["type"] == "http":
            decision = self._decide(scope["path"], scope["headers"])
        elif scope["type"] == "websocket":
            decision = self._decide(scope["path"], scope["headers"], websocket_query=scope["query_string"])
        else:
            await self._app(scope, receive, send)
            return
        if isinstance(decision, Undecided):
            decision = await self._authenticator.find_out(decision)
        if isinstance(decision, Principal):
            send = self._admitted(scope, decision, send)
        elif decision is not None:
            await refuse(scope, receive, send, self._refusal(scope, decision))
            return
        try:
            await self._app(scope, receive, send)
        except asyncio.CancelledError as cancelled:
            await end_revoked(cancelled, scope, receive, send)

    def _admitted(self, scope: Scope, principal: Principal, send: Send) -> Send:
        """Say in the scope who calls; return what the answer is sent with."""
        state = scope.setdefault("state", {})
        state["principal"] = principal
        if "record" in state:
            self._open.note(state["record"], principal)
        return self._audited(scope, principal, send) if principal.is_admin and needs_admin(scope["path"]) else send

    def _refusal(self, scope: Scope, denial: Denial) -> Refusal:
        """Write down that the request is refused, and return with which answer."""
        address, refusal = _address(scope), refusal_of(denial)
        record_of(scope).refused = refusal.reason
        if isinstance(denial, InvalidCredentialsError):
            if seconds := self._throttle.seconds_to_wait(address):
                refusal = slow_down(seconds)
                record_of(scope).refused = refusal.reason
        elif isinstance(denial, ProviderUnavailableError) and not isinstance(denial, ProviderBusyError):
            logger.warning("A caller could not be authenticated: %s (request %s)", denial, record_of(scope).id)
        self._audit(AuditEvent(Deed.REQUEST_REFUSED, refusal.outcome, "", address, _what(scope)))
        return refusal

    def _audited(self, scope: Scope, principal: Principal, send: Send) -> Send:
        async def audited(message: Message) -> None:
            if message["type"] in {"http.response.start", "websocket.http.response.start", "websocket.accept"}:
                outcome = str(message.get("status", 101))
                by = f"{principal.kind} {principal.user_id}"
                self._note_call(scope, by, outcome)
            await send(message)

        return audited

    def _note_call(self, scope: Scope, by: str, outcome: str) -> None:
        address, what = _address(scope), _what(scope)
        if not self._looks.has(scope.get("method", ""), (by, address, what, outcome)):
            self._audit(AuditEvent(Deed.ADMIN_CALL, outcome, by, address, what))


def _what(scope: Scope) -> str:
    # The path without its query, which may hold a token; a WebSocket has no method.
    return f"{scope.get('method', 'WEBSOCKET')} {scope['path']}"[:500]


def _address(scope: Scope) -> str:
    client = scope.get("client")
    return str(client[0])[:MOST_OF_AN_ADDRESS] if client else ""
