"""A download in the list, with its progress."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from nodetool.tray.gui import theme
from nodetool.tray.gui.models.download_words import WHOLE, DownloadItem
from nodetool.tray.gui.widgets.titled_row import TitledRow
from nodetool.tray.wording import tr


class DownloadRow(TitledRow):
    """Shows how far it is, and passes wishes on."""

    pause_wished = Signal(str)
    """Its id."""
    resume_wished = Signal(str)
    """Its id."""
    discard_wished = Signal(object)
    """Its `DownloadItem`."""

    def __init__(self, download_id: str) -> None:
        super().__init__(f"download-{download_id}", lines=1)
        self._item: DownloadItem | None = None
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        theme.name(self._bar, f"progress-{download_id}", accessible=tr("Progress"))
        self.words.insertWidget(1, self._bar)
        # One button, so that the focus stays where it is.
        self._pause = self.add_button(tr("Pause"), "pause")
        self._discard = self.add_button(tr("Cancel"), "discard")
        self._pause.clicked.connect(self._on_pause_clicked)
        self._discard.clicked.connect(lambda: self.discard_wished.emit(self._item))

    def show_item(self, item: DownloadItem) -> None:
        """Bring every part up to date."""
        self._item = item
        self.say(item.name, item.state, problem=item.problem)
        self._show_progress(item)
        for button, label in ((self._pause, item.pause), (self._discard, item.discard)):
            button.setText(label)
            button.setAccessibleName(tr("{deed}: {name}").format(deed=label, name=item.name))
        # Not `hasFocus`, which is false while another window is in front.
        if not item.pause and self.window().focusWidget() is self._pause:
            self._discard.setFocus()
        self._pause.setVisible(bool(item.pause))

    def _on_pause_clicked(self) -> None:
        if self._item is not None:
            wished = self.pause_wished if self._item.is_active else self.resume_wished
            wished.emit(self._item.id)

    def _show_progress(self, item: DownloadItem) -> None:
        self._bar.setVisible(item.shows_progress)
        self._bar.setAccessibleName(tr("Progress of {name}").format(name=item.name))
        self._bar.setMaximum(WHOLE if item.progress is not None else 0)  # 0: it only shows that it is busy
        self._bar.setValue(item.progress or 0)
