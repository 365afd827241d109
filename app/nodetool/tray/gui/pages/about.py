"""The page about the application: versions, folders, a report for bugs, licences."""

from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout

from nodetool.tray import about
from nodetool.tray.gui import clipboard, theme
from nodetool.tray.gui.aside import Answer
from nodetool.tray.gui.errands import Trouble
from nodetool.tray.gui.folders import make_folder, open_folder
from nodetool.tray.gui.icons import application_icon
from nodetool.tray.gui.pages.page import Page, PageTools
from nodetool.tray.gui.widgets.folder_line import FolderLine
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.gui.widgets.read_only import make_read_only
from nodetool.tray.presenter import APPLICATION, Action
from nodetool.tray.surface import SurfaceError
from nodetool.tray.wording import shown, tr, translatable

_PURPOSE = translatable("One authenticated address in front of the models of this machine.")
_ICON = 48
_LICENCES_HEIGHT = 160


class AboutPage(Page):
    """Reads nothing before it is shown."""

    def __init__(self, tools: PageTools) -> None:
        super().__init__()
        self.setObjectName("page-about")
        self._tools = tools
        self._configuration = FolderLine(
            "configuration-folder", says=tr("Configuration: {folder}"), opens=tr("Open &folder")
        )
        self._logs = FolderLine("log-folder", says=tr("Logs: {folder}"), opens=tr("Open fo&lder"))
        self._models = FolderLine("model-folder", says=tr("Models: {folder}"), opens=tr("Open fold&er"))
        self._report = plain_button(
            tr("Copy for a &bug report"),
            "copy-report",
            hint=tr("What the doctor finds on this machine, without secrets"),
        )
        self._first_steps = plain_button(
            tr("Sho&w the first steps"), "show-first-steps", hint=tr("What a newcomer is asked")
        )
        self._licences = _licence_box()
        self._lay_out()
        for line in (self._configuration, self._models):
            line.wished.connect(self._on_folder_wished)
        # That one is made for its owner alone.
        self._logs.wished.connect(lambda _: tools.actions.perform(Action.OPEN_LOGS))
        self._report.clicked.connect(self._on_report_wished)
        self._first_steps.clicked.connect(self._on_first_steps_wished)

    def on_shown(self) -> None:
        """Look where things are; that may have changed."""
        self._tools.aside.ask(lambda: about.folders(self._tools.service.preferences), self._on_folders, asker=self)
        if not self._licences.toPlainText():
            self._tools.aside.ask(about.parts, self._on_parts, asker=self)

    def _on_folders(self, answer: Answer[about.Folders]) -> None:
        if answer.value:
            self._configuration.show_folder(answer.value.configuration)
            self._logs.show_folder(answer.value.logs)
            self._models.show_folder(answer.value.models)

    def _on_parts(self, answer: Answer[tuple[about.Part, ...]]) -> None:
        lines = [
            tr("{name} {version}: {licence}").format(
                name=part.name, version=part.version, licence=part.licence or tr("see its own files")
            )
            for part in answer.value or ()
        ]
        self._licences.setPlainText("\n".join(lines) or tr("This copy does not say of which parts it is made."))

    def _on_folder_wished(self, folder: Path) -> None:
        self._tools.actions.run(lambda: make_folder(folder), then=lambda trouble: self._open(folder, trouble))

    def _open(self, folder: Path, trouble: Trouble | None) -> None:
        if trouble:
            self._tools.actions.failed.emit(shown(trouble))
            return
        try:
            open_folder(folder)
        except SurfaceError as error:
            self._tools.actions.failed.emit(shown(error))

    def _on_report_wished(self) -> None:
        self._report.setEnabled(False)
        self._tools.actions.told.emit(tr("The doctor is looking…"))
        self._tools.aside.ask(lambda: about.bug_report(qt=qVersion()), self._on_report, asker=self)

    def _on_first_steps_wished(self) -> None:
        from nodetool.tray.gui.first_run.dialog import open_first_run  # noqa: PLC0415  seldom wanted

        open_first_run(self.window(), self._tools)

    def _on_report(self, answer: Answer[str]) -> None:
        self._report.setEnabled(True)
        if answer.value is None:
            self._tools.actions.failed.emit(shown(answer.trouble or ""))
            return
        try:
            clipboard.copy_plain(answer.value)
        except SurfaceError as error:
            self._tools.actions.failed.emit(shown(error))
        else:
            self._tools.actions.told.emit(tr("The report is on the clipboard; read it before you publish it."))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        theme.spaced(layout, margin=theme.MARGIN, gap=theme.MARGIN)
        layout.addLayout(_head())
        report = QHBoxLayout()
        report.addWidget(self._report)
        report.addWidget(self._first_steps)
        report.addStretch(1)
        layout.addLayout(report)
        layout.addWidget(theme.heading_label(tr("Folders")))
        for line in (self._configuration, self._logs, self._models):
            layout.addWidget(line)
        layout.addWidget(theme.heading_label(tr("Made with")))
        layout.addWidget(self._licences)
        layout.addStretch(1)


def _head() -> QHBoxLayout:
    icon = QLabel()
    icon.setPixmap(application_icon().pixmap(_ICON, _ICON))
    icon.setAccessibleName(APPLICATION)
    words = QVBoxLayout()
    theme.spaced(words, gap=2)
    words.addWidget(theme.heading_label(APPLICATION))
    words.addWidget(theme.sentence_label(tr(_PURPOSE)))
    versions = theme.sentence_label(about.versions(qVersion()), quiet=True)
    versions.setObjectName("versions")
    words.addWidget(versions)
    words.addWidget(theme.sentence_label(tr("Licence: {licence}").format(licence=about.LICENCE), quiet=True))
    line = QHBoxLayout()
    theme.spaced(line, gap=theme.MARGIN)
    line.addWidget(icon)
    line.addLayout(words, 1)
    return line


def _licence_box() -> QPlainTextEdit:
    box = QPlainTextEdit()
    make_read_only(box)
    box.setFixedHeight(_LICENCES_HEIGHT)
    theme.name(box, "licences", accessible=tr("Parts of this application and their licences"))
    return box
