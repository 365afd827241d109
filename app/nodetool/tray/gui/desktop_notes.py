"""Notifications with buttons, between the notification server's client and the thread that draws."""

from collections.abc import Callable

from nodetool.tray.gui.gui_thread import GuiThread
from nodetool.tray.gui.icons import icons_folder
from nodetool.tray.notices import Notice, Offer, Severity
from nodetool.tray.notices.words import OFFER_WORDS, OPEN_WORDS
from nodetool.tray.notices.worker import TOPIC as WORKER
from nodetool.tray.notification_server.client import Listener, NotificationClient
from nodetool.tray.notification_server.note import DEFAULT_ACTION, Note, Urgency
from nodetool.tray.presenter import APPLICATION
from nodetool.tray.wording import shown, tr

_URGENCIES = {
    Severity.INFORMATION: Urgency.NORMAL,  # those of low urgency are not shown by every desktop
    Severity.WARNING: Urgency.NORMAL,
    Severity.CRITICAL: Urgency.CRITICAL,
}

_APPLICATION_ICON = "nodetool"


class DesktopNotes:
    """Every method belongs on the GUI thread, and so does what it calls."""

    def __init__(
        self,
        thread: GuiThread,
        *,
        perform: Callable[[Offer], None],
        open_window: Callable[[], None],
        on_unshown: Callable[[Notice], None],
    ) -> None:
        self._perform = perform
        self._open = open_window
        self._on_unshown = on_unshown
        self._latest: dict[str, Notice] = {}
        self._client = NotificationClient(
            Listener(
                on_action=lambda place, key: thread.post(lambda: self._on_action(place, key)),
                on_unshown=lambda note: thread.post(lambda: self._on_refused(note)),
            )
        )

    def show(self, notice: Notice, *, icon: str) -> None:
        """Show a notification; one about the worker with the picture of that name, which says how it is."""
        self._latest[notice.place] = notice
        self._client.show(_note(notice, icon=icon if notice.place == WORKER else _APPLICATION_ICON))

    def take_back(self, place: str) -> None:
        """Close a notification."""
        self._latest.pop(place, None)
        self._client.close(place)

    def close(self) -> None:
        """Close all of them."""
        self._client.stop()

    def _on_action(self, place: str, key: str) -> None:
        """Do what a button offers, if the notification still offers it."""
        notice = self._latest.get(place)
        if notice is None:
            return
        if key == DEFAULT_ACTION:
            self._open()
        elif key in notice.offers:
            self._perform(Offer(key))

    def _on_refused(self, note: Note) -> None:
        if notice := self._latest.pop(note.place, None):
            self._on_unshown(notice)


def _note(notice: Notice, *, icon: str) -> Note:
    buttons = tuple((offer.value, tr(OFFER_WORDS[offer])) for offer in notice.offers)
    return Note(
        place=notice.place,
        title=shown(notice.title),
        text=shown(notice.text),
        urgency=_URGENCIES[notice.severity],
        actions=((DEFAULT_ACTION, tr(OPEN_WORDS)), *buttons),
        application=APPLICATION,
        icon=str(icons_folder() / f"{icon}.svg"),
    )
