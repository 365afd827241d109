"""Models that are offered for download, with size, memory and licence before anything is fetched."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from nodetool.tray.first_run.suggested_models import SuggestedModel, advised, fits
from nodetool.tray.first_run.words import offer_words
from nodetool.tray.gui import theme
from nodetool.tray.gui.widgets.explained_choice import ExplainedChoice
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.wording import tr


class Offers(QWidget):
    """The advised one is chosen; what does not fit is shown, says why, and cannot be chosen."""

    wished = Signal(object)
    """A `SuggestedModel`: somebody wants to download it."""

    def __init__(self, models: Sequence[SuggestedModel], memory: int) -> None:
        super().__init__()
        self.setObjectName("offers")
        best = advised(models, memory)
        self._group = QButtonGroup(self)
        self._models = list(models)
        self.download = plain_button(tr("&Download"), "first-download", hint=tr("From Hugging Face, to this machine"))
        self.download.setEnabled(best is not None)
        self.download.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        theme.spaced(column)
        for number, model in enumerate(self._models):
            label = tr("{name} (advised)").format(name=model.name) if model is best else model.name
            choice = ExplainedChoice(label, f"offer-{model.model_id}", means=offer_words(model, memory=memory))
            choice.setEnabled(fits(model, memory))
            choice.button.setChecked(model is best)
            self._group.addButton(choice.button, number)
            column.addWidget(choice)

    def _on_clicked(self) -> None:
        chosen = self._group.checkedId()
        if chosen >= 0:
            self.wished.emit(self._models[chosen])
