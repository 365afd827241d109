"""A real QApplication on a screen that nobody sees, and a real service in a temporary home."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from nodetool.deploy.config.audit import AuditEvent
from nodetool.deploy.config.redact import Redactor
from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.config.worker_token import WorkerTokenReader
from nodetool.tray.gui.application import Gui
from nodetool.tray.launch import Launcher
from nodetool.tray.logs import LogRing
from nodetool.tray.preferences import Preferences
from nodetool.tray.service import TrayService
from nodetool.tray.tokens import TokenKeeper
from tests.helpers.memory_keyring import MemoryKeyring
from tests.helpers.waiting import wait_until

PATIENCE = 20.0
LEVELS = {QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO}

Until = Callable[[Callable[[], object], str], None]


def _log(kind: QtMsgType, _context: QMessageLogContext, text: str | None) -> None:
    """Warnings of Qt fail the test like those of anybody, but for what a screen without windows cannot do."""
    if text and text.startswith("This plugin does not support"):
        return
    logging.getLogger("qt").log(LEVELS.get(kind, logging.WARNING), "%s", text)


@pytest.fixture(scope="session")
def application() -> Iterator[QApplication]:
    qInstallMessageHandler(_log)
    # An argument, not QT_QPA_PLATFORM: other tests start trays that would inherit the variable.
    application = QApplication(["tests", "-platform", "offscreen"])
    application.setQuitOnLastWindowClosed(False)
    yield application
    # While Python still stands: the offscreen clipboard outlives it, and what it holds is an object of Python's.
    application.clipboard().clear()
    qInstallMessageHandler(None)
    application.shutdown()


@pytest.fixture
def until(application: QApplication) -> Until:
    """Return a function that lets Qt work until a condition holds."""

    def look(condition: Callable[[], object]) -> bool:
        application.processEvents()
        # Outside an event loop, nothing else deletes what is to be deleted later.
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return bool(condition())

    def until(condition: Callable[[], object], what: str) -> None:
        wait_until(lambda: look(condition), timeout=PATIENCE, what=what)

    return until


@pytest.fixture(autouse=True)
def _no_session(monkeypatch: pytest.MonkeyPatch) -> None:
    """Notifications of a test never reach the desktop of whoever runs it."""
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)


@pytest.fixture
def environ() -> dict[str, str]:
    """The environment of the tray; a test may add to it until the service reads it."""
    return {}


@pytest.fixture
def keyring() -> MemoryKeyring:
    """The keyring of the session; a test may lock it, or let it take its time."""
    return MemoryKeyring()


@pytest.fixture
def events() -> list[AuditEvent]:
    """What was written down."""
    return []


@pytest.fixture
def service(
    config_file: Path, environ: dict[str, str], keyring: MemoryKeyring, events: list[AuditEvent]
) -> Iterator[TrayService]:
    store = DeploymentStore(config_file)
    preferences = Preferences(store, environ, secrets=keyring, audit=events.append)
    redact = Redactor()
    service = TrayService(
        tokens=TokenKeeper(store, WorkerTokenReader(store, environ), learn=redact.add, audit=events.append),
        preferences=preferences,
        launcher=Launcher(preferences, LogRing(redact=redact)),
    )
    preferences.store_first_choice()
    yield service
    service.quit()
    assert service.join(PATIENCE)


@pytest.fixture
def gui(application: QApplication, service: TrayService) -> Iterator[Gui]:
    """Everything that is on the screen; its window is open."""
    gui = Gui(application, service)
    gui.open()
    yield gui
    gui.close()
    application.processEvents()
