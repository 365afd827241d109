"""What is said to a service manager, by the words of sd_notify(3)."""

import logging
import os
import sys
from pathlib import Path

import pytest

from nodetool.deploy.config.service_manager import ServiceManager
from tests.helpers.notify_socket import notify_socket

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="abstract names are Linux's")


@pytest.mark.parametrize("is_abstract", [True, False])
def test_each_word_arrives_at_a_path_and_at_an_abstract_name(tmp_path: Path, *, is_abstract: bool) -> None:
    with notify_socket(None if is_abstract else tmp_path) as socket:
        manager = ServiceManager.taken_from({"NOTIFY_SOCKET": socket.address})
        manager.ready("Listening.")
        manager.status("All is well.")
        manager.stopping("Going.")
        assert socket.said() == ["READY=1", "STATUS=Listening.", "STATUS=All is well.", "STOPPING=1", "STATUS=Going."]


def test_status_cannot_say_more_than_a_status() -> None:
    with notify_socket() as socket:
        ServiceManager(socket.address).status("a line\nMAINPID=1\n" + "x" * 1000)
        (said,) = socket.said()
    assert said.startswith("STATUS=a line MAINPID=1 xxx")
    assert len(said) < 450


def test_variables_are_taken_so_that_no_child_inherits_them() -> None:
    environ = {"NOTIFY_SOCKET": "/run/x", "WATCHDOG_USEC": "1", "WATCHDOG_PID": "1", "HOME": "/"}
    ServiceManager.taken_from(environ)
    assert environ == {"HOME": "/"}


@pytest.mark.parametrize(
    ("variables", "seconds"),
    [
        ({"WATCHDOG_USEC": "3000000"}, 3.0),
        ({"WATCHDOG_USEC": "3000000", "WATCHDOG_PID": str(os.getpid())}, 3.0),
        ({"WATCHDOG_USEC": "3000000", "WATCHDOG_PID": "1"}, None),
        ({"WATCHDOG_USEC": "0"}, None),
        ({"WATCHDOG_USEC": "soon"}, None),
        ({}, None),
    ],
)
def test_watchdog_is_for_the_process_that_it_names(variables: dict[str, str], seconds: float | None) -> None:
    assert ServiceManager.taken_from({"NOTIFY_SOCKET": "@x", **variables}).watchdog_seconds == seconds


def test_signs_of_life_are_given_twice_in_each_period_and_no_oftener() -> None:
    with notify_socket() as socket:
        manager = ServiceManager(socket.address, watchdog_seconds=600.0)
        for _ in range(100):
            manager.alive()
        assert socket.said() == ["WATCHDOG=1"]


@pytest.mark.parametrize("address", ["", "relative", "vsock:2:1234"])
def test_without_a_service_manager_nobody_is_told(address: str) -> None:
    manager = ServiceManager.taken_from({"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "1"})
    assert not manager
    manager.ready("x")
    manager.alive()


def test_service_manager_that_is_gone_hurts_nobody(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    ServiceManager(str(tmp_path / "gone")).ready("x")
    assert "cannot be told anything" in caplog.text
