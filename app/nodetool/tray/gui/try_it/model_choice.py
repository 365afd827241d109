"""The models that one can talk to, one of them chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy

from nodetool.tray.gui import theme
from nodetool.tray.wording import tr

_SHORTEST = 20
"""Characters, so that a long name of a model does not set how narrow the window may be."""


class ModelChoice(QComboBox):
    """Keeps what was chosen while the models come and go."""

    chosen = Signal(str)
    """Somebody has chosen this one."""

    def __init__(self, remembered: str) -> None:
        super().__init__()
        self._wanted = remembered
        theme.name(self, "try-model", accessible=tr("Model"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHORTEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda _: self._on_activated())

    @property
    def model_name(self) -> str:
        """The chosen one; empty where there is none."""
        return self.currentText()

    def want(self, model: str) -> None:
        """Choose this one, as soon as it is there."""
        self._wanted = model
        self._choose()

    def show_models(self, models: tuple[str, ...]) -> None:
        """Offer these, in this order."""
        if models != tuple(self.itemText(at) for at in range(self.count())):
            self.clear()
            self.addItems(models)
            self._choose()
        self.setEnabled(bool(models))

    def _choose(self) -> None:
        at = self.findText(self._wanted)
        if self.count():
            self.setCurrentIndex(max(at, 0))

    def _on_activated(self) -> None:
        self._wanted = self.model_name
        self.chosen.emit(self.model_name)
