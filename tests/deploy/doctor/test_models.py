import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from aiohttp import web

from nodetool.deploy.doctor.checks.models import check_models
from nodetool.deploy.doctor.checks.upstreams import check_ollama, check_openai_compatible
from nodetool.deploy.doctor.finding import Finding
from nodetool.deploy.doctor.situation import Situation
from tests.helpers.findings import levels, one
from tests.helpers.model_server import model_server, unused_port

Examine = Callable[..., list[Finding]]


def test_missing_folder_matters_only_where_somebody_chose_it(examine: Examine, tmp_path: Path) -> None:
    assert levels(examine(check_models)) == [("models", "ok")]
    assert levels(examine(check_models, NODETOOL_MODELS_FOLDER=str(tmp_path / "no"))) == [("models", "warning")]


def test_folder_that_cannot_be_looked_at_is_a_warning(examine: Examine) -> None:
    name_too_long = f"/{'x' * 300}"  # an error that meets root as well
    finding = one(examine(check_models, NODETOOL_MODELS_FOLDER=name_too_long), "models")
    assert (finding.level, "cannot be looked at: File name too long" in finding.says) == ("warning", True)


def test_file_that_is_no_model_is_a_warning(examine: Examine, tmp_path: Path) -> None:
    (tmp_path / "broken.gguf").write_text("no model")
    findings = examine(check_models, NODETOOL_MODELS_FOLDER=str(tmp_path))
    assert levels(findings) == [("models", "warning"), ("models", "ok")]
    assert "broken.gguf is not a GGUF model file" in findings[0].says
    assert findings[1].says == f"0 GGUF files in {tmp_path}."


@pytest.mark.llama
def test_models_are_counted(examine: Examine, tmp_path: Path) -> None:
    from tests.helpers.tiny_gguf import write_tiny_gguf  # noqa: PLC0415  needs numpy

    write_tiny_gguf(tmp_path / "tiny.gguf")
    findings = examine(check_models, NODETOOL_MODELS_FOLDER=str(tmp_path))
    assert levels(findings) == [("models", "ok")]
    assert findings[0].says == f"1 GGUF file in {tmp_path}."


@pytest.mark.llama
def test_model_that_is_too_big_for_the_memory_is_a_warning(examine: Examine, tmp_path: Path) -> None:
    from tests.helpers.tiny_gguf import write_tiny_gguf  # noqa: PLC0415  needs numpy

    write_tiny_gguf(tmp_path / "tiny.gguf")
    findings = examine(check_models, NODETOOL_MODELS_FOLDER=str(tmp_path), LLAMA_MEMORY_MB="10")
    assert levels(findings) == [("models", "warning"), ("models", "ok")]
    assert findings[0].says.startswith("tiny needs about ")
    assert findings[0].says.endswith("or raise LLAMA_MEMORY_MB.")


def test_ollama_that_does_not_run_matters_only_where_somebody_chose_it(situation: Callable[..., Situation]) -> None:
    address = f"http://127.0.0.1:{unused_port()}"
    finding = one(check_ollama(situation(OLLAMA_API_URL=address)), "ollama")
    assert finding.level == "warning"
    assert "OLLAMA_API_URL" in finding.do
    assert address not in finding.says + finding.do


def test_server_that_is_not_set_is_not_mentioned(examine: Examine) -> None:
    assert examine(check_openai_compatible) == []


@pytest.mark.parametrize(("status", "level"), [(200, "ok"), (401, "warning"), (500, "warning")])
async def test_model_server_is_asked_with_its_key(situation: Callable[..., Situation], status: int, level: str) -> None:
    async def answer(request: web.Request) -> web.StreamResponse:
        assert request.headers["Authorization"] == "Bearer the-key-of-it"
        return web.json_response({"object": "list", "data": [{"id": "a"}, {"id": "b"}]}, status=status)

    async with model_server(answer) as server:
        made = situation(OPENAI_COMPATIBLE_URL=server.base_url, OPENAI_COMPATIBLE_KEY="the-key-of-it")
        findings = await asyncio.to_thread(lambda: list(check_openai_compatible(made)))
    assert levels(findings) == [("openai-compatible", level)]
    assert ("offers 2 models" in findings[0].says) == (level == "ok")
    assert "the-key-of-it" not in str(findings)
