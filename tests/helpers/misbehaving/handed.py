"""A worker that is handed its socket: `handed ADDRESS HOW --listen-fd N`; HOW is `prompt`, or `slow` to make way."""

import os
import socket
import sys
import threading
from http.server import ThreadingHTTPServer
from urllib.parse import urlsplit

from nodetool.deploy.config import lifeline_orders
from tests.helpers.misbehaving.serving import address_argument, health_handler, say


def served() -> ThreadingHTTPServer:
    """Answer `/health` on the socket in the background."""
    url = urlsplit(address_argument())
    server = ThreadingHTTPServer((url.hostname or "", 0), health_handler(), bind_and_activate=False)
    server.socket.close()
    server.socket = socket.socket(fileno=int(sys.argv[sys.argv.index("--listen-fd") + 1]))
    server.socket.settimeout(5)  # another process may take what was there
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    return server


def obey(server: ThreadingHTTPServer) -> None:
    """Return at the end of standard input, at `stop`, and, where that is prompt, when it has made way."""
    for line in sys.stdin:
        say(f"told to {line.strip()}")
        if line.strip() == lifeline_orders.MAKE_WAY.decode():
            server.shutdown()
            server.server_close()
            if sys.argv[2] == "prompt":
                return
        if line.strip() == lifeline_orders.STOP.decode():
            return


serving = served()
say(lifeline_orders.ready_line(os.environ["NODETOOL_INSTANCE_ID"]))
obey(serving)
