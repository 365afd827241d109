"""Has the service do what menu entries and buttons offer; what goes wrong reaches the user as a sentence."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from nodetool.tray.audited import Actor
from nodetool.tray.clipboard.copied import Copied, copied_words
from nodetool.tray.grace import Grace
from nodetool.tray.gui.errands import Errands, Trouble
from nodetool.tray.gui.token_words import rotated_words
from nodetool.tray.notices import Offer
from nodetool.tray.presenter import Action
from nodetool.tray.service import TrayService
from nodetool.tray.wording import tr, translatable

ARRIVED = {
    Action.COPY_HEADER: translatable("The Bearer header is on the clipboard."),
    Action.COPY_TOKEN: translatable("The token is on the clipboard."),
}
"""What the window says of a copy, before it says for how long."""
DONE = {
    Action.ROTATE: rotated_words(Grace.NONE),
}
"""What the window says afterwards, where nothing else shows it."""


class Actions(QObject):
    """Performs actions. Nothing here blocks."""

    told = Signal(str)
    """A sentence: what was done."""
    failed = Signal(str)
    """A sentence: what was not, and why."""

    def __init__(self, service: TrayService, errands: Errands) -> None:
        super().__init__()
        self._service = service
        self._errands = errands
        self._work: dict[Action, Callable[[], object]] = {
            Action.START: service.start,
            Action.STOP: service.stop,
            Action.RESTART: service.restart,
            Action.ROTATE: service.rotate_token,
            Action.OPEN_WINDOW: service.show_window,
            Action.OPEN_LOGS: service.open_log_folder,
            Action.QUIT: service.quit,
        }
        self._copies: dict[Action, Callable[[], Copied]] = {
            Action.COPY_HEADER: service.copy_header,
            Action.COPY_TOKEN: service.copy_token,
        }

        self._accepted: dict[Offer, Callable[[], object]] = {
            Offer.RESTART: service.restart,
            Offer.OTHER_PORT: service.use_another_port,
            Offer.COPY_HEADER: service.copy_header,
            Offer.ROTATE: service.rotate_token,
            Offer.FIX: service.close_token_file,
        }

    def accept(self, offer: Offer) -> None:
        """Begin what a notification offers, but for what only the window can do."""
        self.run(self._accepted[offer])

    def perform(self, action: Action) -> None:
        """Begin what a menu entry or a button offers."""
        if action in ARRIVED:
            self.copy(self._copies[action], tr(ARRIVED[action]))
        else:
            self.run(self._work[action], done=DONE.get(action, ""))

    def copy(self, work: Callable[[], Copied], arrived: str) -> None:
        """Begin a copy; `arrived` says what is on the clipboard then, and for how long follows it."""
        outcome: list[Copied] = []
        self._errands.run(
            lambda: outcome.append(work()),
            lambda trouble: self._on_ended(
                trouble, done=copied_words(outcome[0], arrived) if outcome else "", then=None
            ),
        )

    def rotate(self, grace: Grace) -> None:
        """Begin a rotation that was chosen in the window."""
        self.run(lambda: self._service.rotate_token(grace, by=Actor.WINDOW), done=rotated_words(grace))

    def run(
        self, work: Callable[[], object], *, done: str = "", then: Callable[[Trouble | None], None] | None = None
    ) -> None:
        """Begin something else; `then` hears how it ended, and shows the trouble if there is any."""
        self._errands.run(work, lambda trouble: self._on_ended(trouble, done=done, then=then))

    def _on_ended(self, trouble: Trouble | None, *, done: str, then: Callable[[Trouble | None], None] | None) -> None:
        if trouble is None and done:
            self.told.emit(done)
        if then is not None:
            then(trouble)
        elif trouble is not None:
            self.failed.emit(str(trouble))
