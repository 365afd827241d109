"""The graphical tray as the service sees it: clipboard, notifications, window and end, from every thread."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

from nodetool.deploy.config.sentence import Sentence
from nodetool.tray.clipboard.copied import Copied
from nodetool.tray.gui.copier import Copier
from nodetool.tray.gui.folders import open_folder
from nodetool.tray.gui.gui_thread import GuiThread
from nodetool.tray.notices import Notice
from nodetool.tray.surface import SurfaceError


class GuiSurface:
    """Passes each wish on to the thread that draws."""

    def __init__(
        self,
        gui: GuiThread,
        *,
        copier: Copier,
        show_window: Callable[[], None],
        notify: Callable[[Notice], None],
        leave: Callable[[], None],
    ) -> None:
        self._gui = gui
        self._copier = copier
        self._show_window = show_window
        self._notify = notify
        self._leave = leave
        self._gone = Event()

    def copy(self, text: str) -> Copied:
        """Put a secret on the clipboard and see that it is there. Raises `SurfaceError`."""
        self._require_screen()
        return self._copier.copy(text)

    def show_window(self) -> None:
        """Have the window opened and raised, by a GUI that reacts. Raises `SurfaceError`.

        Whoever asks need not wait until everything is drawn.
        """
        self._require_screen()
        self._gui.run(lambda: self._gui.post(self._show_window))

    def open_folder(self, folder: Path) -> None:
        """Show a folder in the program of the desktop for that. Raises `SurfaceError`."""
        self._require_screen()
        self._gui.run(lambda: open_folder(folder))

    def notify(self, notice: Notice) -> None:
        """Show a notification, soon."""
        if not self._gone.is_set():
            self._gui.post(lambda: self._notify(notice))

    def close(self) -> None:
        """End the event loop, soon; harmless when it has ended."""
        if not self._gone.is_set():
            self._gui.post(self._leave)

    def retire(self) -> None:
        """Say that nothing can be shown any more."""
        self._gone.set()

    def _require_screen(self) -> None:
        if self._gone.is_set():
            raise SurfaceError(Sentence("The tray is ending."))
