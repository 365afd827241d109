"""The page of the models with the settings of the models behind it."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nodetool.tray.gui import theme
from nodetool.tray.gui.models.server_desk import ServerDesk
from nodetool.tray.gui.pages.model_settings import ModelSettingsPage
from nodetool.tray.gui.pages.models import ModelsPage
from nodetool.tray.gui.pages.page import Edits, Page, PageTools
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.gui.widgets.scrolling import scrolling
from nodetool.tray.model import Snapshot
from nodetool.tray.presenter import Presentation
from nodetool.tray.wording import tr


class ModelsBook(Page):
    """Shows one or the other; the worker is asked only while its models are in front."""

    scrolls = False

    def __init__(self, tools: PageTools) -> None:
        super().__init__()
        self.setObjectName("page-models-book")
        self._before_leaving = tools.before_leaving
        desk = ServerDesk(tools.service, tools.aside)
        self._models = ModelsPage(bridge=tools.models, desk=desk, aside=tools.aside, actions=tools.actions)
        self._settings = ModelSettingsPage(service=tools.service, actions=tools.actions)
        self._back = plain_button(tr("&Back to the models"), "back-to-models")
        self._stack = QStackedWidget()
        self._is_shown = False
        self._lay_out()
        self._models.setting_wished.connect(self.show_setting)
        self._settings.edits_changed.connect(self.edits_changed)
        self._back.clicked.connect(lambda: self._before_leaving(self._show_models))

    @property
    def edits(self) -> Edits:
        """What was typed in the settings."""
        return self._settings

    def show_snapshot(self, snapshot: Snapshot, presentation: Presentation) -> None:
        """Bring both up to date."""
        self._models.show_snapshot(snapshot, presentation)
        self._settings.show_snapshot(snapshot, presentation)

    def on_shown(self) -> None:
        """Look at the worker, where its models are in front."""
        self._is_shown = True
        self._look()

    def on_hidden(self) -> None:
        """Let the worker alone."""
        self._is_shown = False
        self._look()

    def show_setting(self, name: str) -> None:
        """Turn to the settings, and to the field of one of them."""
        self._stack.setCurrentIndex(1)
        self._look()
        if name:
            self._settings.show_setting(name)

    def _show_models(self) -> None:
        self._stack.setCurrentIndex(0)
        self._look()

    def _look(self) -> None:
        if self._is_shown and self._stack.currentIndex() == 0:
            self._models.on_shown()
        else:
            self._models.on_hidden()

    def _lay_out(self) -> None:
        self._stack.addWidget(scrolling(self._models))
        self._stack.addWidget(self._settings_with_a_way_back())
        layout = QVBoxLayout(self)
        theme.spaced(layout)
        layout.addWidget(self._stack)

    def _settings_with_a_way_back(self) -> QWidget:
        both = QWidget()
        line = QHBoxLayout()
        line.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, 0)
        line.addWidget(theme.heading_label(tr("Model settings")), 1)
        line.addWidget(self._back)
        layout = QVBoxLayout(both)
        theme.spaced(layout)
        layout.addLayout(line)
        layout.addWidget(self._settings, 1)
        return both
