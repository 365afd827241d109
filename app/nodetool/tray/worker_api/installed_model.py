"""A model as the worker lists it for administrators."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """One model that can be called, or could be but for a problem."""

    id: str
    upstream: str
    """Who answers for it."""
    size: int | None
    """Bytes on the disk of this machine, where that is known."""
    family: str
    parameters: str
    quantization: str
    files: tuple[str, ...]
    """Names of its files in the models folder."""
    problem: str
    """Why it cannot be called, as a sentence."""
    is_removable: bool


def installed_model_of(told: Mapping[str, Any]) -> InstalledModel:
    """Return what the worker told; KeyError, TypeError or ValueError where it told something else."""
    size = told["size"]
    return InstalledModel(
        id=str(told["id"]),
        upstream=str(told["upstream"]),
        size=None if size is None else int(size),
        family=str(told["family"]),
        parameters=str(told["parameters"]),
        quantization=str(told["quantization"]),
        files=tuple(str(name) for name in told["files"]),
        problem=str(told["problem"]),
        is_removable=bool(told["is_removable"]),
    )
