"""Requests under way: they end when the token that opened them no longer counts, replaced or expired.

A WebSocket is closed with the code for a violated policy, a stream ends with an error in its own form, any other answer
is cut off, which its framing shows, and one that has not begun becomes a 401.
"""

import asyncio
from collections.abc import Callable, Collection

from starlette.types import Receive, Scope, Send

from nodetool.deploy.security.errors import InvalidCredentialsError
from nodetool.deploy.security.principal import Principal
from nodetool.deploy.server.cut_off import leave_without_end
from nodetool.deploy.server.errors import Problem
from nodetool.deploy.server.late_error import last_piece
from nodetool.deploy.server.refusals import POLICY_VIOLATION, refusal_of, refuse
from nodetool.deploy.server.request_record import RequestRecord, record_of
from nodetool.deploy.server.task_in_hand import task_in_hand

LOOK_SECONDS = 0.25
"""How often it is looked whether the tokens of requests under way still count; only while there are such requests."""

_BEGUN = "nodetool.begun"
_REPLACED = "token_replaced"
_EXPIRED = "token_expired"
_PROBLEMS = {
    code: Problem(401, f"The token that opened this connection {what}.", "authentication_error", code)
    for code, what in ((_REPLACED, "was replaced"), (_EXPIRED, "has expired"))
}


class OpenRequests:
    """Breaks off those requests of `records` whose principal no longer counts."""

    def __init__(self, still_counts: Callable[[Principal], bool], records: Collection[RequestRecord]) -> None:
        self._still_counts = still_counts
        self._records = records
        self._is_looking = False

    def note(self, record: RequestRecord, principal: Principal) -> None:
        """Take note of who opened the request of `record`, which the current task serves."""
        record.principal = principal
        if principal.may_end:
            record.task = task_in_hand()
            if not self._is_looking:
                self._look_later()

    def _look_later(self) -> None:
        # And from then on for as long as there are requests.
        self._is_looking = True
        asyncio.get_running_loop().call_later(LOOK_SECONDS, self._look)

    def _look(self) -> None:
        self._is_looking = False
        if self._records:
            self._look_later()  # before anything can go wrong
            self._revoke_what_no_longer_counts()

    def _revoke_what_no_longer_counts(self) -> None:
        counts: dict[Principal, bool] = {}
        for record in self._records:
            principal = record.principal
            if principal is None or not principal.may_end or record.revoked or record.task is None:
                continue
            if principal not in counts:
                counts[principal] = self._still_counts(principal)
            if not counts[principal]:
                record.revoked = _REPLACED if principal.expires is None else _EXPIRED
                record.task.cancel()


def mark_begun(scope: Scope, content_type: str) -> None:
    """Say that the answer has begun; whoever answers slowly says so, for a quick answer is never broken off."""
    scope[_BEGUN] = content_type


def has_begun(scope: Scope) -> bool:
    """Tell whether `mark_begun` was called: it is too late for another status."""
    return _BEGUN in scope


async def end_revoked(cancelled: asyncio.CancelledError, scope: Scope, receive: Receive, send: Send) -> None:
    """End a request that was broken off, as far as its answer is; called by its own task.

    Raises `cancelled` again where that came from somebody else.
    """
    revoked = record_of(scope).revoked
    if revoked is None:
        raise cancelled
    if task := asyncio.current_task():
        task.uncancel()
    why = _PROBLEMS[revoked]
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": POLICY_VIOLATION, "reason": why.message})
    elif _BEGUN not in scope:
        await refuse(scope, receive, send, refusal_of(InvalidCredentialsError()))
    elif piece := last_piece(scope[_BEGUN], why):
        await send({"type": "http.response.body", "body": piece})
    else:
        leave_without_end()
