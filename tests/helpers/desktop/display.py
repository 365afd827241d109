"""A screen without a monitor: Xvfb on a display number that nobody else has."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.helpers.desktop.program import Program, start_announced

# -displayfd picks a free number and announces it once clients may connect; -noreset keeps the server's state when
# the last client leaves.
XVFB = ("Xvfb", "-displayfd", "{fd}", "-nolisten", "tcp", "-noreset", "-dpi", "96")


@dataclass(frozen=True)
class Display:
    """A running X server."""

    name: str
    server: Program

    @classmethod
    def start(cls, *, environment: Mapping[str, str], logs: Path, width: int = 1280, height: int = 800) -> "Display":
        server, number = start_announced(
            [*XVFB, "-screen", "0", f"{width}x{height}x24"],
            environment=environment,
            log=logs / "xvfb.log",
        )
        return cls(name=f":{number}", server=server)

    def stop(self) -> None:
        self.server.stop()
