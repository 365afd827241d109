"""The bus on which programs tell screen readers what they show, in the manner of a desktop whose user has one."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import psutil
from jeepney import DBusAddress

from tests.helpers.desktop.bus_client import PROPERTIES, BusClient
from tests.helpers.desktop.program import Program
from tests.helpers.waiting import wait_until

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
BUS_NAME = "org.a11y.Bus"
_STATUS = DBusAddress("/org/a11y/bus", bus_name=BUS_NAME, interface=PROPERTIES)
_ADDRESS = DBusAddress("/org/a11y/bus", bus_name=BUS_NAME, interface=BUS_NAME)
_REGISTRY_NAME = "org.a11y.atspi.Registry"
_REGISTRY = DBusAddress("/", bus_name=_REGISTRY_NAME, interface="org.freedesktop.DBus.Peer")
_TIMEOUT = 10.0


@contextmanager
def accessibility_bus(session: BusClient, *, environment: Mapping[str, str], logs: Path) -> Iterator[str]:
    """Start it beside a session bus, say that there is a screen reader, and give its address."""
    launcher = Program(
        [LAUNCHER, "--launch-immediately"], environment=environment, log=logs / "at-spi-bus-launcher.log"
    )
    try:
        wait_until(lambda: BUS_NAME in session.names(), timeout=_TIMEOUT, what="the accessibility bus")
        for name in ("IsEnabled", "ScreenReaderEnabled"):
            session.call(_STATUS, "Set", "ssv", "org.a11y.Status", name, ("b", True))
        (address,) = session.call(_ADDRESS, "GetAddress")
        with BusClient(address) as bus:
            # Whoever calls it starts it; from now on it is known whom to end.
            bus.call(_REGISTRY, "Ping")
            registry = psutil.Process(bus.pid_of(_REGISTRY_NAME))
        try:
            yield str(address)
        finally:
            registry.terminate()
            registry.wait(_TIMEOUT)
    finally:
        launcher.stop()
