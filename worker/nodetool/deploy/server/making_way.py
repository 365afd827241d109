"""The first moments of a worker that has a successor: it takes no new connection, and those it has end by themselves.

A connection that is closed the moment its caller sends the next request loses that request. So an idle one may be used
once more, and is told with that answer that it ends.
"""

import asyncio
from collections.abc import Callable

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

LINGER_SECONDS = 2.0
"""For which an idle connection may be used once more. Whoever sends seldom opens a new one anyway."""
_LOOK_SECONDS = 0.05
_LAST_ANSWER = (b"connection", b"close")


async def linger(state: ServerState, *, is_in_a_hurry: Callable[[], bool]) -> None:
    """Return when no connection is idle, when it is urgent, or after `LINGER_SECONDS`."""
    # In place: answers whose head is still to be written have it, too.
    state.default_headers.append(_LAST_ANSWER)
    loop = asyncio.get_running_loop()
    until = loop.time() + LINGER_SECONDS
    while any(map(_is_idle, state.connections)) and not is_in_a_hurry() and loop.time() < until:  # noqa: ASYNC110  uvicorn announces none
        await asyncio.sleep(_LOOK_SECONDS)


def _is_idle(connection: object) -> bool:
    """Tell whether its next request may be on the way; what is under way ends by itself."""
    if not isinstance(connection, HttpToolsProtocol):
        return False
    cycle = getattr(connection, "cycle", None)
    return cycle is None or cycle.response_complete
