"""Writes a small random model of the BERT family, which turns texts into vectors and cannot write."""

from collections.abc import Sequence
from pathlib import Path

import gguf
import numpy as np
from numpy.typing import NDArray

from tests.helpers.tiny_gguf import FEED_FORWARD, HEADS, LAYERS, SPACE, WIDTH, WORDS

LONGEST_TEXT = 512
"""In tokens; each word of `WORDS` is one."""
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
LETTERS = [chr(value) for value in range(ord("b"), ord("z") + 1)]
TOKENS = [*SPECIAL, *(SPACE + word for word in WORDS), *LETTERS]


def write_tiny_bert(path: Path, *, seed: int = 0, tokens: Sequence[str] = TOKENS) -> Path:
    """Write the model of that `seed` to `path`, and return the path; two equal `tokens` make llama.cpp abort."""
    writer = gguf.GGUFWriter(path, "bert")
    _describe(writer)
    _add_tokenizer(writer, tokens)
    for name, tensor in _tensors(np.random.default_rng(seed)).items():
        writer.add_tensor(name, tensor)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _describe(writer: gguf.GGUFWriter) -> None:
    writer.add_context_length(LONGEST_TEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(FEED_FORWARD)
    writer.add_head_count(HEADS)
    writer.add_layer_norm_eps(1e-12)
    writer.add_causal_attention(value=False)
    writer.add_pooling_type(gguf.PoolingType.MEAN)


def _add_tokenizer(writer: gguf.GGUFWriter, tokens: Sequence[str]) -> None:
    control, normal = gguf.TokenType.CONTROL, gguf.TokenType.NORMAL
    writer.add_tokenizer_model("bert")
    writer.add_token_list(tokens)
    writer.add_token_types([control] * len(SPECIAL) + [normal] * (len(TOKENS) - len(SPECIAL)))
    writer.add_token_type_count(2)
    writer.add_pad_token_id(0)
    writer.add_unk_token_id(1)
    writer.add_bos_token_id(2)
    writer.add_eos_token_id(3)
    writer.add_sep_token_id(3)
    writer.add_mask_token_id(4)


def _tensors(random: np.random.Generator) -> dict[str, NDArray[np.float32]]:
    def normal(*shape: int) -> NDArray[np.float32]:
        return (random.standard_normal(shape) * 0.3).astype(np.float32)

    def norm(name: str) -> dict[str, NDArray[np.float32]]:
        return {f"{name}.weight": np.ones(WIDTH, np.float32), f"{name}.bias": np.zeros(WIDTH, np.float32)}

    tensors = {
        "token_embd.weight": normal(len(TOKENS), WIDTH),
        "token_types.weight": normal(2, WIDTH),
        "position_embd.weight": normal(LONGEST_TEXT, WIDTH),
        **norm("token_embd_norm"),
    }
    shapes = {f"attn_{part}": (WIDTH, WIDTH) for part in ("q", "k", "v", "output")}
    shapes |= {"ffn_up": (FEED_FORWARD, WIDTH), "ffn_down": (WIDTH, FEED_FORWARD)}
    for layer in range(LAYERS):
        for part, shape in shapes.items():
            tensors[f"blk.{layer}.{part}.weight"] = normal(*shape)
            tensors[f"blk.{layer}.{part}.bias"] = np.zeros(shape[0], np.float32)
        for part in ("attn_output_norm", "layer_output_norm"):
            tensors |= norm(f"blk.{layer}.{part}")
    return tensors
