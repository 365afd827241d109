"""How much callers may ask for, what is written about it, and what the worker may need for it."""

from nodetool.deploy.config.kinds import Integer, Switch
from nodetool.deploy.config.options import Group, Option

NODETOOL_MAX_BODY_MB = Option(
    name="NODETOOL_MAX_BODY_MB",
    kind=Integer(1, 65_536),
    default=64,
    label="Largest request",
    doc="Mebibytes that the body of a request, or a message of a WebSocket, may have",
    group=Group.SERVER,
)
NODETOOL_MAX_STREAMS = Option(
    name="NODETOOL_MAX_STREAMS",
    kind=Integer(0, 1_000_000),
    default=256,
    label="Answers at once",
    doc="Answers that one caller may have under way at a time; 0 sets no limit",
    group=Group.SERVER,
)
NODETOOL_MAX_CONNECTIONS = Option(
    name="NODETOOL_MAX_CONNECTIONS",
    kind=Integer(0, 1_000_000),
    default=1024,
    label="Connections at once",
    doc="Connections that one address, but this machine's own, may have open at a time; 0 sets no limit",
    group=Group.SERVER,
)
NODETOOL_ACCESS_LOG = Option(
    name="NODETOOL_ACCESS_LOG",
    kind=Switch(),
    default=False,
    label="Access log",
    doc="Writes a line about each request to `access.jsonl` in the log folder",
    group=Group.SERVER,
)
NODETOOL_MEMORY_LIMIT_MB = Option(
    name="NODETOOL_MEMORY_LIMIT_MB",
    kind=Integer(0, 100_000_000),
    default=0,
    label="Restart above",
    doc="Megabytes of memory, GGUF models included, above which the tray restarts the worker as soon as nobody waits "
    "for an answer; 0 sets no limit",
    group=Group.SERVER,
)
