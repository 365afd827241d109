"""Puts text where the next paste finds it, and looks whether it is there."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QClipboard, QGuiApplication

from nodetool.tray.surface import SurfaceError

SECRET_HINT = "x-kde-passwordManagerHint"  # noqa: S105  a format's name: https://phabricator.kde.org/D12539
"""Asks clipboard managers to keep this out of their history; not all of them listen."""


def copy_secret(text: str) -> None:
    """Put a secret on the clipboard, marked as such. Raises `SurfaceError`."""
    data = QMimeData()
    data.setData(SECRET_HINT, b"secret")
    _put(text, data)


def copy_plain(text: str) -> None:
    """Put what everybody may know on the clipboard. Raises `SurfaceError`."""
    _put(text, QMimeData())


def is_trustworthy() -> bool:
    """Tell whether what is put there arrives.

    Wayland takes the clipboard from the focused window alone and does not say when it refuses: Qt reads back its
    own copy. A click in the tray gives our window no focus, because the shell draws that menu.
    """
    on_wayland = QGuiApplication.platformName().startswith("wayland")
    return not on_wayland or QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive


def _put(text: str, data: QMimeData) -> None:
    data.setText(text)
    clipboard = QGuiApplication.clipboard()
    clipboard.setMimeData(data, QClipboard.Mode.Clipboard)
    if clipboard.text(QClipboard.Mode.Clipboard) != text:
        raise SurfaceError("The clipboard did not take it: another program holds it. Try again.")
