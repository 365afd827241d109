"""What closing the window means: the worker is never stopped by it, and never left behind unasked."""

from collections.abc import Callable

from PySide6.QtWidgets import QMessageBox, QWidget


class Closing:
    """With a tray the window hides. Without one it asks, because nothing would be left to click on."""

    def __init__(self, *, has_tray: Callable[[], bool], quit_tray: Callable[[], None]) -> None:
        self._has_tray = has_tray
        self._quit = quit_tray
        self._is_ending = False

    @property
    def is_ending(self) -> bool:
        """Whether nobody is asked anything any more."""
        return self._is_ending

    def begin_end(self) -> None:
        """Ask no more questions: the session or the application is ending."""
        self._is_ending = True

    def may_close(self, window: QWidget) -> bool:
        """Tell whether the window may go from the screen now."""
        if self._is_ending or self._has_tray():
            return True
        self._ask(window)
        return False

    def _ask(self, window: QWidget) -> None:
        box = QMessageBox(window)
        box.setObjectName("close-question")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle("Close the window")
        box.setText("Keep running in the background?")
        box.setInformativeText(
            "This desktop shows no tray icons. Start the application again, or use `nodetool-tray` on the command "
            "line, to get back to it."
        )
        keep = box.addButton("&Keep running", QMessageBox.ButtonRole.AcceptRole)
        keep.setObjectName("close-keep")
        keep.clicked.connect(window.hide)
        leave = box.addButton("&Quit", QMessageBox.ButtonRole.DestructiveRole)
        leave.setObjectName("close-quit")
        leave.clicked.connect(self._quit)
        box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.setDefaultButton(keep)
        box.finished.connect(box.deleteLater)
        box.open()
