"""What the tray tells its user by a notification."""

from nodetool.deploy.config.kinds import Switch
from nodetool.deploy.config.options import Group, Option


def _switch(name: str, label: str, doc: str) -> Option[bool]:
    return Option(
        name=f"NODETOOL_NOTIFY_{name}",
        kind=Switch(),
        default=True,
        label=label,
        doc=doc,
        group=Group.SERVER,
        needs_restart=False,
    )


NODETOOL_NOTIFY_CRASH = _switch("CRASH", "Tell of crashes", "Notifies when the worker ends unexpectedly or hangs")
NODETOOL_NOTIFY_FAILURE = _switch(
    "FAILURE", "Tell of failures", "Notifies when the worker does not run until somebody acts, as after a crash loop"
)
NODETOOL_NOTIFY_PORT = _switch("PORT", "Tell of a taken port", "Notifies when another program has the worker's port")
NODETOOL_NOTIFY_ROTATION = _switch(
    "ROTATION", "Tell of rotations", "Notifies when the token is replaced, but for a rotation in the window"
)
NODETOOL_NOTIFY_EXPOSURE = _switch(
    "EXPOSURE", "Tell of open files", "Notifies when others can read the token and the file cannot be closed to them"
)
NODETOOL_NOTIFY_PERMISSIONS = _switch(
    "PERMISSIONS", "Tell of closed files", "Notifies when others could read the token until its file was closed to them"
)
NODETOOL_NOTIFY_DOWNLOAD = _switch("DOWNLOAD", "Tell of downloads", "Notifies when the download of a model has ended")
NODETOOL_NOTIFY_LOG = _switch("LOG", "Tell of log trouble", "Notifies when the log files cannot be written any more")
