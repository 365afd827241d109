"""A real HTTP server that streams answers as the worker does, or breaks off, refuses and waits, for who reads them."""

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from nodetool.tray.worker_api.client import WorkerApi

TOKEN = "token-of-the-speaking-worker"
PATIENCE = 20.0


class SpeakingWorker(ThreadingHTTPServer):
    """Says `pieces`; then it ends, or waits until it is hung up on."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pieces: list[dict[str, Any]] = [text("All "), text("is "), text("well."), usage(3)]
        self.refusal: tuple[int, dict[str, Any]] | None = None
        self.ends = True
        """False: it waits after the last piece until nobody listens."""
        self.breaks_off = False
        self.asked: list[dict[str, Any]] = []
        self.hung_up = threading.Event()

    @property
    def api(self) -> WorkerApi:
        """What the tray knows of it."""
        return WorkerApi(f"http://127.0.0.1:{self.server_port}", TOKEN)


def text(content: str) -> dict[str, Any]:
    """Return a chunk with a piece of the answer."""
    return {"choices": [{"index": 0, "delta": {"content": content}}]}


def thought(content: str) -> dict[str, Any]:
    """Return a chunk with a piece of what the model says to itself."""
    return {"choices": [{"index": 0, "delta": {"reasoning_content": content}}]}


def usage(tokens: int) -> dict[str, Any]:
    """Return the last chunk, which counts."""
    return {"choices": [], "usage": {"completion_tokens": tokens, "prompt_tokens": 1}}


@contextmanager
def speaking_worker() -> Iterator[SpeakingWorker]:
    """Run one on a free port."""
    with SpeakingWorker() as worker:
        thread = threading.Thread(target=worker.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield worker
        worker.shutdown()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    server: SpeakingWorker

    def do_POST(self) -> None:
        worker = self.server
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        worker.asked.append({"path": self.path, "authorization": self.headers["Authorization"], "body": body})
        if worker.refusal:
            self._answer(worker.refusal[0], "application/json", json.dumps(worker.refusal[1]).encode())
            return
        self._answer(200, "text/event-stream", b"")
        try:
            for piece in worker.pieces:
                self.wfile.write(b"data: " + json.dumps(piece).encode() + b"\n\n")
        except (BrokenPipeError, ConnectionResetError):  # the reader has enough before all is said
            worker.hung_up.set()
            return
        if worker.ends and not worker.breaks_off:
            self.wfile.write(b"data: [DONE]\n\n")
        elif not worker.breaks_off:
            self._wait_until_hung_up()

    def _wait_until_hung_up(self) -> None:
        self.connection.settimeout(PATIENCE)
        try:
            is_gone = self.connection.recv(1, socket.MSG_PEEK) == b""
        except ConnectionResetError:
            is_gone = True
        if is_gone:
            self.server.hung_up.set()

    def _answer(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: Any) -> None:
        """Say nothing."""
