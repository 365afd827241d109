"""Where the worker listens, and who else may reach it."""

from nodetool.deploy.config.kinds import Address, Integer, Origins, Switch
from nodetool.deploy.config.options import Group, Option

NODETOOL_HOST = Option(
    name="NODETOOL_HOST",
    kind=Address(),
    default="127.0.0.1",
    label="Address",
    doc="Address to listen on; 0.0.0.0 and :: mean every network of the machine",
    group=Group.SERVER,
    flag="--host",
)
PORT = Option(
    name="PORT",
    kind=Integer(0, 65535),
    default=8000,
    label="Port",
    doc="Port to listen on; 0 lets the system choose",
    group=Group.SERVER,
    flag="--port",
)
NODETOOL_ALLOW_OPEN_NETWORK = Option(
    name="NODETOOL_ALLOW_OPEN_NETWORK",
    kind=Switch(),
    default=False,
    label="Open to the network",
    doc="Lets `none` and `local` listen on a foreign address: everyone who reaches it may call",
    group=Group.SERVER,
)
NODETOOL_CORS_ORIGINS: Option[tuple[str, ...]] = Option(
    name="NODETOOL_CORS_ORIGINS",
    kind=Origins(),
    default=(),
    label="Web pages",
    doc="Origins of web pages that may call from a browser, separated by commas",
    group=Group.SERVER,
)
NODETOOL_DRAIN_SECONDS = Option(
    name="NODETOOL_DRAIN_SECONDS",
    kind=Integer(0, 600),
    default=10,
    label="Drain time",
    doc="Seconds that answers under way get when the worker is stopped",
    group=Group.SERVER,
)
