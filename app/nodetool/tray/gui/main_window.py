"""The window: a list of pages at the left, the state above, one page in front, and what was done below."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, QSize
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from nodetool.tray.audited import Actor
from nodetool.tray.gui import theme
from nodetool.tray.gui.actions import Actions
from nodetool.tray.gui.aside import Aside
from nodetool.tray.gui.icons import application_icon
from nodetool.tray.gui.leaving import Leaving
from nodetool.tray.gui.models_bridge import ModelsBridge
from nodetool.tray.gui.navigation import Navigation
from nodetool.tray.gui.page_stack import PageStack
from nodetool.tray.gui.pages.page import Page, PageTools
from nodetool.tray.gui.pages.registry import PAGES
from nodetool.tray.gui.widgets.plain_button import plain_button
from nodetool.tray.gui.widgets.restart_offer import RestartOffer
from nodetool.tray.gui.widgets.rule import rule
from nodetool.tray.gui.widgets.state_header import StateHeader
from nodetool.tray.gui.widgets.status_line import StatusLine
from nodetool.tray.model import Snapshot
from nodetool.tray.notices import Offer
from nodetool.tray.presenter import APPLICATION, Action, present
from nodetool.tray.remedies import Remedy
from nodetool.tray.service import TrayService
from nodetool.tray.window_memory import WindowMemory
from nodetool.tray.window_pages import PageName, page_of_setting
from nodetool.tray.wording import tr

_FRAME = QSize(10, 40)
"""What a desktop adds around a window, at most; Qt knows it only when the window is shown."""


@dataclass(frozen=True, slots=True)
class WindowParts:
    """What the window needs of the rest of the application."""

    service: TrayService
    actions: Actions
    models: ModelsBridge
    aside: Aside
    copy: Callable[[str], object]
    may_close: Callable[[QWidget], bool]
    is_ending: Callable[[], bool]
    quit: Callable[[], None]
    memory: WindowMemory


class MainWindow(QMainWindow):
    """Shows snapshots and passes wishes on; closing it is decided by `may_close`."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__()
        self._parts = parts
        self._service = parts.service
        self._snapshot = parts.service.snapshot()
        self._header = StateHeader(perform=parts.actions.perform, apply=self._on_remedy)
        self._restart_offer = RestartOffer(restart=self._on_restart_wished, undo=self._on_undo_wished)
        self._status = StatusLine(self._restart_offer)
        self.leaving = Leaving(self, lambda: self._stack.edits)
        self._navigation = Navigation(PAGES)
        self._stack = PageStack(PAGES, self._tools(), self._snapshot)
        self._quit = plain_button(tr("&Quit"), "quit", hint=tr("Stops the worker as well (Ctrl+Q)"))
        self._lay_out()
        self._add_shortcuts()
        self._connect()
        self._bring(_known_page(parts.memory.state.page))
        self.show_snapshot(self._snapshot)

    @property
    def current_page(self) -> PageName:
        """Which page is in front."""
        return self._stack.current or PageName.OVERVIEW

    def page(self, name: PageName) -> Page:
        """Return a page, wherever it is."""
        return self._stack.page(name)

    def open_page(self, name: PageName) -> None:
        """Go to a page, once unsaved edits of this one are dealt with."""
        if name is not self._stack.current:
            self._navigation.show_current(self.current_page)  # until it is decided
            self.leaving.before(lambda: self._bring(name))

    def open_part(self, page: PageName, part: str) -> None:
        """Go to a page, and to a part of it."""
        self.leaving.before(lambda: self._bring(page).show_part(part))

    def open_setting(self, name: str) -> None:
        """Go to the field of a setting; to the first page of settings where no page has it."""
        page = page_of_setting(name) or PageName.AUTHENTICATION
        if page is self._stack.current:
            self._stack.page(page).show_setting(name)
        else:
            self.leaving.before(lambda: self._bring(page).show_setting(name))

    def show_first_steps(self) -> None:
        """Show a newcomer around."""
        from nodetool.tray.gui.first_run.dialog import open_first_run  # noqa: PLC0415  once in a life

        open_first_run(self, self._tools())

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Bring every part up to date."""
        self._snapshot = snapshot
        presentation = present(snapshot)
        self._header.show_snapshot(snapshot, presentation)
        self._stack.show_snapshot(snapshot)
        self._restart_offer.show_snapshot(snapshot, presentation)

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

    def remember(self) -> None:
        """Note place and page, for the next time; writing that down is not done here."""
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self._parts.memory.change(geometry=geometry, page=self.current_page.value)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Look at everything afresh."""
        super().showEvent(event)
        self._service.look()
        self.show_snapshot(self._service.snapshot())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Look at nothing while it is an entry in the task bar."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self._stack.look()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Hide, or stay until somebody has said what is to become of the edits and of the worker."""
        event.setAccepted(self._may_close())

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        """Write down where it was."""
        super().hideEvent(event)
        if not (event.spontaneous() or self._parts.is_ending()):
            self.remember()
            self._parts.actions.run(self._parts.memory.store)

    def _may_close(self) -> bool:
        if self._parts.is_ending():
            return True
        if self.leaving.would_lose:
            self.leaving.before(self.close)
            return False
        return self._parts.may_close(self)

    def _bring(self, name: PageName) -> Page:
        page = self._stack.bring(name)
        self._navigation.show_current(name)
        return page

    def _on_edits_changed(self, name: PageName) -> None:
        edits = self._stack.page(name).edits
        self._navigation.mark(name, unsaved=bool(edits and edits.is_changed))

    def _on_remedy(self, remedy: Remedy) -> None:
        match remedy:
            case Remedy.CHANGE_PORT:
                self._parts.actions.accept(Offer.OTHER_PORT)
            case Remedy.CHANGE_SETTINGS:
                self._open_refused_setting()
            case Remedy.QUIT:
                self._parts.quit()

    def _on_restart_wished(self) -> None:
        self._parts.actions.perform(Action.RESTART)

    def _on_undo_wished(self) -> None:
        undo = partial(self._service.undo_changes, by=Actor.WINDOW)
        self._parts.actions.run(undo, done=tr("The settings are again those of the running worker."))

    def _open_refused_setting(self) -> None:
        """Open the setting that the reason names; where it names none, the first page of them."""
        words = re.findall(r"\w+", self._snapshot.worker.reason)
        self.open_setting(next((word for word in words if page_of_setting(word)), ""))

    def _tools(self) -> PageTools:
        parts = self._parts
        return PageTools(
            service=parts.service,
            actions=parts.actions,
            models=parts.models,
            aside=parts.aside,
            memory=parts.memory,
            copy_secret=parts.copy,
            open_page=self.open_page,
            open_part=self.open_part,
            open_setting=self.open_setting,
            before_leaving=self.leaving.before,
        )

    def _connect(self) -> None:
        self._navigation.wished.connect(self.open_page)
        self._stack.edits_changed.connect(self._on_edits_changed)
        self._quit.clicked.connect(self._parts.quit)

    def _add_shortcuts(self) -> None:
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self).activated.connect(self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Cancel), self).activated.connect(self.close)
        QShortcut(QKeySequence("Ctrl+Q"), self).activated.connect(self._parts.quit)
        for number, name in enumerate(PAGES, 1):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self).activated.connect(partial(self.open_page, name))

    def _lay_out(self) -> None:
        self.setObjectName("main-window")
        self.setWindowTitle(APPLICATION)
        self.setWindowIcon(application_icon())
        side, main = QVBoxLayout(), QVBoxLayout()
        theme.spaced(side, margin=theme.GAP)
        side.addWidget(self._navigation, 1)
        side.addWidget(self._quit)
        theme.spaced(main, margin=theme.MARGIN, gap=theme.MARGIN)
        for widget, stretch in ((self._header, 0), (rule(), 0), (self._stack, 1), (self._status, 0)):
            main.addWidget(widget, stretch)
        inside = QWidget()
        layout = QHBoxLayout(inside)
        theme.spaced(layout, gap=0)
        layout.addLayout(side)
        layout.addWidget(rule(upright=True))
        layout.addLayout(main, 1)
        self.setCentralWidget(inside)
        self._restore_place()

    def _restore_place(self) -> None:
        self.resize(theme.WINDOW_WIDTH, theme.WINDOW_HEIGHT)
        if kept := self._parts.memory.state.geometry:
            # Qt moves a window that no screen would show, and refuses what it has not written itself.
            self.restoreGeometry(QByteArray.fromBase64(kept.encode()))
        if not self.isMaximized() and not self.isFullScreen():
            # A small screen, or one with large text, has less room than the window would like.
            self.resize(self.size().boundedTo(self.screen().availableSize() - _FRAME))


def _known_page(remembered: str) -> PageName:
    return PageName(remembered) if remembered in {name.value for name in PAGES} else PageName.OVERVIEW
