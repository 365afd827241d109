"""Builds what is on the screen, connects it once, and runs it until the worker has ended."""

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog

from nodetool.tray.first_run.mark import FirstRunMark, first_run_mark_file
from nodetool.tray.gui import system_colours
from nodetool.tray.gui.actions import Actions
from nodetool.tray.gui.aside import Aside
from nodetool.tray.gui.bridge import Bridge
from nodetool.tray.gui.closing import Closing
from nodetool.tray.gui.copier import Copier
from nodetool.tray.gui.errands import Errands
from nodetool.tray.gui.gui_thread import GuiThread
from nodetool.tray.gui.icons import application_icon
from nodetool.tray.gui.models_bridge import ModelsBridge
from nodetool.tray.gui.notifier import Deeds, Notifier
from nodetool.tray.gui.signals import ending_on_signals
from nodetool.tray.gui.sleep_watch import SleepWatch
from nodetool.tray.gui.speaking import Speech
from nodetool.tray.gui.surface import GuiSurface
from nodetool.tray.gui.tray_icon import TrayIcon
from nodetool.tray.gui.tray_menu import TrayMenu
from nodetool.tray.log_views import LogView
from nodetool.tray.model import Snapshot
from nodetool.tray.notices import Notice, Offer, download_notice
from nodetool.tray.opening import Opening
from nodetool.tray.platform import this_platform
from nodetool.tray.presenter import APPLICATION, Action, present
from nodetool.tray.service import TrayService
from nodetool.tray.window_memory import WindowMemory, window_file
from nodetool.tray.window_pages import PageName

if TYPE_CHECKING:
    from nodetool.tray.gui.main_window import MainWindow

SESSION_END_SECONDS = 8.0
"""How long the end of a session may be held up for the worker; it ends by itself when the tray is gone."""


def run_gui(service: TrayService, *, opening: Opening = Opening.USUAL) -> int:
    """Show tray and window until the worker has ended after a wish to quit; return the exit code."""
    application = _qt_application()
    gui = Gui(application, service)
    gui.open(opening)
    with ending_on_signals(gui.quit):
        code = application.exec()
    gui.close()
    return code


