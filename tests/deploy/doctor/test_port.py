import asyncio
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from aiohttp import web

from nodetool.deploy.doctor.checks.port import check_port
from nodetool.deploy.doctor.finding import Finding
from nodetool.deploy.doctor.situation import Situation
from tests.helpers.findings import one
from tests.helpers.model_server import model_server, unused_port
from tests.helpers.worker_process import worker

Examine = Callable[..., list[Finding]]


def test_free_port_is_fine_and_free_afterwards(examine: Examine) -> None:
    port = unused_port()
    assert one(examine(check_port, PORT=str(port)), "port").says == f"Port {port} on 127.0.0.1 is free."
    socket.create_server(("127.0.0.1", port)).close()


def test_port_that_the_system_chooses_is_fine(examine: Examine) -> None:
    assert one(examine(check_port, PORT="0"), "port").says.startswith("The system chooses")


def test_own_worker_is_known_by_its_instance_id(examine: Examine, tmp_path: Path) -> None:
    with worker(tmp_path) as running:
        finding = one(examine(check_port, PORT=running.base_url.rpartition(":")[2]), "port")
    assert finding.level == "ok"
    assert f"(process {running.pid}), instance {running.instance_id[:8]}" in finding.says


@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0"])
def test_program_that_says_nothing_is_told_as_a_stranger(examine: Examine, host: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as holder:
        finding = one(examine(check_port, NODETOOL_HOST=host, PORT=str(holder.getsockname()[1])), "port")
    assert finding.level == "problem"
    assert f"(process {os.getpid()}), which is no NodeTool worker" in finding.says
    assert "--port" in finding.do


@pytest.mark.parametrize("body", ['{"status":"ok"}', "[]", "pong", '{"instance_id":1,"version":"2"}'])
async def test_server_with_another_health_is_a_stranger(situation: Callable[..., Situation], body: str) -> None:
    async def answer(_: web.Request) -> web.StreamResponse:
        return web.Response(text=body)

    async with model_server(answer) as server:
        made = situation(PORT=str(server.port))
        finding = one(await asyncio.to_thread(lambda: list(check_port(made))), "port")
    assert "which is no NodeTool worker" in finding.says


async def test_worker_of_another_version_is_a_warning(situation: Callable[..., Situation]) -> None:
    async def answer(_: web.Request) -> web.StreamResponse:
        return web.json_response({"status": "ok", "version": "0.0.1", "instance_id": "0123456789abcdef"})

    async with model_server(answer) as server:
        made = situation(PORT=str(server.port))
        finding = one(await asyncio.to_thread(lambda: list(check_port(made))), "port")
    assert finding.level == "warning"
    assert finding.says.endswith("instance 01234567. It is version 0.0.1.")


@pytest.mark.parametrize("host", ["192.0.2.1", "no-such-name.invalid"])
def test_address_of_another_machine_is_a_problem(examine: Examine, host: str) -> None:
    finding = one(examine(check_port, NODETOOL_HOST=host), "port")
    assert finding.level == "problem"
    assert "is not an address of this machine" in finding.says
