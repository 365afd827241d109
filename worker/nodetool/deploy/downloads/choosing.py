"""Which files of a repository make the model that is wanted: pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nodetool.deploy.downloads.errors import Choice, ChoiceNeededError, NotThereError, WishRefusedError
from nodetool.deploy.downloads.local_name import SUFFIX
from nodetool.deploy.downloads.orders import HubFile

_PART = re.compile(r"-(?P<number>\d{5})-of-(?P<count>\d{5})(?=\.gguf$)", re.IGNORECASE)
_PROJECTOR = "mmproj"
"""How the picture half of a model begins by general habit; it answers nothing by itself."""


@dataclass(frozen=True, slots=True)
class _Model:
    """One file, or all that are there of a model in parts, in their order."""

    files: tuple[HubFile, ...]
    promised_parts: int

    @property
    def choice(self) -> Choice:
        return Choice(self.files[0].path, sum(file.size for file in self.files))

    def is_called(self, wanted: str) -> bool:
        """Tell whether one of its files has this path, or this last part of one."""
        return any(wanted in (file.path, file.path.rpartition("/")[2]) for file in self.files)

    def is_quantised_as(self, wanted: str) -> bool:
        """Tell whether `wanted` stands in its name between separators, as quantisations do."""
        name = self.files[0].path.rpartition("/")[2]
        return re.search(rf"(?<![a-z0-9_]){re.escape(wanted)}(?![a-z0-9_])", name, re.IGNORECASE) is not None


def choose(files: Iterable[HubFile], *, wanted: str, repo: str) -> tuple[HubFile, ...]:
    """Return the files of the one model that is wanted; raise `DownloadError` where there is not exactly one."""
    models = _models(file for file in files if file.path.lower().endswith(SUFFIX))
    if not models:
        raise NotThereError(
            f"{repo} holds no GGUF file. Look for a repository of the same model whose name ends in GGUF."
        )
    fitting = _fitting(models, wanted)
    if not fitting:
        raise NotThereError(f"{repo} holds no GGUF file {wanted!r}. Name one of those that it holds: {_some(models)}.")
    if len(fitting) > 1:
        raise ChoiceNeededError(f"{repo} holds {len(fitting)} models. Name one as `file`.", _choices(fitting))
    return _whole(fitting[0])


def _fitting(models: Sequence[_Model], wanted: str) -> list[_Model]:
    answering = [model for model in models if not _is_projector(model)]
    if not wanted:
        return answering
    called = [model for model in models if model.is_called(wanted)]
    for model in called:
        if _is_projector(model):
            raise WishRefusedError(f"{wanted} is the picture half of a model and answers nothing by itself.")
    return called or [model for model in answering if model.is_quantised_as(wanted)]


def _models(files: Iterable[HubFile]) -> list[_Model]:
    groups: dict[tuple[str, int], list[HubFile]] = {}
    for file in sorted(files, key=lambda file: file.path):
        part = _PART.search(file.path)
        count = int(part["count"]) if part else 1
        groups.setdefault((_PART.sub("", file.path), count), []).append(file)
    return [_Model(tuple(group), count) for (_, count), group in groups.items()]


def _whole(model: _Model) -> tuple[HubFile, ...]:
    numbers = [int(part["number"]) for file in model.files if (part := _PART.search(file.path))]
    if numbers and numbers != list(range(1, model.promised_parts + 1)):
        raise NotThereError(
            f"Of {model.files[0].path} there are not all parts: {len(numbers)} of {model.promised_parts}."
        )
    return model.files


def _is_projector(model: _Model) -> bool:
    return model.files[0].path.rpartition("/")[2].lower().startswith(_PROJECTOR)


def _choices(models: Iterable[_Model]) -> tuple[Choice, ...]:
    return tuple(model.choice for model in models)


def _some(models: Sequence[_Model]) -> str:
    shown = ", ".join(model.files[0].path for model in models[:5])
    return f"{shown} and {len(models) - 5} more" if len(models) > 5 else shown  # noqa: PLR2004  as many as fit