class Gui:
    """Everything on the screen, and the connections between it and the service."""

    def __init__(self, application: QApplication, service: TrayService) -> None:
        self._application = application
        self._service = service
        self._sleep = SleepWatch()
        self._speech = Speech(application, service)
        self._thread = GuiThread()
        self._errands = Errands(self._thread)
        self._aside = Aside(self._thread)
        self._models = ModelsBridge(service)
        self._copier = Copier(self._thread, this_platform(), seconds=service.preferences.clipboard_seconds)
        self._memory = WindowMemory(window_file())
        self._window: MainWindow | None = None
        self._window_speaks = self._speech.language
        self.actions = Actions(service, self._errands)
        self.menu = TrayMenu(self._on_menu)
        self.tray = TrayIcon(self.menu, present(service.snapshot()))
        self._closing = Closing(has_tray=lambda: self.tray.is_there, quit_tray=self.quit_wished, memory=self._memory)
        self._notifier = Notifier(self.tray, self._deeds(), self._thread)
        self.surface = GuiSurface(
            self._thread,
            copier=self._copier,
            show_window=self.show_window,
            notify=self._on_notice,
            leave=self._leave,
        )
        self._bridge = Bridge(service)
        self._connect()
        service.attach(self.surface)

    @property
    def window(self) -> "MainWindow":
        """Built when it is first needed: on most days only the icon is, and that should cost little."""
        if self._window is None:
            from nodetool.tray.gui.main_window import MainWindow, WindowParts  # noqa: PLC0415  the same

            self._window_speaks = self._speech.language
            self._window = MainWindow(
                WindowParts(
                    service=self._service,
                    actions=self.actions,
                    models=self._models,
                    aside=self._aside,
                    copy=self._copier.copy,
                    may_close=self._closing.may_close,
                    is_ending=lambda: self._closing.is_ending,
                    quit=self.quit_wished,
                    memory=self._memory,
                )
            )
        return self._window

    def open(self, opening: Opening = Opening.USUAL) -> None:
        """Show the icon; the window too where there is no tray, or where nobody knows the icon yet."""
        self._on_snapshot(self._service.snapshot())
        self.tray.look_for_tray()
        shows_first_steps = opening is not Opening.BACKGROUND and FirstRunMark(first_run_mark_file()).is_due
        if shows_first_steps or opening.shows_window(has_tray=self.tray.is_there):
            self.show_window()
        if shows_first_steps:
            self.window.show_first_steps()

    def show_window(self) -> None:
        """Open the window, in front of everything."""
        self.window.present()

    def show_page(self, name: PageName) -> None:
        """Open the window at one of its pages."""
        self.window.present()
        self.window.open_page(name)

    def quit_wished(self) -> None:
        """Quit, once a person has said what is to become of unsaved edits."""
        if self._window and self._window.leaving.would_lose:
            self._window.present()
            self._window.leaving.before(self.quit)
        else:
            self.quit()

    def quit(self) -> None:
        """Have the worker stop; the application ends with it."""
        self._closing.begin_end()
        self.actions.perform(Action.QUIT)

    def close(self) -> None:
        """Take everything off the screen."""
        self._closing.begin_end()
        self.surface.retire()
        self._thread.end()
        self._speech.close()
        self._bridge.close()
        self._notifier.close()
        self._models.close()
        self._aside.close()
        self._errands.close()
        self._copier.close()
        self.tray.disappear()
        if self._window:
            self._window.remember()
            self._window.hide()
            self._memory.store()

    def _connect(self) -> None:
        self._bridge.changed.connect(self._on_snapshot)
        self._speech.changed.connect(lambda: self._on_snapshot(self._service.snapshot()))
        self._bridge.noticed.connect(self._on_notice)
        self._models.ended.connect(lambda download: self._notifier.notify(download_notice(download)))
        self.menu.aboutToShow.connect(self._service.look)
        self.menu.aboutToShow.connect(lambda: self._on_snapshot(self._service.snapshot()))
        self.tray.clicked.connect(self.show_window)
        self.actions.told.connect(self._on_told)
        self.actions.failed.connect(self._notifier.fail)
        self._sleep.fell_asleep.connect(self._on_sleep)
        self._sleep.woke.connect(self._on_wake)
        self._application.commitDataRequest.connect(lambda _: self._on_session_end())
        self._application.aboutToQuit.connect(self._on_session_end)

    def _on_menu(self, action: Action) -> None:
        if action is Action.QUIT:
            self.quit_wished()
        else:
            self.actions.perform(action)

    def _on_snapshot(self, snapshot: Snapshot) -> None:
        presentation = present(snapshot)
        self.menu.show_presentation(presentation)
        self.tray.show_presentation(presentation)
        self._notifier.see(snapshot)
        if self._window:
            self._window.show_snapshot(snapshot)
            self._renew_window(self._window)

    def _renew_window(self, window: "MainWindow") -> None:
        """Build the window anew where it speaks another language, but under nobody's hands: that waits."""
        is_in_use = window.leaving.would_lose or any(dialog.isVisible() for dialog in window.findChildren(QDialog))
        if self._window_speaks is self._speech.language or is_in_use:
            return
        is_shown = window.isVisible()
        window.remember()
        window.hide()
        window.deleteLater()
        self._window = None
        if is_shown:
            self.show_window()

    def _accept(self, offer: Offer) -> None:
        """Begin what a notification offers; what the worker said is a page of the window."""
        if offer is Offer.SHOW_LOGS:
            self.show_window()
            self.window.open_part(PageName.LOGS, LogView.WORKER)
        else:
            self.actions.accept(offer)

    def _deeds(self) -> Deeds:
        return Deeds(
            wants=self._service.wants,
            window=lambda: self.window,
            is_watched=self._is_watched,
            perform=self._accept,
            open=self.show_window,
        )

    def _is_watched(self) -> bool:
        """Tell whether somebody looks at the window; a hidden one may still count as active."""
        return self._window is not None and self._window.isVisible() and self._window.isActiveWindow()

    def _on_told(self, sentence: str) -> None:
        if self._window:  # nobody sees a window that was never opened
            self._window.tell(sentence)

    def _on_notice(self, notice: Notice) -> None:
        """Show the state that a notification speaks of before the notification."""
        self._on_snapshot(self._service.snapshot())
        self._notifier.notify(notice)

    def _leave(self) -> None:
        """End the event loop; Qt closes the windows first, and one that asks a question would hold it up."""
        self._closing.begin_end()
        self._application.quit()

    def _on_sleep(self) -> None:
        """Keep what would be lost if the machine did not wake again."""
        if self._window:
            self._window.remember()
            self._memory.store()

    def _on_wake(self) -> None:
        """Look at everything afresh: clocks, files and workers of others have moved on."""
        self._service.look()
        self._service.refresh()

    def _on_session_end(self) -> None:
        """Let the worker end in good order before the session takes the process away."""
        self._closing.begin_end()
        if not self._service.join(0):
            self._service.quit()
            self._service.join(SESSION_END_SECONDS)


def _qt_application() -> QApplication:
    QApplication.setApplicationName("nodetool-tray")
    QApplication.setApplicationDisplayName(APPLICATION)
    QApplication.setDesktopFileName("nodetool-tray")
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    application.setWindowIcon(application_icon())
    system_colours.follow_system(application)
    return application
