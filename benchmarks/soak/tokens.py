"""The worker's token as the callers of a soak know it."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

from nodetool.deploy.config.store import DeploymentStore
from nodetool.deploy.config.worker_token import WorkerTokenReader

WRONG = "w" * 43


@dataclass(slots=True, eq=False)
class Token:
    """One token; a doomed one was rotated away, so what it opens may end at any moment."""

    value: str
    is_doomed: bool = False


class Tokens:
    """Rotates as the tray does, by writing deployment.yaml."""

    def __init__(self, config_file: Path) -> None:
        self._reader = WorkerTokenReader(DeploymentStore(config_file), {})
        self.current = Token(self._reader.current().value)
        self.rotations = 0

    async def rotate(self, *, grace_seconds: float) -> None:
        """Replace the current one."""
        self.current.is_doomed = True  # before it is
        new = await asyncio.to_thread(self._reader.rotate, grace_seconds=grace_seconds)
        self.current = Token(new.value)
        self.rotations += 1
