"""The models of a worker are watched, and what a person wants is passed on: over HTTP, to a server that plays one."""

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest

from nodetool.tray.model_watch.view import ModelsView
from nodetool.tray.model_watch.watch import ModelsWatch
from nodetool.tray.worker_api.client import HUGGING_FACE, WorkerApi
from nodetool.tray.worker_api.errors import WorkerRefusedError, WorkerUnreachableError
from tests.helpers.told_download import told_download
from tests.helpers.waiting import wait_until

if TYPE_CHECKING:
    from nodetool.tray.worker_api.download import Download

PATIENCE = 10.0
TOKEN = "of-the-watch"
MODEL = {
    "id": "tiny", "upstream": "llama.cpp", "size": 500, "family": "llama", "parameters": "", "quantization": "F32",
    "files": ["tiny.gguf"], "problem": "", "is_removable": True,
}  # fmt: skip
STATUS = {
    "upstreams": [
        {"name": "llama.cpp", "state": "alive", "reason": "", "models": 1, "asked_again_in_seconds": None},
    ],
    "engines": [{"model": "tiny", "phase": "loading", "loading_progress": 0.5}],
}


class Worker(ThreadingHTTPServer):
    """Plays the worker: its downloads go on when the test says so."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Routes)
        self.downloads: dict[str, dict[str, Any]] = {}
        self.asked: list[str] = []
        self.changed = threading.Condition()
        self.refusal: dict[str, Any] | None = None

    def put(self, **changes: Any) -> None:
        """Have a download be like this from now on."""
        told = told_download(**changes)
        with self.changed:
            self.downloads[told["id"]] = told
            self.changed.notify_all()


class _Routes(BaseHTTPRequestHandler):
    server: Worker

    def do_GET(self) -> None:
        self._note()
        if self.path == "/admin/models":
            self._say({"models": [MODEL]})
        elif self.path == "/admin/status":
            self._say(STATUS)
        elif self.path == "/admin/models/downloads":
            self._say({"downloads": list(self.server.downloads.values())})
        else:
            self._stream(self.path.rpartition("/")[2])

    def do_POST(self) -> None:
        self._note()
        self.rfile.read(int(self.headers["Content-Length"] or 0))
        if self.server.refusal:
            self._say(self.server.refusal, status=409)
        elif "downloads" in self.path:
            self.server.put(id=self.path.split("/")[-2])
            self._stream(self.path.split("/")[-2])
        else:
            self.server.put(id="new")
            self._stream("new")

    def do_DELETE(self) -> None:
        self._note()
        if "downloads" in self.path:
            download_id = self.path.rpartition("/")[2].partition("?")[0]
            self.server.put(id=download_id, state="paused")
            self._say(self.server.downloads[download_id])
            if "discard=true" in self.path:
                del self.server.downloads[download_id]
        else:
            self._say({}, status=204)

    def log_message(self, *_: object) -> None:
        pass

    def _note(self) -> None:
        assert self.headers["Authorization"] == f"Bearer {TOKEN}"
        self.server.asked.append(f"{self.command} {self.path}")

    def _say(self, document: dict[str, Any], *, status: int = 200) -> None:
        body = b"" if status == 204 else json.dumps(document).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _stream(self, download_id: str) -> None:
        self.send_response(200)
        self.end_headers()
        with self.server.changed:
            while told := self.server.downloads.get(download_id):
                self.wfile.write(f"event: progress\ndata: {json.dumps(told)}\n\n".encode())
                if told["state"] not in {"queued", "running"}:
                    return
                self.server.changed.wait(PATIENCE)


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker()
    thread = threading.Thread(target=worker.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield worker
    for download_id in list(worker.downloads):
        worker.put(id=download_id, state="paused")
    worker.shutdown()
    thread.join()
    worker.server_close()


class Seen:
    def __init__(self) -> None:
        self.views: list[ModelsView] = []
        self.ended: list[Download] = []

    @property
    def last(self) -> ModelsView:
        return self.views[-1] if self.views else ModelsView()

    def states(self) -> dict[str, str]:
        return {download.id: download.state for download in self.last.downloads}


@pytest.fixture
def seen() -> Seen:
    return Seen()


@pytest.fixture
def watch(worker: Worker, seen: Seen) -> Iterator[ModelsWatch]:
    api = WorkerApi(f"http://127.0.0.1:{worker.server_port}", TOKEN)
    watch = ModelsWatch(lambda: api, publish=seen.views.append, ended=seen.ended.append)
    yield watch
    watch.close()


def until(condition: Callable[[], object], what: str) -> None:
    wait_until(condition, timeout=PATIENCE, what=what)


def test_nothing_is_asked_before_somebody_looks(watch: ModelsWatch, worker: Worker, seen: Seen) -> None:
    watch.hurry()
    assert worker.asked == []
    assert not seen.views


def test_look_tells_models_servers_engines_and_downloads(watch: ModelsWatch, worker: Worker, seen: Seen) -> None:
    worker.put(id="old", state="failed", error="The disk is full.")
    watch.look()
    until(lambda: seen.last.is_known, "the first view")
    assert [model.id for model in seen.last.models] == ["tiny"]
    assert [(server.name, server.state) for server in seen.last.upstreams] == [("llama.cpp", "alive")]
    assert [engine.loading_progress for engine in seen.last.engines] == [0.5]
    assert seen.states() == {"old": "failed"}
    assert not any("downloads/old" in path for path in worker.asked), "it does not go on: nobody follows it"


def test_running_downloads_are_followed_each_by_one_stream_even_when_nobody_looks(
    watch: ModelsWatch, worker: Worker, seen: Seen
) -> None:
    worker.put(id="a")
    worker.put(id="b", received=5)
    watch.look()
    until(lambda: {"GET /admin/models/downloads/a", "GET /admin/models/downloads/b"} <= set(worker.asked), "both")
    watch.look_away()
    worker.put(id="a", received=2_000_000)
    until(lambda: any(each.received == 2_000_000 for each in seen.last.downloads), "progress")
    worker.put(id="a", state="done", models=["tiny"])
    worker.put(id="b", state="failed", error="It broke.")
    until(lambda: {each.id for each in seen.ended} == {"a", "b"}, "both ends")
    assert seen.states() == {"a": "done", "b": "failed"}
    assert worker.asked.count("GET /admin/models/downloads/a") == 1


def test_fetching_returns_when_the_worker_has_begun_and_goes_on_to_be_followed(
    watch: ModelsWatch, worker: Worker, seen: Seen
) -> None:
    assert watch.fetch(HUGGING_FACE, {"repo": "org/tiny"}).id == "new"
    assert seen.states() == {"new": "running"}
    worker.put(id="new", state="done", models=["tiny"])
    until(lambda: [each.id for each in seen.ended] == ["new"], "its end")


def test_refusal_keeps_what_there_is_to_choose_from(watch: ModelsWatch, worker: Worker) -> None:
    worker.refusal = {"detail": "Name one as `file`.", "files": [{"file": "a.gguf", "size": 1}]}
    with pytest.raises(WorkerRefusedError, match="Name one") as refused:
        watch.fetch(HUGGING_FACE, {"repo": "org/several"})
    assert refused.value.told["files"] == [{"file": "a.gguf", "size": 1}]


def test_download_is_paused_resumed_and_forgotten(watch: ModelsWatch, worker: Worker, seen: Seen) -> None:
    worker.put(id="a")
    watch.look()
    until(lambda: seen.states() == {"a": "running"}, "the download")
    watch.stop("a", discard=False)
    until(lambda: seen.states() == {"a": "paused"}, "it to be paused")
    assert watch.resume("a").is_active
    until(lambda: seen.states() == {"a": "running"}, "it to run")
    watch.stop("a", discard=True)
    until(lambda: seen.states() == {}, "it to go")
    assert not seen.ended, "what somebody stopped is no news"


def test_removed_model_is_looked_for_again(watch: ModelsWatch, worker: Worker, seen: Seen) -> None:
    watch.look()
    until(lambda: seen.last.is_known, "the first view")
    watch.remove("tiny")
    until(lambda: worker.asked.count("GET /admin/models") == 2, "another look")
    assert "DELETE /admin/models/tiny" in worker.asked


def test_worker_that_does_not_run_is_told_and_found_again(worker: Worker, seen: Seen) -> None:
    api: list[WorkerApi] = []

    def running() -> WorkerApi:
        if not api:
            raise WorkerUnreachableError("The worker does not run.")
        return api[0]

    watch = ModelsWatch(running, publish=seen.views.append, ended=seen.ended.append)
    watch.look()
    until(lambda: seen.last.trouble == "The worker does not run.", "the trouble")
    api.append(WorkerApi(f"http://127.0.0.1:{worker.server_port}", TOKEN))
    watch.hurry()
    until(lambda: seen.last.is_known, "the worker")
    watch.close()
    count = len(seen.views)
    watch.hurry()
    worker.put(id="a")
    assert len(seen.views) == count


def test_stranger_who_answers_something_else_is_told(worker: Worker, seen: Seen) -> None:
    api = WorkerApi(f"http://127.0.0.1:{worker.server_port}", TOKEN)
    worker.downloads["odd"] = {"id": "odd"}
    watch = ModelsWatch(lambda: api, publish=seen.views.append, ended=seen.ended.append)
    watch.look()
    until(lambda: "does not answer as it should" in seen.last.trouble, "the trouble")
    watch.close()
