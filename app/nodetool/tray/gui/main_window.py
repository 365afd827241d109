"""The window: what the tray menu offers, and the settings."""

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from nodetool.deploy.config.options import Group
from nodetool.deploy.config.settings import PORT
from nodetool.tray.gui import clipboard, theme
from nodetool.tray.gui.actions import Actions
from nodetool.tray.gui.aside import Answer, Aside
from nodetool.tray.gui.icons import application_icon
from nodetool.tray.gui.models.server_desk import ServerDesk
from nodetool.tray.gui.models_bridge import ModelsBridge
from nodetool.tray.gui.pages.model_settings import ModelSettingsPage
from nodetool.tray.gui.pages.models import ModelsPage
from nodetool.tray.gui.pages.settings import AuthenticationPage, SettingsPage
from nodetool.tray.gui.pages.token import TokenPage
from nodetool.tray.gui.widgets.scrolling import scrolling
from nodetool.tray.gui.widgets.state_header import StateHeader
from nodetool.tray.gui.widgets.status_line import StatusLine
from nodetool.tray.model import Snapshot
from nodetool.tray.presenter import APPLICATION, Action, present, usage_line
from nodetool.tray.remedies import Remedy
from nodetool.tray.service import TrayService
from nodetool.tray.supervisor.usage import Usage
from nodetool.tray.surface import SurfaceError

_SERVER = "S&erver"
_MODEL_SETTINGS = "Model sett&ings"
RESTART_NEEDED = "Restart needed: the worker still runs with the old settings."


class MainWindow(QWidget):
    """Shows snapshots and passes wishes on; closing it is decided by `may_close`."""

    def __init__(
        self,
        service: TrayService,
        actions: Actions,
        *,
        models: ModelsBridge,
        aside: Aside,
        copy: Callable[[str], None],
        may_close: Callable[[QWidget], bool],
    ) -> None:
        super().__init__()
        self._service = service
        self._may_close = may_close
        self._snapshot = service.snapshot()
        self._header = StateHeader(
            perform=actions.perform,
            copy_address=self._on_copy_address,
            apply=self._on_remedy,
            look_at_usage=self._on_look_at_usage,
        )
        self._actions, self._aside = actions, aside
        self._status = StatusLine()
        self._token = TokenPage(service.tokens, actions, copy=copy)
        self._models = ModelsPage(bridge=models, desk=ServerDesk(service, aside), aside=aside, actions=actions)
        self._models.setting_wished.connect(lambda name: self._open_setting(_MODEL_SETTINGS, name))
        self._forms = _forms(service, actions)
        self._tabs = QTabWidget()
        self._lay_out()
        self._add_shortcuts(actions)
        self.show_snapshot(self._snapshot)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Bring every part up to date."""
        self._snapshot = snapshot
        presentation = present(snapshot)
        self._header.show_snapshot(snapshot, presentation)
        self._token.show_snapshot(snapshot, presentation)
        self._models.show_snapshot(snapshot)
        self._status.remind(RESTART_NEEDED if snapshot.restart_needed else "")
        for form in self._forms.values():
            form.refresh()

    def present(self) -> None:
        """Open it, in front of everything."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def tell(self, sentence: str) -> None:
        """Say for a while what was done."""
        self._status.tell(sentence)

    def warn(self, sentence: str) -> None:
        """Say what went wrong, until something else is done."""
        self._status.warn(sentence)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Look at everything afresh."""
        super().showEvent(event)
        self._service.look()
        self.show_snapshot(self._service.snapshot())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Look at nothing while it is an entry in the task bar."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self._models.look_if_seen()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Hide, or stay until the user has said what is to become of the worker."""
        event.setAccepted(self._may_close(self))

    def _on_copy_address(self) -> None:
        try:
            clipboard.copy_plain(self._snapshot.worker.address)
        except SurfaceError as error:
            self.warn(str(error))
        else:
            self.tell("The address is on the clipboard.")

    def _on_look_at_usage(self) -> None:
        self._aside.ask(self._service.usage, self._on_usage, asker=self)

    def _on_usage(self, answer: Answer[Usage | None]) -> None:
        self._header.show_usage(usage_line(answer.value))

    def _on_remedy(self, remedy: Remedy) -> None:
        match remedy:
            case Remedy.CHANGE_PORT:
                self._open_setting(_SERVER, PORT.name)
            case Remedy.CHANGE_SETTINGS:
                self._open_refused_setting()
            case Remedy.QUIT:
                self._actions.perform(Action.QUIT)

    def _open_refused_setting(self) -> None:
        """Open the setting that the reason names; where it names none, the first page of them."""
        words = set(re.findall(r"\w+", self._snapshot.worker.reason))
        named = ((page, name) for page, form in self._forms.items() for name in form.rows if name in words)
        page, name = next(named, (next(iter(self._forms)), ""))
        if name:
            self._open_setting(page, name)
        else:
            self._tabs.setCurrentWidget(self._forms[page])

    def _open_setting(self, page: str, name: str) -> None:
        form = self._forms[page]
        self._tabs.setCurrentWidget(form)
        form.show_setting(name)

    def _add_shortcuts(self, actions: Actions) -> None:
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self).activated.connect(self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Cancel), self).activated.connect(self.close)
        QShortcut(QKeySequence("Ctrl+Q"), self).activated.connect(lambda: actions.perform(Action.QUIT))

    def _lay_out(self) -> None:
        self.setObjectName("main-window")
        self.setWindowTitle(APPLICATION)
        self.setWindowIcon(application_icon())
        self._tabs.setObjectName("pages")
        self._tabs.addTab(scrolling(self._token), "To&ken")
        for label, form in self._forms.items():
            if label == _MODEL_SETTINGS:
                self._tabs.addTab(scrolling(self._models), "&Models")
            self._tabs.addTab(form, label)
        layout = QVBoxLayout(self)
        theme.spaced(layout, margin=theme.MARGIN, gap=theme.MARGIN)
        layout.addWidget(self._header)
        layout.addWidget(self._tabs, 1)
        layout.addWidget(self._status)
        self.resize(theme.WINDOW_WIDTH, theme.WINDOW_HEIGHT)


def _forms(service: TrayService, actions: Actions) -> dict[str, SettingsPage]:
    return {
        "&Authentication": AuthenticationPage(service=service, actions=actions),
        _SERVER: SettingsPage(Group.SERVER, service=service, actions=actions),
        _MODEL_SETTINGS: ModelSettingsPage(service=service, actions=actions),
    }
