"""Every setting, once. To add one: declare it in its group's file; form, help, file, table and redaction follow."""

from types import ModuleType
from typing import Any

from nodetool.deploy.config.options import Option
from nodetool.deploy.config.settings import (
    authentication,
    desktop,
    engine,
    listening,
    logs,
    model_sources,
    notifications,
    process,
    traffic,
)
from nodetool.deploy.config.settings.authentication import *
from nodetool.deploy.config.settings.desktop import *
from nodetool.deploy.config.settings.engine import *
from nodetool.deploy.config.settings.listening import *
from nodetool.deploy.config.settings.logs import *
from nodetool.deploy.config.settings.model_sources import *
from nodetool.deploy.config.settings.notifications import *
from nodetool.deploy.config.settings.process import *
from nodetool.deploy.config.settings.traffic import *


def declared_in(module: ModuleType) -> tuple[Option[Any], ...]:
    """Return the declarations of one file, in their order."""
    return tuple(value for value in vars(module).values() if isinstance(value, Option))


_GROUPS = (authentication, listening, logs, traffic, model_sources, engine, desktop, notifications, process)
"""In the order in which a person reads them."""

ALL: tuple[Option[Any], ...] = tuple(option for group in _GROUPS for option in declared_in(group))
"""Every declaration, in its order."""
