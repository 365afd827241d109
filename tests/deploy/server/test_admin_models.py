"""Which models there are, and being rid of them."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from nodetool.deploy.inference.llama_cpp import LlamaCpp
from nodetool.deploy.inference.openai_compatible import OpenAICompatible
from tests.helpers.app_server import HEADERS, application, serving
from tests.helpers.model_server import ModelServer, model_server
from tests.helpers.ollama_stand_in import OllamaStandIn, ollama_stand_in
from tests.helpers.random_gguf import random_gguf
from tests.helpers.tiny_gguf import write_tiny_gguf

MODELS = "/admin/models"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "models"
    (folder / "sub").mkdir(parents=True)
    write_tiny_gguf(folder / "sub" / "tiny-Q8_0.gguf")
    (folder / "broken.gguf").write_bytes(b"nothing of the kind")
    for number in (1, 2):
        (folder / f"big-0000{number}-of-00002.gguf").write_bytes(random_gguf(1000, seed=number))
    return folder


async def elsewhere(_: web.Request) -> web.Response:
    return web.json_response({"data": [{"id": "remote", "created": 7}]})


@pytest.fixture
async def ollama() -> AsyncIterator[OllamaStandIn]:
    async with ollama_stand_in() as ollama:
        yield ollama


@pytest.fixture
async def other() -> AsyncIterator[ModelServer]:
    async with model_server(elsewhere) as other:
        yield other


@pytest.fixture
async def client(ollama: OllamaStandIn, other: ModelServer, folder: Path) -> AsyncIterator[aiohttp.ClientSession]:
    upstreams = [LlamaCpp(folder), OpenAICompatible("studio", other.base_url)]
    app = application(upstreams, OLLAMA_API_URL=ollama.url, NODETOOL_MODELS_FOLDER=str(folder))
    async with serving(app) as url, aiohttp.ClientSession(url, headers=HEADERS) as client:
        yield client


async def models(client: aiohttp.ClientSession) -> dict[str, Any]:
    async with client.get(MODELS) as response:
        assert response.status == 200
        return {model["id"]: model for model in (await response.json())["models"]}


async def removed(client: aiohttp.ClientSession, model: str) -> tuple[int, str]:
    async with client.delete(f"{MODELS}/{model}") as response:
        return response.status, "" if response.status == 204 else (await response.json())["detail"]


async def test_every_model_is_listed_with_what_is_known_of_it(client: aiohttp.ClientSession, folder: Path) -> None:
    found = await models(client)
    assert {name: model["upstream"] for name, model in found.items()} == {
        **dict.fromkeys(("big", "broken", "tiny-Q8_0"), "llama.cpp"),
        **dict.fromkeys(("llama3:latest", "nomic:latest"), "ollama"),
        "remote": "studio",
    }
    tiny = found["tiny-Q8_0"]
    assert (tiny["files"], tiny["family"]) == (["sub/tiny-Q8_0.gguf"], "llama")
    assert tiny["size"] == (folder / "sub" / "tiny-Q8_0.gguf").stat().st_size
    assert tiny["parameters"].endswith("K")
    assert found["big"]["size"] == 2000
    assert found["broken"]["problem"].startswith("broken.gguf is not a GGUF model file")
    assert (found["llama3:latest"]["size"], found["llama3:latest"]["quantization"]) == (4000, "Q4_K_M")
    assert (found["remote"]["size"], found["remote"]["is_removable"]) == (None, False)


async def test_model_of_the_folder_is_removed_with_all_its_parts(client: aiohttp.ClientSession, folder: Path) -> None:
    assert (await removed(client, "big"))[0] == 204
    assert not [path for path in paths(folder) if path.name.startswith("big")]
    assert (await removed(client, "big"))[0] == 404
    assert "broken" in await models(client)
    assert (await removed(client, "broken"))[0] == 204
    assert (await removed(client, "tiny-Q8_0"))[0] == 204
    assert [path for path in paths(folder) if path.suffix == ".gguf"] == []
    async with client.get("/v1/models") as response:
        assert "tiny-Q8_0" not in {model["id"] for model in (await response.json())["data"]}


def paths(folder: Path) -> list[Path]:
    return list(folder.rglob("*"))


async def test_model_of_ollama_is_removed_there(client: aiohttp.ClientSession, ollama: OllamaStandIn) -> None:
    assert (await removed(client, "llama3:latest"))[0] == 204
    assert "llama3:latest" not in ollama.models
    assert "llama3:latest" not in await models(client)
    assert (await removed(client, "nomic"))[0] == 204
    assert ollama.models == {}


async def test_model_of_another_server_is_not_ours_to_remove(client: aiohttp.ClientSession) -> None:
    status, detail = await removed(client, "remote")
    assert (status, detail) == (
        400,
        "remote belongs to studio, which cannot be asked to remove it. Remove it there.",
    )


async def test_link_to_a_file_is_removed_and_the_file_is_not(
    client: aiohttp.ClientSession, folder: Path, tmp_path: Path
) -> None:
    elsewhere = write_tiny_gguf(tmp_path / "mine.gguf")
    (folder / "linked.gguf").symlink_to(elsewhere)
    assert (await removed(client, "linked"))[0] == 204
    assert elsewhere.is_file()
    assert not (folder / "linked.gguf").is_symlink()


async def test_file_behind_a_link_out_of_the_folder_is_left_alone(
    client: aiohttp.ClientSession, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "outside").mkdir()
    outside = write_tiny_gguf(tmp_path / "outside" / "far.gguf")
    (folder / "way").symlink_to(tmp_path / "outside")
    assert "far" in await models(client)
    status, detail = await removed(client, "far")
    assert (status, "leads out of the models folder" in detail) == (400, True)
    assert outside.is_file()


@pytest.mark.parametrize("name", ["..%2f..%2fetc%2fpasswd", "..", "%2e%2e%2fbroken.gguf", "sub%2ftiny-Q8_0.gguf"])
async def test_name_is_never_taken_for_a_path(client: aiohttp.ClientSession, folder: Path, name: str) -> None:
    before = set(paths(folder))
    async with client.delete(f"{MODELS}/{name}") as response:
        assert response.status in {404, 405}
    assert set(paths(folder)) == before
