"""What tells clipboard histories and clouds to keep their hands off: formats beside the text itself."""

import sys
from collections.abc import Mapping

PASSWORD_HINT = "x-kde-passwordManagerHint"  # noqa: S105  a format's name: https://phabricator.kde.org/D12539
CONCEALED = "org.nspasteboard.ConcealedType"
"""http://nspasteboard.org"""
WINDOWS_FORMATS = (
    "ExcludeClipboardContentFromMonitorProcessing",
    "CanIncludeInClipboardHistory",
    "CanUploadToCloudClipboard",
)
"""https://learn.microsoft.com/windows/win32/dataxchg/clipboard-formats#cloud-clipboard-and-clipboard-history-formats"""
NO = bytes(4)
"""The number 0 as Windows serializes it; the first format counts whatever it holds."""


def qt_formats(system: str = sys.platform) -> Mapping[str, bytes]:
    """Return what Qt is to offer beside the text, by the names that Qt gives to formats.

    None for macOS: Qt puts a prefix before names that it does not know, and nobody looks for that.
    """
    if system == "win32":
        return {f'application/x-qt-windows-mime;value="{name}"': NO for name in WINDOWS_FORMATS}
    return {} if system == "darwin" else {PASSWORD_HINT: b"secret"}
