"""What the worker says of its models at one moment. Frozen, so that it can cross threads."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nodetool.tray.worker_api.download import Download
    from nodetool.tray.worker_api.installed_model import InstalledModel
    from nodetool.tray.worker_api.worker_state import EngineState, UpstreamState


@dataclass(frozen=True, slots=True)
class ModelsView:
    """What there is, or why nobody knows."""

    seen_at: float | None = None
    """When it was so, in seconds since the epoch; None before the first answer."""
    trouble: str = ""
    """One sentence: why nothing is known. Empty where it is."""
    upstreams: "tuple[UpstreamState, ...]" = ()
    engines: "tuple[EngineState, ...]" = ()
    models: "tuple[InstalledModel, ...]" = ()
    downloads: "tuple[Download, ...]" = ()

    @property
    def is_known(self) -> bool:
        """Whether the worker has said this."""
        return self.seen_at is not None and not self.trouble
