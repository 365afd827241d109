"""The one button that helps when the worker has failed, where another start would not."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from nodetool.tray.gui import theme
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.remedies import Remedy, remedy
from nodetool.tray.supervisor.status import WorkerStatus
from nodetool.tray.wording import tr


class RemedyButton(QWidget):
    """Shown while there is a remedy; another start has a button anyway."""

    def __init__(self, apply: Callable[[Remedy], None]) -> None:
        """Begin hidden; `apply` is called with the remedy of the button that was pressed."""
        super().__init__()
        self._buttons = {
            Remedy.CHANGE_PORT: plain_button(
                tr("Use anot&her port"), "use-another-port", hint=tr("Takes a free one and starts the worker there")
            ),
            Remedy.CHANGE_SETTINGS: plain_button(
                tr("Open the settin&g"), "open-refused-setting", hint=tr("Which the worker has refused")
            ),
            Remedy.QUIT: plain_button(tr("&Quit the tray"), "quit-to-help", hint=tr("Then start it again")),
        }
        layout = QHBoxLayout(self)
        theme.spaced(layout)
        for known, button in self._buttons.items():
            _connect(button, known, apply)
            layout.addWidget(button)
        self.hide()

    def show_worker(self, worker: WorkerStatus) -> None:
        """Offer what helps this worker."""
        helps = remedy(worker)
        for known, button in self._buttons.items():
            button.setVisible(known is helps)
        self.setVisible(helps in self._buttons)


def _connect(button: QPushButton, known: Remedy, apply: Callable[[Remedy], None]) -> None:
    button.clicked.connect(lambda: apply(known))
