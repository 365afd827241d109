"""A desktop to measure on: Xvfb whose picture can be read, a message bus of its own, and a real panel with a tray."""

import mmap
import struct
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.helpers.desktop.desktop import connections, home_environment, short_folder
from tests.helpers.desktop.display import XVFB, Display
from tests.helpers.desktop.panel import Panel
from tests.helpers.desktop.program import start_announced
from tests.helpers.desktop.session_bus import SessionBus

PANEL_ROWS = 32
_WIDTH, _HEIGHT = 1280, 800
# Of an XWD file's header, of which each field is four bytes: https://www.x.org/releases/X11R7.7/doc/man/man1/xwd.1.xhtml
_HEADER_SIZE, _BYTES_PER_LINE, _COLOURS, _FIELDS = 0, 12, 19, 25
_COLOUR_BYTES = 12


class PanelPicture:
    """What the panel shows, read from the memory of the X server: asking it would take time that is measured."""

    def __init__(self, screen: Path) -> None:
        with screen.open("rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        fields = struct.unpack(f">{_FIELDS}I", self._memory[: 4 * _FIELDS])
        line = fields[_BYTES_PER_LINE]
        pixels = fields[_HEADER_SIZE] + _COLOUR_BYTES * fields[_COLOURS]
        self._panel = slice(pixels + (_HEIGHT - PANEL_ROWS) * line, pixels + _HEIGHT * line)

    def look(self) -> bytes:
        """Return its pixels."""
        return self._memory[self._panel]


@dataclass(frozen=True, slots=True)
class Stage:
    """The running desktop."""

    environment: dict[str, str]
    """What a program of it is started with."""
    home: Path
    panel: PanelPicture


@contextmanager
def open_stage() -> Iterator[Stage]:
    """Start it, and end it."""
    with ExitStack() as stack:
        home = stack.enter_context(short_folder())
        environment = home_environment(home)
        server, number = start_announced(
            [*XVFB, "-screen", "0", f"{_WIDTH}x{_HEIGHT}x24", "-fbdir", str(home)],
            environment=environment,
            log=home / "xvfb.log",
        )
        display = Display(f":{number}", server)
        stack.callback(display.stop)
        bus = SessionBus.start(environment=environment, folder=home, logs=home)
        stack.callback(bus.stop)
        environment |= connections(display, bus)
        stack.callback(Panel.start(environment=environment, logs=home).stop)
        yield Stage(environment, home, PanelPicture(home / "Xvfb_screen0"))
