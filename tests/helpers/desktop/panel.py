"""A real panel with a real notification area: xfce4-panel with nothing in it but its tray."""

import configparser
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.helpers.desktop.bus_client import BusClient
from tests.helpers.desktop.program import MissingProgramError, Program
from tests.helpers.desktop.status_notifier import StatusNotifierWatcher
from tests.helpers.waiting import wait_until

START_TIMEOUT = 15.0

# At the lower edge (p=8), so that a window that opens in the upper left corner is not covered.
CONFIGURATION = """\
<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=8;x=0;y=0"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="32"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="systray"/>
  </property>
</channel>
"""


@dataclass(frozen=True)
class Panel:
    """A running xfce4-panel and the settings daemon that it reads from."""

    settings: Program
    panel: Program

    @classmethod
    def start(cls, *, environment: Mapping[str, str], logs: Path) -> "Panel":
        """Start it on the display and bus of `environment`; returns when trays are shown."""
        _write_configuration(Path(environment["XDG_CONFIG_HOME"]))
        with BusClient(environment["DBUS_SESSION_BUS_ADDRESS"]) as bus:
            settings = Program([_settings_daemon()], environment=environment, log=logs / "xfconfd.log")
            wait_until(lambda: "org.xfce.Xfconf" in bus.names(), timeout=START_TIMEOUT, what="xfconfd")
            # Without a window manager the panel would wait five seconds for one.
            panel = Program(
                ["xfce4-panel", "--disable-wm-check"], environment=environment, log=logs / "xfce4-panel.log"
            )
            watcher = StatusNotifierWatcher(bus)
            wait_until(watcher.has_host, timeout=START_TIMEOUT, what="the panel's notification area")
        return cls(settings=settings, panel=panel)

    def stop(self) -> None:
        self.panel.stop()
        self.settings.stop()


def _write_configuration(config_home: Path) -> None:
    folder = config_home / "xfce4" / "xfconf" / "xfce-perchannel-xml"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "xfce4-panel.xml").write_text(CONFIGURATION)


def _settings_daemon() -> str:
    """Where xfconfd is: in a folder that differs by architecture, and that its service file knows."""
    service = Path("/usr/share/dbus-1/services/org.xfce.Xfconf.service")
    parser = configparser.ConfigParser(interpolation=None)
    if not parser.read(service):
        raise MissingProgramError("xfconfd")
    return parser["D-BUS Service"]["Exec"].split()[0]
