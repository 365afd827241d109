"""A real worker before all that clients of others are tried with: models of llama.cpp, and servers in trouble."""

import json
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager, contextmanager
from pathlib import Path

from aiohttp import web
from anyio.from_thread import start_blocking_portal

from tests.helpers.model_server import Handler, ModelServer, model_server
from tests.helpers.offering import dying, endless
from tests.helpers.server_trouble import outage
from tests.helpers.tiny_bert import write_tiny_bert
from tests.helpers.tiny_gguf import write_tiny_gguf
from tests.helpers.tool_template import TOOL_TEMPLATE
from tests.helpers.worker_process import WorkerProcess, worker

MODELS = {"bert", "tiny", "dying", "endless"}
"""What is listed: two GGUF files, and two of the servers' models. `failing` is not, while its server rests."""
MOST_ANSWERS = 4
"""That a caller may have under way."""
_TROUBLED: dict[str, Handler] = {"dying": dying, "endless": endless}
_FAILING: dict[str, Handler] = {"failing": outage(500, '{"error":{"message":"CUDA out of memory"}}')}


@contextmanager
def served_models(home: Path) -> Iterator[WorkerProcess]:
    """Run the worker; llama.cpp has one slot for each model, so one caller who stays keeps all others waiting."""
    with (
        _in_a_thread(model_server(_by_model(_TROUBLED))) as troubled,
        _in_a_thread(model_server(_by_model(_FAILING))) as failing,
    ):
        environ = {
            "NODETOOL_MODELS_FOLDER": str(_models_folder(home)),
            "NODETOOL_UPSTREAMS": f"troubled={troubled.base_url},failing={failing.base_url}",
            "LLAMA_CONTEXT_SIZE": "120000",
            "LLAMA_PARALLEL": "1",
            "LLAMA_THREADS": "1",
            "NODETOOL_MAX_BODY_MB": "1",
            "NODETOOL_MAX_STREAMS": str(MOST_ANSWERS),
            "NODETOOL_DRAIN_SECONDS": "1",
        }
        with worker(home, environ=environ) as running:
            yield running


def _models_folder(home: Path) -> Path:
    folder = home / "models"
    folder.mkdir()
    write_tiny_gguf(folder / "tiny.gguf", template=TOOL_TEMPLATE)
    write_tiny_bert(folder / "bert.gguf")
    (folder / "page.gguf").write_text("<html>Not Found</html>")
    return folder


def _by_model(handlers: dict[str, Handler]) -> Handler:
    async def handler(request: web.Request) -> web.StreamResponse:
        if request.path == "/v1/models":
            return web.json_response({"object": "list", "data": [{"id": model} for model in handlers]})
        return await handlers[json.loads(await request.read())["model"]](request)

    return handler


@contextmanager
def _in_a_thread(opening: AbstractAsyncContextManager[ModelServer]) -> Iterator[ModelServer]:
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(opening) as opened:
        yield opened
