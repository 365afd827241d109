"""Which kinds of notifications the user wants."""

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.options import Option
from nodetool.deploy.config.resolve import Settings
from nodetool.tray.notices.notice import Kind

SWITCHES: dict[Kind, Option[bool]] = {
    Kind.CRASH: declared.NODETOOL_NOTIFY_CRASH,
    Kind.FAILURE: declared.NODETOOL_NOTIFY_FAILURE,
    Kind.PORT: declared.NODETOOL_NOTIFY_PORT,
    Kind.ROTATION: declared.NODETOOL_NOTIFY_ROTATION,
    Kind.EXPOSURE: declared.NODETOOL_NOTIFY_EXPOSURE,
    Kind.PERMISSIONS: declared.NODETOOL_NOTIFY_PERMISSIONS,
    Kind.DOWNLOAD: declared.NODETOOL_NOTIFY_DOWNLOAD,
    Kind.LOG: declared.NODETOOL_NOTIFY_LOG,
}


def is_wanted(kind: Kind, settings: Settings) -> bool:
    """Tell whether notifications of this kind are turned on."""
    return settings[SWITCHES[kind]]
