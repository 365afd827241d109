"""Says whether the port that stands in a field is free, and offers one that is."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nodetool.tray.gui import theme
from nodetool.tray.gui.mnemonics import spoken
from nodetool.tray.gui.widgets.note import information_note, problem_note
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.port_view import PortView, port_words
from nodetool.tray.wording import tr

SETTLE_MS = 400
"""After the last key, before anybody looks."""


class PortLine(QWidget):
    """Asks for a look when somebody has stopped typing."""

    look_wished = Signal()
    chosen = Signal(int)
    """A port that is free."""

    def __init__(self) -> None:
        super().__init__()
        self._offer = 0
        self._free, self._taken = information_note("port-free"), problem_note("port-taken")
        self._use = plain_button("", "use-free-port")
        self._use.clicked.connect(lambda: self.chosen.emit(self._offer))
        self._use.hide()
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.look_wished)
        layout = QHBoxLayout(self)
        theme.spaced(layout)
        layout.addWidget(self._free, 1)
        layout.addWidget(self._taken, 1)
        layout.addWidget(self._use)

    def look_soon(self) -> None:
        """Forget what was seen, and have somebody look again."""
        self.show_view(None)
        self._settle.start()

    def show_view(self, view: PortView | None) -> None:
        """Show what was seen; None where nobody has looked."""
        self._free.say(port_words(view) if view and view.is_free else "")
        self._taken.say(port_words(view) if view and not view.is_free else "")
        self._offer = view.offer if view and not view.is_free else 0
        self._use.setVisible(bool(self._offer))
        if self._offer:
            label = tr("&Use {port}").format(port=self._offer)
            self._use.setText(label)
            self._use.setAccessibleName(spoken(label))
