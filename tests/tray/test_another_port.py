"""Where the worker can go when its port is taken. Each test has an address of its own, so that no port is in use."""

import socket
import sys
from pathlib import Path

import pytest

from nodetool.deploy.config.errors import SettingError
from nodetool.deploy.config.store import DeploymentStore
from nodetool.tray.another_port import another_port, free_port, port_is_fixed
from nodetool.tray.preferences import Preferences
from tests.helpers.fresh_address import fresh_address

pytestmark = pytest.mark.skipif(sys.platform == "darwin", reason="macOS has only one loopback address")


def test_next_port_is_taken_unless_another_program_has_it() -> None:
    host = fresh_address()
    assert free_port(host, above=8000) == 8001
    with socket.create_server((host, 8001)):
        assert free_port(host, above=8000) == 8002


def test_system_chooses_where_no_port_is_left_above() -> None:
    assert 0 < free_port(fresh_address(), above=65_535) < 65_536


def test_address_that_nobody_can_listen_on_is_an_error() -> None:
    with pytest.raises(SettingError, match=r"No port is free on 192\.0\.2\.1; choose another address"):
        free_port("192.0.2.1", above=8000)


def test_port_that_the_environment_fixes_is_not_changed(config_file: Path) -> None:
    preferences = Preferences(DeploymentStore(config_file), {"PORT": "8000"})
    assert port_is_fixed(preferences)
    with pytest.raises(SettingError, match="PORT is fixed by an environment variable"):
        another_port(preferences)


def test_port_is_looked_for_above_the_stored_one(config_file: Path) -> None:
    DeploymentStore(config_file).save({"env": {"PORT": "9100", "NODETOOL_HOST": fresh_address()}})
    assert another_port(Preferences(DeploymentStore(config_file), {})) == 9101
