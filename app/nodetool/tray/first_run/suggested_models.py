"""Small instruct models with a free licence, offered to those who have none. The one place that names them."""

from collections.abc import Sequence
from dataclasses import dataclass

_CONTEXT_AND_PROGRAM = 1_000_000_000
"""Bytes, generously: keys and values of a usual context, and the engine itself."""
_SPARE_SHARE = 0.6
"""Of the machine's memory: the rest is for everything else that runs."""
_SOON_BYTES = 1_200_000_000
"""What arrives within three minutes over an ordinary line (55 Mbit/s): larger ones are offered, not advised."""


@dataclass(frozen=True, slots=True)
class SuggestedModel:
    """A file of the Hugging Face Hub, at the commit at which it was looked at."""

    name: str
    repo: str
    revision: str
    """A commit names its content, so that what was looked at is what comes; the worker checks each byte of it."""
    file: str
    size: int
    """Bytes."""
    licence: str
    """Its SPDX name."""

    @property
    def model_id(self) -> str:
        """What it is called once it is here."""
        return self.file.removesuffix(".gguf")

    @property
    def memory(self) -> int:
        """Bytes of main memory that it takes while it answers, about."""
        return self.size + _CONTEXT_AND_PROGRAM

    @property
    def wish(self) -> dict[str, str]:
        """What the worker is asked for."""
        return {"repo": self.repo, "file": self.file, "revision": self.revision}


# Sizes and commits are those that the Hub listed in 2026; the licences are those of the models' own cards.
SUGGESTED = (
    SuggestedModel(
        name="Qwen2.5 0.5B Instruct",
        repo="Qwen/Qwen2.5-0.5B-Instruct-GGUF",
        revision="9217f5db79a29953eb74d5343926648285ec7e67",
        file="qwen2.5-0.5b-instruct-q4_k_m.gguf",
        size=491_400_032,
        licence="Apache-2.0",
    ),
    SuggestedModel(
        name="Qwen2.5 1.5B Instruct",
        repo="Qwen/Qwen2.5-1.5B-Instruct-GGUF",
        revision="91cad51170dc346986eccefdc2dd33a9da36ead9",
        file="qwen2.5-1.5b-instruct-q4_k_m.gguf",
        size=1_117_320_736,
        licence="Apache-2.0",
    ),
    SuggestedModel(
        name="Phi 3.5 mini Instruct",
        repo="bartowski/Phi-3.5-mini-instruct-GGUF",
        revision="6d70da17e749a471ccb62ade694486011a75cda3",
        file="Phi-3.5-mini-instruct-Q4_K_M.gguf",
        size=2_393_232_672,
        licence="MIT",
    ),
    SuggestedModel(
        name="Qwen2.5 7B Instruct",
        repo="bartowski/Qwen2.5-7B-Instruct-GGUF",
        revision="8911e8a47f92bac19d6f5c64a2e2095bd2f7d031",
        file="Qwen2.5-7B-Instruct-Q4_K_M.gguf",
        size=4_683_074_240,
        licence="Apache-2.0",
    ),
)
"""From small to large."""


def fits(model: SuggestedModel, memory: int) -> bool:
    """Tell whether a machine with so many bytes of memory runs it with room to spare."""
    return model.memory <= memory * _SPARE_SHARE


def advised(models: Sequence[SuggestedModel], memory: int) -> SuggestedModel | None:
    """Return the best of them that fits and is here soon; None where none fits."""
    fitting = [model for model in models if fits(model, memory)]
    soon = [model for model in fitting if model.size <= _SOON_BYTES]
    return max(soon, key=lambda model: model.size) if soon else min(fitting, key=lambda model: model.size, default=None)


def machine_memory() -> int:
    """Return the bytes of main memory of this machine."""
    import psutil  # noqa: PLC0415  only newcomers need it

    return int(psutil.virtual_memory().total)
