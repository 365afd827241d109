"""What the scripts of this folder share: an answer to `/health`, and obedience on standard input."""

import json
import os
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit


def address_argument() -> str:
    """Return the base URL that the script was given."""
    return sys.argv[1]


def health_handler(
    *, instance_id: str | None = None, unless: threading.Event | None = None, answered: threading.Event | None = None
) -> type[BaseHTTPRequestHandler]:
    """Return what answers `/health`, sets `answered` then, and once `unless` is set answers nobody any more."""
    body = {"status": "ok", "version": "0", "instance_id": instance_id or os.environ["NODETOOL_INSTANCE_ID"]}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if unless is not None and unless.is_set():
                threading.Event().wait()
            content = json.dumps(body).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)
            if answered is not None:
                answered.set()

        def log_message(self, *_args: object) -> None:
            """Stay silent: the tests read this script's output."""

    return Handler


def serve_health(
    address: str, *, instance_id: str | None = None, unless: threading.Event | None = None
) -> threading.Event:
    """Answer `/health` in the background; return an event that is set after the first answer.

    Once `unless` is set, nobody is answered any more.
    """
    answered = threading.Event()
    handler = health_handler(instance_id=instance_id, unless=unless, answered=answered)
    url = urlsplit(address)
    server = ThreadingHTTPServer((url.hostname or "", url.port or 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return answered


def say(line: str) -> None:
    """Print at once, although standard output is a pipe."""
    print(line, flush=True)  # noqa: T201 - a script's output is what it is for


def wait_for_stop() -> None:
    """Return at `stop` on standard input, or at its end."""
    for line in sys.stdin:
        if line == "stop\n":
            say("asked to stop")
            return
    say("lifeline ended")
