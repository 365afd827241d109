"""How the worker is started: what the supervisor is told, and what it adds."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from nodetool.deploy.processes import parent
from nodetool.tray.supervisor.kept_sockets import Place

INSTANCE_ID_VARIABLE = "NODETOOL_INSTANCE_ID"
"""Names this one start. No secret: `/health` tells it to everyone."""


@dataclass(frozen=True, slots=True)
class WorkerCommand:
    """One way to start a worker, and where it will answer."""

    argv: tuple[str, ...]
    address: str
    """Base URL under which callers, and the probe, reach the worker that this starts."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """Added to the tray's own; never a secret."""
    cwd: Path | None = None
    memory_limit_mb: int = 0
    """Above it, the worker is replaced as soon as it is idle; 0 sets no limit."""
    place: Place | None = None
    """Where the tray listens for it; None where the worker does that itself, and can be replaced only once it ended."""
    in_force: Callable[[], None] = field(default=lambda: None, repr=False, compare=False)
    """Called when what this starts is the worker from now on, or is it again."""

    def environment_for(self, instance_id: str) -> dict[str, str]:
        """Return the whole environment of the child."""
        told = {INSTANCE_ID_VARIABLE: instance_id, **parent.told_to_children()}
        return {**os.environ, **self.environment, **told}
