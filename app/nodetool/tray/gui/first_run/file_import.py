"""Takes a GGUF file of the user's into the models folder: asks which, says how, shows how far it is."""

import contextlib
from pathlib import Path
from threading import Event

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QWidget

from nodetool.tray import about
from nodetool.tray.first_run.model_file import ImportPlan, ModelFileError, carry_out, plan_import
from nodetool.tray.first_run.words import import_words
from nodetool.tray.gui import theme
from nodetool.tray.gui.aside import Answer
from nodetool.tray.gui.pages.page import PageTools
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.gui.widgets.question import Question, ask_before
from nodetool.tray.wording import shown, tr

_WHOLE = 1000


class FileImport(QWidget):
    """Nothing to see but while a file is copied."""

    arrived = Signal(str)
    """The model of this name is in the folder."""
    failed = Signal(str)
    """A sentence."""
    _copied = Signal(int)
    """How many bytes are there; comes from the thread that copies."""

    def __init__(self, tools: PageTools) -> None:
        super().__init__()
        self._tools = tools
        self._cancelled = Event()
        self._size = 1
        self._bar = QProgressBar()
        self._bar.setMaximum(_WHOLE)
        self._bar.setTextVisible(False)
        theme.name(self._bar, "import-progress", accessible=tr("Progress of the copy"))
        self._cancel = plain_button(tr("Cancel the copy"), "import-cancel")
        self._cancel.clicked.connect(self.cancel)
        self._copied.connect(lambda done: self._bar.setValue(done * _WHOLE // self._size))
        line = QHBoxLayout(self)
        theme.spaced(line)
        line.addWidget(self._bar, 1)
        line.addWidget(self._cancel)
        self.hide()

    def choose(self) -> None:
        """Ask for a file."""
        dialog = QFileDialog(self.window(), tr("Choose a GGUF file"))
        dialog.setObjectName("choose-gguf")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setDirectory(_downloads())
        dialog.setNameFilter(tr("GGUF models") + " (*.gguf)")
        dialog.fileSelected.connect(lambda chosen: self.take(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, chosen: Path) -> None:
        """Look at a file, and ask whether it is to be used so."""
        self._tools.aside.ask(lambda: self._plan(chosen), self._on_planned, asker=self)

    def cancel(self) -> None:
        """Leave off; what is there of it is removed."""
        self._cancelled.set()

    def _plan(self, chosen: Path) -> ImportPlan:
        folder = about.folders(self._tools.service.preferences).models
        if folder is None:
            raise ModelFileError(tr("The settings of the models are refused; mend them on the page Models first."))
        return plan_import(chosen, folder)

    def _on_planned(self, answer: Answer[ImportPlan]) -> None:
        plan = answer.value
        if plan is None:
            self.failed.emit(shown(answer.trouble) if answer.trouble else "")
            return
        asks = tr("Use {name}?").format(name=plan.model_id)
        question = Question(asks, import_words(plan, home=Path.home()), yes=tr("&Use it"))
        box = ask_before(self.window(), "import-question", question, lambda: self._begin(plan))
        for button in box.buttons():
            if box.buttonRole(button) is box.ButtonRole.DestructiveRole:
                button.setFocus()  # nothing is lost by it

    def _begin(self, plan: ImportPlan) -> None:
        self._cancelled.clear()
        self._size = max(plan.size, 1)
        self._bar.setValue(0)
        self.setVisible(not plan.is_linked)
        self._tools.aside.ask(
            lambda: carry_out(plan, progress=self._tell, cancelled=self._cancelled),
            lambda answer: self._on_done(answer, plan),
            asker=self,
        )

    def _tell(self, done: int) -> None:
        """Pass on how far the copy is, from the thread that copies, which goes on when nobody looks any more."""
        with contextlib.suppress(RuntimeError):  # Qt's, where the steps are closed and this is deleted
            self._copied.emit(done)

    def _on_done(self, answer: Answer[bool], plan: ImportPlan) -> None:
        self.hide()
        if answer.trouble:
            self.failed.emit(shown(answer.trouble))
        elif answer.value:
            self.arrived.emit(plan.model_id)


def _downloads() -> str:
    """Where a model that a person has fetched lies most often; the home folder where there is no such place."""
    usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    return usual if Path(usual).is_dir() else str(Path.home())
