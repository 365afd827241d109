"""Each chat is counted and written down as a request of its own, beside the socket that it came on."""

import asyncio
import json
from pathlib import Path
from typing import Any

from aiohttp import web

from nodetool.deploy.config.access_log import bounded_access_log
from nodetool.deploy.server.access_log import AccessLog
from nodetool.deploy.server.metrics.metrics import Metrics
from tests.conftest import ExpectLog
from tests.helpers.app_server import TOKEN, application, before, serving
from tests.helpers.chat_client import PATIENCE, chat_client
from tests.helpers.model_server import model_server
from tests.helpers.offering import chunk, dying, endless, offering_m, saying
from tests.helpers.waiting import wait_until

USAGE = {"prompt_tokens": 3, "completion_tokens": 2}


async def by_name(request: web.Request) -> web.StreamResponse:
    """Answer as the chat wants it."""
    match json.loads(await request.read()).get("name"):
        case "dying":
            return await dying(request)
        case "endless":
            return await endless(request)
        case "refused":
            return web.json_response({"error": {"message": "no"}}, status=422)
    return await saying(chunk("a", usage=USAGE))(request)


async def test_chats_are_counted_by_upstream_and_model(expect_log: ExpectLog) -> None:
    expect_log("An answer broke off")
    metrics = Metrics()
    async with (
        model_server(offering_m(by_name)) as server,
        serving(application([before(server)], metrics=metrics)) as base_url,
        chat_client(base_url) as client,
    ):
        for name in ("good", "refused", "dying"):
            await client.chat(name, name=name)
            await client.hear_all()
        await client.chat("ghost", model="ghost")
        await client.hear_all()
        await client.chat("open", name="endless")
        await client.hear()
        assert sorted(record.status for record in metrics.open_requests) == [101, 200]
    traffic = metrics.traffic
    await until_over(metrics)
    pair = ("upstream", "m")
    assert dict(traffic.requests) == {
        ("/chat", "CHAT", "2xx"): 3,
        ("/chat", "CHAT", "4xx"): 2,
        ("/chat", "WEBSOCKET", "1xx"): 1,
    }
    assert dict(traffic.model_requests) == {(*pair, "2xx"): 3, (*pair, "4xx"): 1}
    assert (traffic.prompt_tokens[pair], traffic.completion_tokens[pair]) == (3, 2)
    assert dict(traffic.upstream_errors) == {("upstream", "upstream_error"): 1}
    assert traffic.first_tokens[pair].cumulative()[-1][1] == 3
    assert traffic.durations["/chat",].cumulative()[-1][1] == 5


async def until_over(metrics: Metrics) -> None:
    await asyncio.to_thread(
        wait_until, lambda: not metrics.open_requests, timeout=PATIENCE, what="the end of every request"
    )


async def test_chats_stand_in_the_access_log_without_what_was_said(tmp_path: Path) -> None:
    path = tmp_path / "access.jsonl"
    log = AccessLog(bounded_access_log(path), redact=str)
    try:
        async with (
            model_server(offering_m(by_name)) as server,
            serving(application([before(server)], access_log=log)) as base_url,
            chat_client(base_url, query=f"?api_key={TOKEN}", headers={}) as client,
        ):
            await client.chat("id", name="secret")
            await client.hear_all()
            assert client.socket.response is not None
            socket_id = client.socket.response.headers["x-request-id"]
    finally:
        log.close()
    written = path.read_text()
    assert not [word for word in ("secret", TOKEN, "api_key", "Hello") if word in written]
    lines: list[dict[str, Any]] = [json.loads(line) for line in written.splitlines()]
    (said,) = [line for line in lines if line["method"] == "CHAT"]
    assert (said["path"], said["status"], said["upstream"], said["model"]) == ("/chat", 200, "upstream", "m")
    assert (said["prompt_tokens"], said["completion_tokens"]) == (3, 2)
    assert said["id"].startswith(socket_id)
    assert [line["id"] for line in lines if line["method"] == "WEBSOCKET"] == [socket_id]
