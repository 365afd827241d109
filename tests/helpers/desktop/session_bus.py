"""A message bus of the test's own, on which no service of the host can be woken."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.helpers.desktop.program import Program, start_announced

# The system's session.conf names the service folders of the host; without any, nothing is ever activated.
CONFIGURATION = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@dataclass(frozen=True)
class SessionBus:
    """A running dbus-daemon."""

    address: str
    daemon: Program

    @classmethod
    def start(cls, *, environment: Mapping[str, str], folder: Path, logs: Path) -> "SessionBus":
        """Start it with its socket in `folder`, whose path must be short (a socket's is at most 107 bytes)."""
        configuration = folder / "bus.conf"
        configuration.write_text(CONFIGURATION.format(socket=folder / "bus"))
        daemon, address = start_announced(
            ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--nopidfile", "--print-address={fd}"],
            environment=environment,
            log=logs / "dbus-daemon.log",
        )
        return cls(address=address, daemon=daemon)

    def stop(self) -> None:
        self.daemon.stop()
