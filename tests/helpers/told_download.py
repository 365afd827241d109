"""A download as the worker tells it, for those who show one."""

from typing import Any


def told_download(**changes: Any) -> dict[str, Any]:
    """Return one that runs, with `changes`."""
    usual = {
        "id": "0123456789ab",
        "source": "huggingface",
        "name": "org/tiny/tiny.gguf",
        "created": 1.0,
        "state": "running",
        "received": 1_000_000,
        "total": 4_000_000,
        "bytes_per_second": 50_000.0,
        "seconds_left": 60.0,
        "doing": "",
        "error": "",
        "models": [],
    }
    return usual | changes
