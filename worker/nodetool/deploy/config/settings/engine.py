"""How llama.cpp runs the GGUF models."""

from nodetool.deploy.config.kinds import Integer
from nodetool.deploy.config.options import Group, Option

LLAMA_CONTEXT_SIZE = Option(
    name="LLAMA_CONTEXT_SIZE",
    kind=Integer(128, 1_048_576),
    default=4096,
    label="Context size",
    doc="Tokens of context that each request to a GGUF model gets",
    group=Group.MODELS,
)
LLAMA_PARALLEL = Option(
    name="LLAMA_PARALLEL",
    kind=Integer(1, 64),
    default=4,
    label="Parallel requests",
    doc="Requests that one GGUF model answers at the same time",
    group=Group.MODELS,
)
LLAMA_THREADS = Option(
    name="LLAMA_THREADS",
    kind=Integer(0, 1024),
    default=0,
    label="Threads",
    doc="Threads that one GGUF model computes with; 0 lets llama.cpp choose",
    group=Group.MODELS,
)
LLAMA_MEMORY_MB = Option(
    name="LLAMA_MEMORY_MB",
    kind=Integer(0, 100_000_000),
    default=0,
    label="Memory for models",
    doc="Megabytes of memory that all GGUF models may use together; 0 gives them three quarters of the machine's, "
    "or all of it to one that is bigger",
    group=Group.MODELS,
)
LLAMA_IDLE_UNLOAD = Option(
    name="LLAMA_IDLE_UNLOAD",
    kind=Integer(0, 100_000),
    default=10,
    label="Unload when idle",
    doc="Minutes after its last request for which a GGUF model stays in memory; 0 keeps it there",
    group=Group.MODELS,
)
