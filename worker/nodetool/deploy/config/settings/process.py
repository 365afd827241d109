"""What only the environment of a process says; never stored."""

from enum import StrEnum

from nodetool.deploy.config.kinds import Environment, Text
from nodetool.deploy.config.options import Group, Option
from nodetool.deploy.config.paths import CONFIG_PATH_VARIABLE


class Stage(StrEnum):
    """The deployment stage that `ENV` names."""

    UNSET = ""
    """Nobody said; nothing is relaxed and nothing forbidden."""
    DEVELOPMENT = "development"
    """Authentication may be left out on this machine."""
    TEST = "test"
    """Like unset."""
    STAGING = "staging"
    """Like unset."""
    PRODUCTION = "production"
    """Authentication cannot be left out."""


ENV = Option(
    name="ENV",
    kind=Environment(Stage),
    default="",
    label="Stage",
    doc="Deployment stage: `development` may leave authentication out, `production` cannot",
    group=Group.PROCESS,
)
NODETOOL_CONFIG_PATH = Option(
    name=CONFIG_PATH_VARIABLE,
    kind=Text(),
    default="",
    label="Configuration file",
    doc="Another place for deployment.yaml",
    group=Group.PROCESS,
)
NODETOOL_INSTANCE_ID = Option(
    name="NODETOOL_INSTANCE_ID",
    kind=Text(),
    default="",
    label="Instance id",
    doc="What `/health` answers with, so that a supervisor knows its own worker; unset, a random one",
    group=Group.PROCESS,
)
