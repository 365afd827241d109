"""What deserves a notification, in which words, how often, and until when. Pure."""

from nodetool.tray.notices.notice import Kind, Notice, Occasion, Offer, Severity
from nodetool.tray.notices.words import (
    download_notice,
    exposure_notice,
    log_notice,
    new_port_notice,
    open_file_notice,
    replacement_notice,
    rotation_notice,
)
from nodetool.tray.notices.worker import notice_of

__all__ = [
    "Kind",
    "Notice",
    "Occasion",
    "Offer",
    "Severity",
    "download_notice",
    "exposure_notice",
    "log_notice",
    "new_port_notice",
    "notice_of",
    "open_file_notice",
    "replacement_notice",
    "rotation_notice",
]
