"""Requests under way: they end when the token that opened them no longer counts, replaced or expired.

A WebSocket is closed with the code for a violated policy, a stream ends with an error in its own form, any other answer
is cut off, which its framing shows, and one that has not begun becomes a 401.
"""

import asyncio
from collections.abc import Callable
from typing import Any

from starlette.types import Receive, Scope, Send

from nodetool.deploy.security.errors import InvalidCredentialsError
from nodetool.deploy.security.principal import Principal
from nodetool.deploy.server.cut_off import leave_without_end
from nodetool.deploy.server.errors import Problem
from nodetool.deploy.server.late_error import last_piece
from nodetool.deploy.server.refusals import POLICY_VIOLATION, refusal_of, refuse

LOOK_SECONDS = 0.25
"""How often it is looked whether the tokens of requests under way still count; only while there are such requests."""

_REVOKED = "nodetool.revoked"
_BEGUN = "nodetool.begun"
_REPLACED = Problem(
    401, "The token that opened this connection was replaced.", "authentication_error", "token_replaced"
)
_EXPIRED = Problem(401, "The token that opened this connection has expired.", "authentication_error", "token_expired")


class OpenRequests:
    """Knows the task of each request, and breaks off those whose principal no longer counts."""

    def __init__(self, still_counts: Callable[[Principal], bool]) -> None:
        self._still_counts = still_counts
        self._open: dict[asyncio.Task[Any], tuple[Principal, Scope]] = {}
        self.leave: Callable[[asyncio.Task[Any]], None] = self._open.__delitem__
        """Forgets the request that a task has served."""
        self._next_look: asyncio.TimerHandle | None = None

    def enter(self, principal: Principal, scope: Scope) -> asyncio.Task[Any]:
        """Take note of the request that the current task serves; return what `leave` takes."""
        task = asyncio.current_task()
        assert task is not None, "a request is served by a task"  # noqa: S101
        self._open[task] = (principal, scope)
        if self._next_look is None:
            self._look_later()
        return task

    def _look_later(self) -> None:
        self._next_look = asyncio.get_running_loop().call_later(LOOK_SECONDS, self._look)

    def _look(self) -> None:
        self._next_look = None
        if self._open:
            self._look_later()  # before anything can go wrong
            self._revoke_what_no_longer_counts()

    def _revoke_what_no_longer_counts(self) -> None:
        ended = {p for p in {principal for principal, _ in self._open.values()} if not self._still_counts(p)}
        for task, (principal, scope) in self._open.items() if ended else ():
            if principal in ended and not was_revoked(scope):
                scope[_REVOKED] = _REPLACED if principal.expires is None else _EXPIRED
                task.cancel()


def was_revoked(scope: Scope) -> bool:
    """Tell whether the request was broken off because its token no longer counts."""
    return _REVOKED in scope


def mark_begun(scope: Scope, content_type: str) -> None:
    """Say that the answer has begun; whoever answers slowly says so, for a quick answer is never broken off."""
    scope[_BEGUN] = content_type


def has_begun(scope: Scope) -> bool:
    """Tell whether `mark_begun` was called: it is too late for another status."""
    return _BEGUN in scope


async def end_revoked(scope: Scope, receive: Receive, send: Send) -> None:
    """End a request that was broken off, as far as its answer is; called by its own task."""
    if task := asyncio.current_task():
        task.uncancel()
    why: Problem = scope[_REVOKED]
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": POLICY_VIOLATION, "reason": why.message})
    elif _BEGUN not in scope:
        await refuse(scope, receive, send, refusal_of(InvalidCredentialsError()))
    elif piece := last_piece(scope[_BEGUN], why):
        await send({"type": "http.response.body", "body": piece})
    else:
        leave_without_end()
