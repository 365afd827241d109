"""What uvicorn logs and nobody should read."""

import asyncio
import logging

from nodetool.deploy.server import cut_off


class KnownNoise(logging.Filter):
    """Drops false alarms of uvicorn's.

    One of every refused WebSocket (https://github.com/Kludex/uvicorn/pull/3138), one of every end without drain,
    the traceback of every answer that is cut off at the end of the drain, which another line tells already, one of
    every answer that has to end without an end, and one for each caller who sends what is no text or no HTTP: strangers
    must not be able to fill the log.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether the line is worth it."""
        if record.exc_info and isinstance(record.exc_info[1], asyncio.CancelledError):
            return False
        if record.getMessage() == cut_off.UVICORNS_WORDS:
            return not cut_off.is_left_without_end()
        return record.getMessage() not in {
            "ASGI callable returned without completing handshake.",
            "Cancel 0 running task(s), timeout graceful shutdown exceeded",
            "Invalid UTF-8 sequence received from client.",
            "Invalid HTTP request received.",
        }
