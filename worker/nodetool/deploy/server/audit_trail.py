"""The audit file behind a thread."""

from nodetool.deploy.config.audit import AuditEvent, AuditFile, Deed
from nodetool.deploy.config.trail import Trail


class AuditTrail(Trail[AuditEvent]):
    """Takes audit events from the server's loop."""

    def __init__(self, file: AuditFile) -> None:
        super().__init__(file.write, lost=_lost, name="audit")


def _lost(events: int) -> AuditEvent:
    return AuditEvent(Deed.LINES_LOST, str(events))
