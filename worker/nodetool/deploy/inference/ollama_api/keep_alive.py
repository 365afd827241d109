"""How long a model is to stay loaded, as `keep_alive` says it: seconds, or a duration as Go writes it."""

import math
import re
from typing import Any

from nodetool.deploy.inference.ollama_api.errors import InvalidRequestError

_SECONDS = {"ns": 1e-9, "us": 1e-6, "µs": 1e-6, "ms": 1e-3, "s": 1.0, "m": 60.0, "h": 3600.0}
_PART = r"\d+(?:\.\d*)?(?:ns|us|µs|ms|s|m|h)"
_DURATION = re.compile(rf"(-?)((?:{_PART})+|0)")
_PARTS = re.compile(r"(\d+(?:\.\d*)?)(ns|us|µs|ms|s|m|h)")


def keep_alive_seconds(value: Any) -> float | None:
    """Return the seconds, infinity for ever, None where nothing is said; raise `InvalidRequestError`."""
    if value is None:
        return None
    seconds = _seconds(value)
    return math.inf if seconds < 0 else seconds


def _seconds(value: Any) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    match = _DURATION.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise InvalidRequestError("`keep_alive` must be a number of seconds, or a duration such as 5m")
    seconds = math.fsum(float(number) * _SECONDS[unit] for number, unit in _PARTS.findall(match[2]))
    return -seconds if match[1] else seconds
