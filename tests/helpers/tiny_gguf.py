"""Writes a small random model that llama.cpp really loads: half a megabyte, and it babbles without end."""

from pathlib import Path

import gguf
import numpy as np
from numpy.typing import NDArray

LAYERS, WIDTH, FEED_FORWARD, HEADS = 2, 64, 128, 4
LONGEST_CONTEXT = 131_072

WORDS = [
    *("the", "a", "sun", "moon", "river", "stone", "light", "dark", "green", "small", "tray", "worker", "model"),
    *("token", "cloud", "bird", "sings", "walks", "over", "under", "near", "far", "and", "or", "with", "every"),
]
"""What it says."""
SPACE = "\N{LOWER ONE EIGHTH BLOCK}"
"""What the tokenizer writes for a space."""
SPECIAL = ["<unk>", "<s>", "</s>"]
BYTES = [f"<0x{value:02X}>" for value in range(256)]
PIECES = [SPACE, *(chr(value) for value in range(33, 127)), *(SPACE + word for word in WORDS)]
TOOL_CALL = "<tool_call>"
"""One token; see `tool_template`."""
TOKENS = [*SPECIAL, *BYTES, TOOL_CALL, *PIECES]


def write_tiny_gguf(path: Path, *, seed: int = 0, template: str | None = None) -> Path:
    """Write the model of that `seed` to `path`, with no chat template but that one, and return the path.

    Only `WORDS` have a weight at the output, so that it hardly ever ends by itself and every token is text.
    """
    writer = gguf.GGUFWriter(path, "llama")
    _describe(writer)
    _add_tokenizer(writer)
    if template is not None:
        writer.add_chat_template(template)
    for name, tensor in _tensors(np.random.default_rng(seed)).items():
        writer.add_tensor(name, tensor)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _describe(writer: gguf.GGUFWriter) -> None:
    writer.add_context_length(LONGEST_CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(FEED_FORWARD)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_vocab_size(len(TOKENS))


def _add_tokenizer(writer: gguf.GGUFWriter) -> None:
    kinds = [gguf.TokenType.UNKNOWN, gguf.TokenType.CONTROL, gguf.TokenType.CONTROL]
    kinds += [gguf.TokenType.BYTE] * len(BYTES) + [gguf.TokenType.USER_DEFINED] + [gguf.TokenType.NORMAL] * len(PIECES)
    writer.add_tokenizer_model("llama")
    writer.add_token_list(TOKENS)
    writer.add_token_scores([0.0] * (len(TOKENS) - len(PIECES)) + [-float(rank) for rank in range(len(PIECES))])
    writer.add_token_types(kinds)
    writer.add_unk_token_id(0)
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)


def _tensors(random: np.random.Generator) -> dict[str, NDArray[np.float32]]:
    def normal(*shape: int, scale: float) -> NDArray[np.float32]:
        return (random.standard_normal(shape) * scale).astype(np.float32)

    ones = np.ones(WIDTH, dtype=np.float32)
    output = normal(len(TOKENS), WIDTH, scale=0.5)
    output[: -len(WORDS)] = 0
    tensors = {
        "token_embd.weight": normal(len(TOKENS), WIDTH, scale=1),
        "output.weight": output,
        "output_norm.weight": ones,
    }
    for layer in range(LAYERS):
        square = {f"attn_{part}": normal(WIDTH, WIDTH, scale=0.1) for part in ("q", "k", "v", "output")}
        wide = {f"ffn_{part}": normal(FEED_FORWARD, WIDTH, scale=0.1) for part in ("gate", "up")}
        narrow = {"ffn_down": normal(WIDTH, FEED_FORWARD, scale=0.1)}
        norms = {"attn_norm": ones, "ffn_norm": ones}
        parts = {**square, **wide, **narrow, **norms}
        tensors |= {f"blk.{layer}.{part}.weight": tensor for part, tensor in parts.items()}
    return tensors
