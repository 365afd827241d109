"""What closing the window means: the worker is never stopped by it, and never left behind unasked."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QMessageBox, QPushButton, QWidget

from nodetool.tray.window_memory import CloseChoice, WindowMemory
from nodetool.tray.wording import tr


class Closing:
    """With a tray the window hides. Without one it asks, because nothing would be left to click on."""

    def __init__(self, *, has_tray: Callable[[], bool], quit_tray: Callable[[], None], memory: WindowMemory) -> None:
        self._has_tray = has_tray
        self._quit = quit_tray
        self._memory = memory
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
        match self._memory.state.close_choice:
            case CloseChoice.KEEP:
                return True
            case CloseChoice.QUIT:
                self._quit()
            case _:
                self._ask(window)
        return False

    def _ask(self, window: QWidget) -> None:
        if window.findChild(QMessageBox, "close-question"):
            return
        box = QMessageBox(window)
        box.setObjectName("close-question")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(tr("Close the window"))
        box.setText(tr("Keep running in the background?"))
        box.setInformativeText(
            tr(
                "This desktop shows no tray icons. Start the application again, or use `nodetool-tray` on the command "
                "line, to get back to it."
            )
        )
        remember = QCheckBox(tr("&Remember my answer"))
        remember.setObjectName("close-remember")
        remember.setAccessibleName(tr("Remember my answer"))
        box.setCheckBox(remember)
        keep = _button(box, tr("&Keep running"), "close-keep", QMessageBox.ButtonRole.AcceptRole)
        leave = _button(box, tr("&Quit"), "close-quit", QMessageBox.ButtonRole.DestructiveRole)
        keep.clicked.connect(lambda: self._answer(CloseChoice.KEEP, window.hide, remember))
        leave.clicked.connect(lambda: self._answer(CloseChoice.QUIT, self._quit, remember))
        box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.setDefaultButton(keep)
        box.finished.connect(box.deleteLater)
        box.open()

    def _answer(self, choice: CloseChoice, do: Callable[[], object], remember: QCheckBox) -> None:
        if remember.isChecked():
            self._memory.change(close_choice=choice)
        do()


def _button(box: QMessageBox, label: str, name: str, role: QMessageBox.ButtonRole) -> QPushButton:
    button: QPushButton = box.addButton(label, role)
    button.setObjectName(name)
    return button
