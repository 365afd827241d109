"""Tells the user what deserves attention: by a notification of the desktop, else in the tray, else in the window."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from nodetool.tray.gui.gui_thread import GuiThread
from nodetool.tray.gui.tray_icon import TrayIcon
from nodetool.tray.model import Snapshot
from nodetool.tray.notices import Kind, Notice, Offer
from nodetool.tray.notices.attention import Attention
from nodetool.tray.notices.desk import Orders
from nodetool.tray.supervisor.clock import Clock
from nodetool.tray.wording import shown, translatable

if TYPE_CHECKING:
    from nodetool.tray.gui.desktop_notes import DesktopNotes
    from nodetool.tray.gui.main_window import MainWindow

_FAILED = translatable("That did not work")
_HAS_NOTIFICATION_SERVER = sys.platform not in {"win32", "darwin"}


@dataclass(frozen=True, slots=True)
class Deeds:
    """What the notifier needs of the rest."""

    wants: Callable[[Kind], bool]
    """Whether the user wants notifications of a kind."""
    window: Callable[[], "MainWindow"]
    """Builds it where nobody has opened it yet."""
    is_watched: Callable[[], bool]
    """Whether the window is in front, and shows how the worker is."""
    perform: Callable[[Offer], None]
    """Does what a button offers."""
    open: Callable[[], None]
    """Shows the window, where the reason stands."""


class Notifier(QObject):
    """Carries out what the desk decides. What failed stands in the window as well: a notification is soon gone."""

    def __init__(self, tray: TrayIcon, deeds: Deeds, thread: GuiThread, *, clock: Clock | None = None) -> None:
        super().__init__()
        self._tray = tray
        self._deeds = deeds
        self._thread = thread
        self._attention = Attention(clock or Clock())
        self._notes: DesktopNotes | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(lambda: self._carry_out(self._attention.wake()))

    def notify(self, notice: Notice) -> None:
        """Take what happened; it is shown if it deserves that."""
        self._carry_out(self._attention.offer(notice, is_watched=self._deeds.is_watched()))

    def see(self, snapshot: Snapshot) -> None:
        """Take back what is settled by how things are now."""
        self._carry_out(self._attention.see(snapshot))

    def fail(self, sentence: str) -> None:
        """Say what was asked for and did not happen."""
        window = self._deeds.window()
        window.warn(sentence)
        if not window.isActiveWindow():
            self._tray.show_message(shown(_FAILED), shown(sentence))

    def close(self) -> None:
        """Take everything off the screen."""
        self._timer.stop()
        if self._notes:
            self._notes.close()

    def _carry_out(self, orders: Orders) -> None:
        for place in orders.close:
            if self._notes:
                self._notes.take_back(place)
        for notice in orders.show:
            if self._deeds.wants(notice.kind):
                self._show(notice)
        self._set_timer()

    def _show(self, notice: Notice) -> None:
        if _HAS_NOTIFICATION_SERVER:
            self._desktop().show(notice, icon=self._tray.icon_name)
        else:
            self._show_otherwise(notice)

    def _show_otherwise(self, notice: Notice) -> None:
        """Show it where there are no notifications with buttons."""
        if not self._tray.show_message(shown(notice.title), shown(notice.text)):
            self._deeds.window().tell(f"{shown(notice.title)}. {shown(notice.text)}")

    def _desktop(self) -> "DesktopNotes":
        if self._notes is None:
            from nodetool.tray.gui.desktop_notes import DesktopNotes  # noqa: PLC0415  with the first notification

            self._notes = DesktopNotes(
                self._thread,
                perform=self._deeds.perform,
                open_window=self._deeds.open,
                on_unshown=self._show_otherwise,
            )
        return self._notes

    def _set_timer(self) -> None:
        wait = self._attention.next_wait()
        if wait is None:
            self._timer.stop()
        else:
            self._timer.start(int(wait * 1000) + 1)
