"""What the verb `models` found, for people and for programs."""

from collections.abc import Mapping, Sequence
from typing import Any

from nodetool.tray.progress_words import amount_words, size_words
from nodetool.tray.result import Code, Result
from nodetool.tray.worker_api.download import Download
from nodetool.tray.worker_api.errors import WorkerRefusedError


def models_result(models: Sequence[Mapping[str, Any]]) -> Result:
    """Tell which models there are."""
    rows = [_row(model) for model in models]
    return Result(_table(rows) or "There is no model yet: `nodetool-tray models download NAME`.", {"models": models})


def downloads_result(downloads: Sequence[Download]) -> Result:
    """Tell which downloads there are."""
    rows = [(one.id, one.name, one.state, amount_words(one)) for one in downloads]
    data = {"downloads": [dict(one.told) for one in downloads]}
    return Result(_table(rows) or "There are no downloads.", data)


def ended_result(last: Download | None) -> Result:
    """Tell how a download ended."""
    if last is None or last.is_active:
        return Result("The worker has ended before the download did.", {}, Code.FAILED)
    if last.state == "done":
        return Result(f"{last.name} is there: call it {', '.join(last.models)}.", last.told)
    if last.state == "paused":
        return Result(f"{last.name} was stopped: `nodetool-tray models resume {last.id}`.", last.told, Code.FAILED)
    return Result(last.error, last.told, Code.FAILED)


def choices_result(error: WorkerRefusedError) -> Result:
    """Tell why the worker refused, and what there is to choose from."""
    rows = [(str(choice["file"]), size_words(choice["size"])) for choice in error.told.get("files", ())]
    text = f"{error}\n{_table(rows)}" if rows else str(error)
    return Result(text, {key: value for key, value in error.told.items() if key != "detail"}, Code.FAILED)


def _row(model: Mapping[str, Any]) -> tuple[str, ...]:
    size = "" if model["size"] is None else size_words(model["size"])
    described = " ".join(str(model[key]) for key in ("family", "parameters", "quantization") if model[key])
    return str(model["id"]), str(model["upstream"]), size, str(model["problem"]) or described


def _table(rows: Sequence[tuple[str, ...]]) -> str:
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = ["  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)) for row in rows]
    return "\n".join(line.rstrip() for line in lines)
