"""Has Ollama fetch models, and tells how far it is."""

from contextlib import aclosing
from pathlib import Path
from typing import Any

from nodetool.deploy.downloads.errors import NotThereError, SourceUnavailableError
from nodetool.deploy.downloads.ollama_server import OllamaServer
from nodetool.deploy.downloads.orders import OllamaOrder
from nodetool.deploy.downloads.transfer import Progress, Report, Transfer

_LONGEST_STATUS = 80


class OllamaTransfer(Transfer[OllamaOrder]):
    """Has Ollama fetch a model; Ollama keeps what is not complete, and looks after its disk."""

    def __init__(self, server: OllamaServer | None) -> None:
        self._server = server

    async def run(self, order: OllamaOrder, place: Path, report: Report) -> tuple[str, ...]:  # noqa: ARG002
        """Watch it until Ollama says that the model is there."""
        if self._server is None:
            raise switched_off()
        layers: dict[str, tuple[int, int]] = {}
        async with aclosing(self._server.pull(order.model)) as events:
            async for event in events:
                status = str(event.get("status", ""))
                if status == "success":
                    return (order.model,)
                received, total = _layers_with(layers, event)
                report(Progress(received, total, "" if event.get("digest") else status[:_LONGEST_STATUS]))
        raise SourceUnavailableError("Ollama ended before the model was there. Look at its log.")


def switched_off() -> NotThereError:
    """Tell that there is to be no Ollama."""
    return NotThereError("Ollama is switched off here. Set OLLAMA_API_URL to its address.")


def _layers_with(layers: dict[str, tuple[int, int]], event: dict[str, Any]) -> tuple[int, int | None]:
    """Take note of one layer, and return what all that are known so far have and need."""
    digest, total, completed = event.get("digest"), event.get("total"), event.get("completed", 0)
    if isinstance(digest, str) and isinstance(total, int) and isinstance(completed, int):
        layers[digest] = (completed, total)
    return sum(has for has, _ in layers.values()), sum(needs for _, needs in layers.values()) or None
