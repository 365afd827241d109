"""What a caller who may call may ask for at once."""

from starlette.types import ASGIApp, Receive, Scope, Send

from nodetool.deploy.security.authenticator import needs_admin
from nodetool.deploy.server.answer_slots import AnswerSlots
from nodetool.deploy.server.body_limit import STREAMED_UPLOADS, BodyTooLargeError, bounded
from nodetool.deploy.server.errors import error_response, response_to
from nodetool.deploy.server.held_bodies import HeldBodies, HeldBody, is_short
from nodetool.deploy.server.refusals import Refusal, refuse
from nodetool.deploy.server.request_record import record_of

RETRY_SECONDS = "1"
_TOO_LARGE = "body_too_large"


class LimitsMiddleware:
    """Bounds the length of a body, and for each caller the answers under way, and what all long bodies have together.

    It stands inside the authentication.

    An administrator's paths are not counted: who has everything in use must be able to see, and to end, that.
    """

    def __init__(self, app: ASGIApp, *, most_of_a_body: int, slots: AnswerSlots, bodies: HeldBodies) -> None:
        self._app = app
        self._most_of_a_body = most_of_a_body
        self._slots = slots
        self._bodies = bodies

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer it with 413 or 429."""
        is_watched = scope["type"] == "http" and not is_short(record_of(scope).request_headers)
        if is_watched:
            try:
                receive = self._bounded(scope, receive)
            except BodyTooLargeError as error:
                _note(scope, _TOO_LARGE)
                await response_to(error, scope["path"])(scope, receive, send)
                return
        principal = scope["state"].get("principal") if "state" in scope else None
        if principal is None or needs_admin(scope["path"]):
            await self._app(scope, receive, send)
        elif self._slots.take(principal.user_id):
            try:
                if is_watched:
                    await self._served(principal.user_id, scope, receive, send)
                else:
                    await self._app(scope, receive, send)
            finally:
                self._slots.give_back(principal.user_id)
        else:
            await self._refuse(scope, receive, send)

    async def _served(self, user: str, scope: Scope, receive: Receive, send: Send) -> None:
        body = HeldBody(self._bodies, user, receive, on_excess=lambda: _note(scope, "too_much_sent"))
        try:
            await self._app(scope, body.receive, send)
        finally:
            body.let_go()

    def _bounded(self, scope: Scope, receive: Receive) -> Receive:
        if scope["path"].startswith(STREAMED_UPLOADS):
            return receive
        headers = record_of(scope).request_headers
        return bounded(receive, headers, self._most_of_a_body, on_excess=lambda: _note(scope, _TOO_LARGE))

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        _note(scope, "too_many_answers")
        problem = self._slots.refusal()
        if scope["type"] == "websocket":
            refusal = Refusal(problem.status, problem.message, ((b"retry-after", RETRY_SECONDS.encode()),))
            await refuse(scope, receive, send, refusal)
            return
        await error_response(scope["path"], problem, {"retry-after": RETRY_SECONDS})(scope, receive, send)


def _note(scope: Scope, reason: str) -> None:
    record_of(scope).refused = reason
