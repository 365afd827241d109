"""Gives end-to-end tests a real desktop."""

from collections.abc import Iterator

import pytest

from tests.helpers.desktop.desktop import Desktop, DesktopSession, open_desktop, open_session


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
