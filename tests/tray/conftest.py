from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.tray_process import TrayHome


@pytest.fixture
def tray(tmp_path: Path) -> Iterator[TrayHome]:
    """Give the test a home in which a tray can be started; it is ended afterwards."""
    folder = tmp_path / "tray"
    folder.mkdir()
    home = TrayHome(folder)
    yield home
    home.close()
