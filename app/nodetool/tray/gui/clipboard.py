"""Puts text where the next paste finds it, and looks whether it is there. For the thread that draws."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

from nodetool.deploy.config.sentence import Sentence
from nodetool.tray.clipboard.formats import qt_formats
from nodetool.tray.surface import SurfaceError

# Never the other one of X11, which the middle button pastes: it changes with each word that is marked.
_MODE = QClipboard.Mode.Clipboard


def copy_secret(text: str) -> None:
    """Put a secret on the clipboard, marked as such. Raises `SurfaceError`."""
    data = QMimeData()
    for name, value in qt_formats().items():
        data.setData(name, value)
    _put(text, data)


def copy_plain(text: str) -> None:
    """Put what everybody may know on the clipboard. Raises `SurfaceError`."""
    _put(text, QMimeData())


def is_trustworthy() -> bool:
    """Tell whether what is put there arrives, and is marked where it has to be.

    Wayland takes the clipboard from the focused window alone and does not say when it refuses: Qt reads back its
    own copy. A click in the tray gives our window no focus, because the shell draws that menu. On macOS, Qt cannot
    mark a secret, and a tool of the system can.
    """
    platform = QGuiApplication.platformName()
    if platform == "cocoa":
        return False
    from PySide6.QtCore import Qt  # noqa: PLC0415  slow to load, and asked for on Wayland alone

    return not is_wayland() or QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive


def is_wayland() -> bool:
    """Tell whether a copy may be dropped without a word: also with the focus, where no key and no click came first."""
    return QGuiApplication.platformName().startswith("wayland")


def read() -> str | None:
    """Return what a paste would bring now, as far as we may know; None where that is no text.

    On Wayland, what is not ours cannot be read without the focus, and need not be.
    """
    clipboard = QGuiApplication.clipboard()
    if is_wayland() and not clipboard.ownsClipboard():
        return None
    return clipboard.text(_MODE) or None


def clear() -> None:
    """Leave nothing to paste."""
    QGuiApplication.clipboard().clear(_MODE)


def _is_ours(clipboard: QClipboard) -> bool:
    """Ask the X server: there, Qt reads its own copy whoever holds the clipboard. Elsewhere, reading is enough."""
    return QGuiApplication.platformName() != "xcb" or clipboard.ownsClipboard()


def _put(text: str, data: QMimeData) -> None:
    data.setText(text)
    clipboard = QGuiApplication.clipboard()
    clipboard.setMimeData(data, _MODE)
    if not _is_ours(clipboard) or clipboard.text(_MODE) != text:
        raise SurfaceError(Sentence("The clipboard did not take it: another program holds it. Try again."))
