"""What the worker and its llama.cpp child say to each other: one line each way, then HTTP.

The order goes over the child's standard input, because arguments and environment are readable by others and
the order holds the key. The same pipe stays open afterwards as the child's lifeline.
"""

import json
from dataclasses import asdict, dataclass, field

from nodetool.deploy.inference.pooling import Pooling


@dataclass(frozen=True, slots=True)
class EngineOrder:
    """Everything that one engine needs to know."""

    model_path: str
    model_id: str
    api_key: str = field(repr=False)
    path_prefix: str = field(repr=False)
    """Begins with a slash; a second secret, since llama.cpp answers a few addresses without asking for the key."""
    socket_path: str | None
    """Where to listen; None for a free port of the loopback address (Windows)."""
    context_size: int
    parallel: int
    threads: int | None = None
    batch_size: int = 512
    """Tokens that are computed together."""
    pooling: str = Pooling.LAST
    """A value of `Pooling`."""
    prompt_cache_mib: int = 0

    def to_line(self) -> bytes:
        """Render it for the pipe."""
        return json.dumps(asdict(self)).encode() + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> "EngineOrder":
        """Read what `to_line` wrote."""
        return cls(**json.loads(line))


@dataclass(frozen=True, slots=True)
class EngineAnswer:
    """What became of the order."""

    is_ready: bool
    port: int | None = None
    """Where it listens, unless it was told a socket."""
    problem: str | None = None
    """Set where llama.cpp itself could not be loaded; trouble with the model stands in the log."""

    def to_line(self) -> bytes:
        """Render it for the pipe."""
        return json.dumps(asdict(self)).encode() + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> "EngineAnswer":
        """Read what `to_line` wrote."""
        return cls(**json.loads(line))
