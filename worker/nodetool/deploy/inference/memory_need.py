"""What a model will occupy in main memory, estimated from its file before anything is loaded."""

from dataclasses import dataclass

from nodetool.deploy.inference.gguf_metadata import GgufMetadata

_PROCESS = 60_000_000
"""Python and the library, in bytes: 45 MB were measured."""
_PROMPT_CACHE = 512_000_000
_BYTES_OF_A_CACHED_VALUE = 2
_BYTES_OF_A_COMPUTED_VALUE = 4
_ROWS_BESIDE_THE_OUTPUT = 8
"""Intermediate results of a model's width that are alive at the same time, generously."""
_MOST_LAYERS = 1024
"""llama.cpp takes 512."""
_USUAL_VOCABULARY = 152_000
"""Where the file does not say: one of the large ones."""
_WINDOWED_LAYERS = {"gemma2": 2, "gemma3": 6, "gemma3n": 5, "cohere2": 4, "exaone4": 4, "gpt-oss": 2}
"""Every how many layers one keeps the whole context and not only the sliding window (llama.cpp, `set_swa_pattern`)."""


@dataclass(frozen=True, slots=True)
class MemoryNeed:
    """The parts of one estimate, in bytes."""

    weights: int
    """The files as they are: what is mapped is in memory as long as the model is used."""
    context: int = 0
    """Keys and values of every token that all slots may hold."""
    working: int = 0
    """For computing one batch, and the process itself."""
    prompt_cache: int = 0
    """What llama.cpp may keep of earlier prompts; it fills up in use."""

    @property
    def total(self) -> int:
        """All of it."""
        return self.weights + self.context + self.working + self.prompt_cache

    def corrected(self, resident: int) -> int:
        """Return what to expect of an engine that now occupies `resident` bytes.

        One that holds less than its weights has them elsewhere (in a graphics card, or not looked at yet), and
        the estimate stands.
        """
        return resident + self.prompt_cache if resident >= self.weights else max(resident, self.total)


def memory_need(metadata: GgufMetadata, *, weights: int, context: int, slots: int, batch: int) -> MemoryNeed:
    """Estimate for `slots` requests of `context` tokens each, computed in batches of `batch` tokens."""
    cache = _context_bytes(metadata, context=context, slots=slots, batch=batch)
    width = metadata.own_number("embedding_length") or 0
    vocabulary = metadata.own_number("vocab_size") or metadata.vocabulary or _USUAL_VOCABULARY
    inner = max(metadata.own_numbers("feed_forward_length"), default=4 * width)
    row = vocabulary + _ROWS_BESIDE_THE_OUTPUT * width + 2 * inner + context
    working = _PROCESS + _BYTES_OF_A_COMPUTED_VALUE * batch * row
    return MemoryNeed(weights, cache, working, min(cache, _PROMPT_CACHE))


def _context_bytes(metadata: GgufMetadata, *, context: int, slots: int, batch: int) -> int:
    """Follow `llama_kv_cache`: for each layer that attends, a key and a value a token and head."""
    heads = max(metadata.own_numbers("attention.head_count"), default=1) or 1
    usual_length = (metadata.own_number("embedding_length") or 0) // heads
    lengths = [metadata.own_number(f"attention.{part}_length") or usual_length for part in ("key", "value")]
    one_head = sum(lengths) * _BYTES_OF_A_CACHED_VALUE
    window = metadata.own_number("attention.sliding_window") or 0
    tokens = [context, min(context, window + batch)] if window else [context, context]
    return sum(
        cached_heads * one_head * slots * tokens[_is_windowed(metadata, layer)]
        for layer, cached_heads in enumerate(_cached_heads(metadata, default=heads))
    )


def _cached_heads(metadata: GgufMetadata, *, default: int) -> list[int]:
    """Return the heads with keys and values of each layer: none where it does not attend (Mamba and its kin)."""
    layers = min(metadata.own_number("block_count") or 0, _MOST_LAYERS)
    given = metadata.own_numbers("attention.head_count_kv") or (default,)
    heads = list(given[:layers]) if len(given) > 1 else [given[0]] * layers
    interval = metadata.own_number("full_attention_interval") or 1
    return [count if (layer + 1) % interval == 0 else 0 for layer, count in enumerate(heads)]


def _is_windowed(metadata: GgufMetadata, layer: int) -> bool:
    every = _WINDOWED_LAYERS.get(metadata.architecture)
    return every is not None and (layer + 1) % every != 0
