"""Asks which model is to be fetched, and from where; shows what there is to choose from."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from nodetool.tray.gui import theme
from nodetool.tray.gui.aside import Answer
from nodetool.tray.gui.mnemonics import spoken
from nodetool.tray.gui.models.form_line import FormLine
from nodetool.tray.gui.models.wish_words import EXAMPLES, LABELS, MEANS, Choice, choices_of, wish_of
from nodetool.tray.gui.widgets.growing import grow
from nodetool.tray.gui.widgets.note import information_note, problem_note
from nodetool.tray.wording import shown, tr
from nodetool.tray.worker_api.client import HUGGING_FACE, OLLAMA
from nodetool.tray.worker_api.download import Download

Fetch = Callable[[str, Mapping[str, str], Callable[[Answer[Download]], None], QWidget], None]
"""Has a model fetched: its source, the wish, who hears whether that has begun, and for whom."""
_WIDTH = 480


class DownloadDialog(QDialog):
    """Accepted once the worker has begun."""

    def __init__(self, parent: QWidget, fetch: Fetch) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._sources = {source: QRadioButton(tr(label)) for source, label in LABELS.items()}
        self._group = QButtonGroup(self)
        self._model = FormLine(tr("&Model"), "wish", example=EXAMPLES[HUGGING_FACE], means=tr(MEANS[HUGGING_FACE]))
        self._files, self._files_label = QComboBox(), QLabel(tr("&Which of them:"))
        self._told, self._trouble = information_note("wish-told"), problem_note("wish-trouble")
        self._buttons = QDialogButtonBox()
        self._is_busy = False
        self.setObjectName("download-dialog")
        self.setWindowTitle(tr("Download a model"))
        self._add_buttons()
        self._lay_out()
        self._connect()
        self._forget_choices()

    @property
    def source(self) -> str:
        """Which one is chosen."""
        return OLLAMA if self._sources[OLLAMA].isChecked() else HUGGING_FACE

    def _connect(self) -> None:
        self._group.buttonClicked.connect(lambda _: self._on_source())
        self._model.line.textChanged.connect(lambda _: self._forget_choices())
        self._download.clicked.connect(self._on_download)
        self._cancel.clicked.connect(self.reject)

    def _on_source(self) -> None:
        self._model.line.setPlaceholderText(EXAMPLES[self.source])
        self._model.means.setText(tr(MEANS[self.source]))
        self._forget_choices()

    def _on_download(self) -> None:
        self._say(told=tr("Asking…"))
        self._is_busy = True
        self._update()
        file = str(self._files.currentData() or "")
        self._fetch(self.source, wish_of(self.source, self._model.text, file=file), self._on_answer, self)

    def _on_answer(self, answer: Answer[Download]) -> None:
        self._is_busy = False
        if answer.trouble is None:
            self.accept()
        elif choices := choices_of(answer.trouble):
            self._offer(choices)
        else:
            self._say(trouble=shown(answer.trouble))
        self._update()

    def _offer(self, choices: tuple[Choice, ...]) -> None:
        words = tr("There are {count} models in it. Choose one, then download it.")
        self._say(told=words.format(count=len(choices)))
        self._files.clear()
        for choice in choices:
            self._files.addItem(choice.words, choice.file)
        self._show_choices(shown=True)
        self._files.setFocus()

    def _forget_choices(self) -> None:
        self._files.clear()
        self._show_choices(shown=False)
        self._say()
        self._update()

    def _show_choices(self, *, shown: bool) -> None:
        self._files.setVisible(shown)
        self._files_label.setVisible(shown)

    def _update(self) -> None:
        self._download.setEnabled(bool(self._model.text) and not self._is_busy)
        for widget in (self._model, self._files, *self._sources.values()):
            widget.setEnabled(not self._is_busy)

    def _say(self, *, told: str = "", trouble: str = "") -> None:
        self._told.say(told)
        self._trouble.say(trouble)
        grow(self)

    def _add_buttons(self) -> None:
        self._download = self._buttons.addButton(tr("&Download"), QDialogButtonBox.ButtonRole.AcceptRole)
        theme.name(self._download, "wish-download", accessible=tr("Download"))
        self._download.setDefault(True)
        self._cancel = self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._cancel.setObjectName("wish-cancel")

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        theme.spaced(layout, margin=theme.MARGIN, gap=theme.MARGIN)
        for source, button in self._sources.items():
            heard = tr("From {source}").format(source=spoken(tr(LABELS[source])))
            theme.name(button, f"source-{source}", accessible=heard)
            self._group.addButton(button)
            layout.addWidget(button)
        self._sources[HUGGING_FACE].setChecked(True)
        theme.name(self._files, "wish-file", accessible=tr("Which of them"))
        self._files_label.setBuddy(self._files)
        for widget in (self._model, self._files_label, self._files, self._told, self._trouble):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self._buttons)
        layout.addStrut(_WIDTH)  # a minimum of the dialog's own would take the place of what its words need
        self._model.line.setFocus()
