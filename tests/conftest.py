"""What holds for every test: a home of its own, and no warning in the log that nobody expected."""

import logging
import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from nodetool.deploy import auth
from nodetool.deploy.config import settings as declared

ExpectLog = Callable[[str], None]

if sys.platform == "win32":
    # They are about terminals, limits and users as only POSIX has them, and import the modules for it.
    collect_ignore = [
        "deploy/config/test_line_file.py",
        "deploy/config/test_listener.py",
        "e2e/test_secrets_stay_secret.py",
        "tray/test_progress.py",
        "tray/test_secret_command.py",
    ]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test an empty home, an environment without any setting of ours, and English as its language."""
    home = tmp_path / "home"
    home.mkdir()
    for name in [*(option.name for option in declared.ALL), *(name for name in os.environ if name.startswith("XDG_"))]:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.delenv("LANGUAGE", raising=False)
    monkeypatch.setattr(auth, "_readers", {})
    return home


@pytest.fixture
def config_file(home: Path) -> Path:
    """Return where deployment.yaml stands in the test's home; its folder is there."""
    folder = home / ".config" / "nodetool"
    folder.mkdir(parents=True, mode=0o700)
    return folder / "deployment.yaml"


class _Recorder(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture
def expected_logs() -> list[str]:
    """Patterns of the warnings and errors that the test means to cause."""
    return []


@pytest.fixture
def expect_log(expected_logs: list[str]) -> ExpectLog:
    """Return a function that takes the pattern of a warning; it must appear, and may."""
    return expected_logs.append


@pytest.fixture(autouse=True)
def _no_unexpected_log(expected_logs: list[str]) -> Iterator[None]:
    recorder = _Recorder()
    logging.getLogger().addHandler(recorder)
    yield
    logging.getLogger().removeHandler(recorder)
    unexpected = [text for text in recorder.messages if not any(re.search(p, text) for p in expected_logs)]
    missing = [p for p in expected_logs if not any(re.search(p, text) for text in recorder.messages)]
    assert not unexpected, f"unexpected log lines: {unexpected}"
    assert not missing, f"log lines that did not appear: {missing}; there were {recorder.messages}"
