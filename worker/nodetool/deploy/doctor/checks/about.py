"""What is running here: the first question to every bug report."""

import platform
from collections.abc import Iterator

from nodetool.deploy import __version__
from nodetool.deploy.doctor.finding import Finding, Level
from nodetool.deploy.doctor.situation import Situation


def check_about(_situation: Situation) -> Iterator[Finding]:
    """Name versions; nothing that tells one machine from another."""
    system = f"{platform.system()} on {platform.machine()}"
    yield Finding("version", Level.OK, f"nodetool-worker {__version__}, Python {platform.python_version()}, {system}.")
