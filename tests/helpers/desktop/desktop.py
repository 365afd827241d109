"""A whole desktop for tests: screen, message bus, panel with a tray, notifications, clipboard and a home.

`DesktopSession` is what costs time to start and serves a whole run; `Desktop` is one test's share of it, with an
empty home of its own.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from nodetool.tray.first_run.mark import FirstRunMark
from tests.helpers.desktop.bus_client import BusClient
from tests.helpers.desktop.clipboard import Clipboard
from tests.helpers.desktop.display import Display
from tests.helpers.desktop.leftovers import end_leftovers
from tests.helpers.desktop.notifications import NotificationService
from tests.helpers.desktop.panel import Panel
from tests.helpers.desktop.program import Program
from tests.helpers.desktop.screenshot import Screen
from tests.helpers.desktop.session_bus import SessionBus
from tests.helpers.desktop.status_notifier import StatusNotifierWatcher, TrayItem

# Everything else of the caller's environment (WAYLAND_DISPLAY, tokens, proxies …) stays outside.
INHERITED = ("PATH", "PYTHONPATH")


@dataclass(frozen=True)
class DesktopSession:
    """The running parts that the tests of one run share."""

    display: Display
    session_bus: SessionBus
    panel: Panel | None
    notifications: NotificationService
    bus: BusClient


@dataclass(frozen=True)
class Desktop:
    """One test's desktop: start the tray with `environment`, then look at it from outside."""

    session: DesktopSession
    home: Path
    environment: dict[str, str]
    """What a program of this desktop is started with."""
    clipboard: Clipboard
    screen: Screen
    watcher: StatusNotifierWatcher
    _programs: list[Program] = field(default_factory=list)

    @property
    def notifications(self) -> NotificationService:
        return self.session.notifications

    @property
    def configuration(self) -> Path:
        """Where deployment.yaml will be."""
        return Path(self.environment["NODETOOL_CONFIG_PATH"])

    def start(self, argv: Sequence[str], *, environment: Mapping[str, str] | None = None) -> Program:
        """Start a program of the user's; it ends with the test. `environment` adds to the desktop's."""
        log = self.home / f"program-{len(self._programs)}.log"
        program = Program(argv, environment={**self.environment, **(environment or {})}, log=log)
        self._programs.append(program)
        return program

    def wait_for_tray(self, program: Program, *, timeout: float = 10.0) -> TrayItem:
        """The icon of a program that was started here; its output is in the error when none comes."""
        try:
            return self.watcher.wait_for_item(pid=program.pid, timeout=timeout)
        except TimeoutError as error:
            raise TimeoutError(f"{error}; the program said:\n{program.output()}") from None

    def stop_programs(self) -> None:
        """End what `start` started, youngest first."""
        for program in reversed(self._programs):
            program.stop()


@contextmanager
def open_session(logs: Path, *, has_panel: bool = True) -> Iterator[DesktopSession]:
    """Start the parts one on top of the other, and end them in reverse; a panel only where there is to be one."""
    with ExitStack() as stack:
        home = stack.enter_context(short_folder())
        environment = home_environment(home)
        display = Display.start(environment=environment, logs=logs)
        stack.callback(display.stop)
        session_bus = SessionBus.start(environment=environment, folder=home, logs=logs)
        stack.callback(session_bus.stop)
        environment |= connections(display, session_bus)
        panel = Panel.start(environment=environment, logs=logs) if has_panel else None
        if panel:
            stack.callback(panel.stop)
        notifications = NotificationService(session_bus.address)
        stack.callback(notifications.stop)
        bus = stack.enter_context(BusClient(session_bus.address))
        yield DesktopSession(display, session_bus, panel, notifications, bus)


@contextmanager
def open_desktop(session: DesktopSession) -> Iterator[Desktop]:
    """Give a test an empty home in a running session; what it leaves running there is ended and reported."""
    with ExitStack() as stack:
        home = stack.enter_context(short_folder())
        environment = home_environment(home) | connections(session.display, session.session_bus)
        session.notifications.forget()
        desktop = Desktop(
            session=session,
            home=home,
            environment=environment,
            clipboard=Clipboard(environment=environment, logs=home),
            screen=Screen(environment=environment),
            watcher=StatusNotifierWatcher(session.bus),
        )
        stack.callback(end_leftovers, home)
        stack.callback(desktop.clipboard.close)
        stack.callback(desktop.stop_programs)
        yield desktop


def connections(display: Display, session_bus: SessionBus) -> dict[str, str]:
    """The variables by which programs find the screen and the bus."""
    return {"DISPLAY": display.name, "DBUS_SESSION_BUS_ADDRESS": session_bus.address}


def home_environment(home: Path) -> dict[str, str]:
    """The variables of a user whose home is `home`, and none of the caller's that could matter."""
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    state = home / ".local" / "state"
    # Whoever wants to see the first steps removes it.
    FirstRunMark(state / "nodetool" / "first-run").set_done()
    return {
        **{name: os.environ[name] for name in INHERITED if name in os.environ},
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_DATA_HOME": str(home / ".local" / "share"),
        "XDG_STATE_HOME": str(state),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_CURRENT_DESKTOP": "XFCE",
        "XDG_SESSION_TYPE": "x11",
        "NODETOOL_CONFIG_PATH": str(home / ".config" / "nodetool" / "deployment.yaml"),
        # GTK would look for an accessibility bus, which this session does not have.
        "NO_AT_BRIDGE": "1",
    }


@contextmanager
def short_folder() -> Iterator[Path]:
    """A folder whose path leaves room for the name of a socket, which pytest's do not."""
    folder = Path(tempfile.mkdtemp(prefix="nodetool-desktop-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)
