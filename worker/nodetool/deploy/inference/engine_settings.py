"""How engines are started; the same for every model."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.resolve import Settings


@dataclass(frozen=True, slots=True)
class EngineSettings:
    """What the worker decides about its llama.cpp children."""

    command: tuple[str, ...] = (sys.executable, "-P", "-m", "nodetool.deploy.inference.llama_engine")
    """Runs `llama_engine.main`; a frozen build, which has no `python -m`, names its own executable here."""
    context_size: int = 4096
    """Tokens that each single request may use."""
    parallel: int = 4
    """Requests that one engine works on at the same time; further ones wait."""
    threads: int | None = None
    """None leaves it to llama.cpp, which takes every core; its threads wait for each other by spinning, so on a
    machine that is busy otherwise one fewer is many times faster."""
    memory_megabytes: int = 0
    """For all engines together; 0 leaves it to the machine."""
    idle_minutes: float = 10.0
    """After which a model that nobody asks for is unloaded; 0 keeps it. Longer than it takes to read an answer and
    write the next question, and short enough that the memory is the user's again by the next coffee."""
    load_seconds: float = 600.0
    """For a model of many gigabytes from a slow disk."""
    uses_socket: bool = sys.platform != "win32"
    """A Unix socket in a folder of the owner's; otherwise a loopback port. Either asks for the key."""
    environment: Mapping[str, str] = field(default_factory=lambda: dict(os.environ), repr=False)
    """Of which an engine gets a part; see `engine_environment`."""

    @classmethod
    def of(cls, settings: Settings) -> "EngineSettings":
        """Return what the worker's settings say."""
        return cls(
            context_size=settings[declared.LLAMA_CONTEXT_SIZE],
            parallel=settings[declared.LLAMA_PARALLEL],
            threads=settings[declared.LLAMA_THREADS] or None,
            memory_megabytes=settings[declared.LLAMA_MEMORY_MB],
            idle_minutes=settings[declared.LLAMA_IDLE_UNLOAD],
        )
