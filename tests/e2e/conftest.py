"""Gives end-to-end tests a real desktop, and a worker that many clients ask."""

from collections.abc import Iterator

import pytest

from tests.helpers.desktop.desktop import Desktop, DesktopSession, open_desktop, open_session
from tests.helpers.served_models import served_models
from tests.helpers.worker_process import WorkerProcess


@pytest.fixture(scope="session")
def desktop_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DesktopSession]:
    """Screen, bus, panel and notifications, started once for the run; logs in pytest's folder."""
    with open_session(tmp_path_factory.mktemp("desktop-logs")) as session:
        yield session


@pytest.fixture
def desktop(desktop_session: DesktopSession) -> Iterator[Desktop]:
    """The session with an empty home for one test; nothing may be left running in it."""
    with open_desktop(desktop_session) as desktop:
        yield desktop


@pytest.fixture(scope="package")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkerProcess]:
    """A worker before `served_models`; what a test makes it log belongs into its `expected`."""
    with served_models(tmp_path_factory.mktemp("served")) as running:
        yield running
