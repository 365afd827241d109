"""Removing a model that llama.cpp has loaded: the real engine."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from nodetool.deploy.downloads.errors import BusyError, NotThereError
from nodetool.deploy.downloads.inventory import Inventory
from nodetool.deploy.downloads.sources import ModelSources
from nodetool.deploy.inference.llama_cpp import LlamaCpp
from tests.helpers.llama import NEVER_ENDING, ask, chat, engine_settings
from tests.helpers.tiny_gguf import write_tiny_gguf

pytestmark = pytest.mark.llama


@pytest.fixture
async def llama(tmp_path: Path) -> AsyncIterator[LlamaCpp]:
    llama = LlamaCpp(tmp_path, settings=engine_settings(context_size=120_000, parallel=1))
    yield llama
    await llama.aclose()


async def test_model_is_removed_when_its_engine_is_idle_and_not_before(llama: LlamaCpp, tmp_path: Path) -> None:
    file = write_tiny_gguf(tmp_path / "tiny.gguf")
    changes: list[None] = []
    sources = ModelSources(
        folder=tmp_path,
        hub_url="",
        hub_token=str,
        ollama_url="",
        listed=llama.models,
        unload=llama.unload,
        changed=lambda: changes.append(None),
    )
    inventory = Inventory(sources, ollama=None)
    reply = await ask(llama, chat(tokens=NEVER_ENDING, stream=True))
    with pytest.raises(BusyError, match=r"tiny is answering somebody. Try again when it is idle."):
        await inventory.remove("tiny")
    assert file.is_file()
    await reply.aclose()
    await inventory.remove("tiny")
    assert not file.exists()
    assert (llama.engine_pids(), len(changes)) == ({}, 1)
    with pytest.raises(NotThereError):
        await inventory.remove("tiny")
