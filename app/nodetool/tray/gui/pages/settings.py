"""The pages whose content is declared elsewhere: every stored setting of a group."""

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.options import Group
from nodetool.deploy.config.settings import (
    NODETOOL_UPSTREAM_KEYS,
    NODETOOL_UPSTREAMS,
    WORKER_AUTH_TOKEN,
)
from nodetool.tray.gui.actions import Actions
from nodetool.tray.gui.settings_form import SettingsForm
from nodetool.tray.service import TrayService

_HAS_A_PAGE_OF_ITS_OWN = {WORKER_AUTH_TOKEN.name, NODETOOL_UPSTREAMS.name, NODETOOL_UPSTREAM_KEYS.name}


class SettingsPage(SettingsForm):
    """All settings of one group."""

    def __init__(self, group: Group, *, service: TrayService, actions: Actions) -> None:
        options = [item for item in declared.ALL if item.group is group and item.name not in _HAS_A_PAGE_OF_ITS_OWN]
        super().__init__(options, service=service, actions=actions)
        self.setObjectName(f"page-{group.lower()}")
