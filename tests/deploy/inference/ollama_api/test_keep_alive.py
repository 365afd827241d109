import math
from typing import Any

import pytest

from nodetool.deploy.inference.ollama_api.errors import InvalidRequestError
from nodetool.deploy.inference.ollama_api.keep_alive import keep_alive_seconds


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, None),
        (0, 0),
        ("0", 0),
        ("0s", 0),
        (300, 300),
        (1.5, 1.5),
        ("5m", 300),
        ("1h30m", 5400),
        ("1.5h", 5400),
        ("250ms", 0.25),
        (-1, math.inf),
        ("-1m", math.inf),
    ],
)
def test_durations_are_read_as_ollama_reads_them(value: Any, seconds: float | None) -> None:
    assert keep_alive_seconds(value) == seconds


@pytest.mark.parametrize("value", ["", "soon", "5", "5 m", "m", True, [], {"s": 1}, "5m!"])
def test_what_is_no_duration_is_refused(value: Any) -> None:
    with pytest.raises(InvalidRequestError, match="`keep_alive` must be"):
        keep_alive_seconds(value)
