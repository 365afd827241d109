from collections.abc import Mapping

import pytest

from nodetool.deploy.inference.gguf_metadata import GgufMetadata
from nodetool.deploy.inference.memory_need import MemoryNeed, memory_need

KIB, MIB, GIB = 2**10, 2**20, 2**30
LLAMA_8B = {"block_count": 32, "embedding_length": 4096, "attention.head_count": 32, "attention.head_count_kv": 8}


def described(family: str, values: Mapping[str, int], **lists: tuple[int, ...]) -> GgufMetadata:
    numbers = {f"{family}.{key.replace('__', '.')}": value for key, value in lists.items()}
    own = {f"{family}.{key}": value for key, value in values.items()}
    return GgufMetadata({"general.architecture": family, **own}, numbers=numbers)


def context_of(metadata: GgufMetadata, *, context: int = 4096, slots: int = 1) -> int:
    return memory_need(metadata, weights=0, context=context, slots=slots, batch=512).context


def test_context_of_a_known_model_is_what_llama_cpp_says_it_takes() -> None:
    llama = described("llama", LLAMA_8B)
    assert context_of(llama, context=1) == 128 * KIB
    assert context_of(llama, context=8192, slots=4) == 4 * GIB


def test_model_without_shared_heads_takes_more() -> None:
    assert context_of(described("llama", {**LLAMA_8B, "attention.head_count_kv": 32}), context=4096) == 2 * GIB
    without = {key: value for key, value in LLAMA_8B.items() if key != "attention.head_count_kv"}
    assert context_of(described("llama", without), context=4096) == 2 * GIB


def test_lengths_of_keys_and_values_count_where_they_are_given() -> None:
    own = {**LLAMA_8B, "attention.key_length": 256, "attention.value_length": 128}
    assert context_of(described("qwen3", own), context=1) == 32 * 8 * (256 + 128) * 2


def test_layers_with_a_sliding_window_keep_no_more_than_it() -> None:
    gemma = {**LLAMA_8B, "block_count": 6, "attention.sliding_window": 1024}
    one = 8 * 256 * 2
    assert context_of(described("gemma3", gemma), context=8192) == one * (5 * (1024 + 512) + 8192)
    assert context_of(described("gemma3", gemma), context=512) == one * 6 * 512
    assert context_of(described("mistral-like", gemma), context=8192) == one * 6 * 8192


def test_layers_that_do_not_attend_keep_nothing() -> None:
    mixed = {"block_count": 4, "embedding_length": 4096, "attention.head_count": 32}
    assert context_of(described("jamba", mixed, attention__head_count_kv=(0, 8, 0, 0)), context=1) == 8 * 256 * 2
    assert context_of(described("qwen3next", {**LLAMA_8B, "full_attention_interval": 4}), context=1) == 32 * KIB


@pytest.mark.parametrize(
    "values", [{}, {"block_count": 2}, {"attention.head_count": 0, "embedding_length": 64, "block_count": 1}]
)
def test_file_that_says_little_is_estimated_all_the_same(values: Mapping[str, int]) -> None:
    need = memory_need(described("odd", values), weights=5 * MIB, context=4096, slots=4, batch=512)
    assert need.weights == 5 * MIB
    assert need.total >= need.weights + need.working > 60_000_000


def test_larger_vocabulary_and_batch_need_more_working_memory() -> None:
    def working(batch: int, vocabulary: int) -> int:
        metadata = described("llama", {**LLAMA_8B, "vocab_size": vocabulary})
        return memory_need(metadata, weights=0, context=4096, slots=1, batch=batch).working

    assert working(512, 32_000) < working(512, 128_000) < working(4097, 128_000)


def test_measurement_corrects_the_estimate_unless_the_weights_are_elsewhere() -> None:
    need = MemoryNeed(weights=1000, context=500, working=300, prompt_cache=100)
    assert need.total == 1900
    assert need.corrected(1200) == 1300
    assert need.corrected(3000) == 3100
    assert need.corrected(400) == 1900
