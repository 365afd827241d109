"""What is told about a model of another server."""

from pathlib import Path

import pytest

from nodetool.deploy.inference.gguf_metadata import GgufMetadata, read_gguf_metadata
from nodetool.deploy.inference.models_folder import ModelFile
from nodetool.deploy.inference.ollama_api.cards import details_of, show_answer, tags_entry, timestamp
from nodetool.deploy.inference.ollama_api.gguf_types import quantization_level
from nodetool.deploy.inference.upstream import Model
from tests.helpers.tiny_gguf import write_tiny_gguf

MODEL = Model("tiny", "llama.cpp", 1_700_000_000)


def details(values: dict[str, str | int]) -> dict[str, object]:
    return details_of(GgufMetadata(values), file=ModelFile("tiny", Path("tiny.gguf"), 0))


def test_entry_names_the_model_with_its_tag_and_tells_states_of_it_apart() -> None:
    entry = tags_entry(MODEL, details={}, size=7)
    assert (entry["name"], entry["model"], entry["size"]) == ("tiny:latest", "tiny:latest", 7)
    assert entry["modified_at"] == "2023-11-14T22:13:20Z"
    assert len(entry["digest"]) == 64
    assert entry["digest"] == tags_entry(MODEL, details={}, size=7)["digest"]
    assert entry["digest"] != tags_entry(MODEL, details={}, size=8)["digest"]


def test_details_come_from_the_file() -> None:
    values: dict[str, str | int] = {
        "general.architecture": "qwen3",
        "general.size_label": "8B",
        "general.file_type": 15,
    }
    assert details(values) == {
        "parent_model": "",
        "format": "gguf",
        "family": "qwen3",
        "families": ["qwen3"],
        "parameter_size": "8B",
        "quantization_level": "Q4_K_M",
    }


@pytest.mark.parametrize(
    ("parameters", "told"),
    [(7_241_732_096, "7.2B"), (137_000_000, "137M"), (596_049_920, "596M"), (22_000, "22.0K"), (999, "999")],
)
def test_number_of_weights_is_told_in_short(parameters: int, told: str) -> None:
    assert details({"general.parameter_count": parameters})["parameter_size"] == told


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("Llama-3-8B-Q4_K_M", "Q4_K_M"),
        ("gemma.q8_0", "Q8_0"),
        ("m-IQ2_XXS", "IQ2_XXS"),
        ("m-f16", "F16"),
        ("m-bf16-x", "BF16"),
        ("REQ4_0NE", ""),
        ("tiny", ""),
    ],
)
def test_quantization_is_in_many_a_name(name: str, level: str) -> None:
    assert quantization_level(None, file_name=name) == level


def test_model_behind_an_address_has_a_name_and_nothing_is_made_up() -> None:
    assert not any(details_of(None, file=None).values())
    answer = show_answer(MODEL, None, file=None)
    assert (answer["model_info"], answer["capabilities"]) == ({}, ["completion"])


def test_whole_file_is_shown_with_its_context(tmp_path: Path) -> None:
    path = write_tiny_gguf(tmp_path / "tiny.gguf")
    metadata = read_gguf_metadata(path, whole=True)
    answer = show_answer(MODEL, metadata, file=ModelFile("tiny", path, 0))
    assert answer["model_info"]["llama.context_length"] == 131_072
    assert answer["model_info"]["general.parameter_count"] == metadata.parameters
    assert answer["model_info"]["tokenizer.ggml.tokens"] is None
    assert str(tmp_path) not in str(answer)


def test_capabilities_are_read_from_the_chat_template() -> None:
    def capabilities(template: str) -> object:
        metadata = GgufMetadata({"tokenizer.chat_template": template})
        return show_answer(MODEL, metadata, file=None)["capabilities"]

    assert capabilities("{{ messages }}") == ["completion"]
    assert capabilities("{% if tools %}<think>") == ["completion", "tools", "thinking"]
    embedder = show_answer(MODEL, GgufMetadata({"general.architecture": "nomic-bert"}), file=None)
    assert embedder["capabilities"] == ["embedding"]


@pytest.mark.parametrize("seconds", [10**18, -(10**18)])
def test_moment_that_is_no_date_is_the_epoch(seconds: int) -> None:
    assert timestamp(seconds) == "1970-01-01T00:00:00Z"
