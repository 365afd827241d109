"""What the first steps say: pure."""

from collections.abc import Sequence
from pathlib import Path

from nodetool.deploy.config.settings import Provider
from nodetool.tray.first_run.model_file import ImportPlan
from nodetool.tray.first_run.suggested_models import SuggestedModel, fits
from nodetool.tray.home_path import home_path
from nodetool.tray.progress_words import size_words
from nodetool.tray.wording import number, plural, shown, tr, translatable
from nodetool.tray.worker_api.errors import WorkerRefusedError

CALLERS = {
    Provider.STATIC: (
        translatable("Programs that &know the token (advised)"),
        translatable("Each program that wants an answer sends the token of this tray, which copies it for you."),
    ),
    Provider.LOCAL: (
        translatable("&Every program on this machine"),
        translatable("No token is asked for. Other machines stay out, but every user of this one may call."),
    ),
}
"""Label and consequence of each choice."""
_NOT_FOUND = 404
_MOST_NAMED = 6


def step_words(step: int, steps: int) -> str:
    """Say how far one is."""
    return tr("Step {step} of {steps}").format(step=step, steps=steps)


def found_words(models: Sequence[str]) -> str:
    """Say which models there are, the first of them by name."""
    named = "\n".join(f"•  {name}" for name in models[:_MOST_NAMED])
    words = plural("{count} model can be used:", "{count} models can be used:", len(models))
    head = words.format(count=number(len(models)))
    if len(models) <= _MOST_NAMED:
        return f"{head}\n{named}"
    rest = len(models) - _MOST_NAMED
    more = plural("and {count} more", "and {count} more", rest).format(count=number(rest))
    return f"{head}\n{named}\n•  {more}"


def offer_words(model: SuggestedModel, *, memory: int) -> str:
    """Say what a model weighs and under which licence it stands, before it is fetched."""
    if not fits(model, memory):
        words = tr("Needs {needed} of memory and room for others; this machine has {memory}.")
        return words.format(needed=size_words(model.memory), memory=size_words(memory))
    words = tr("{size} to download, {needed} of memory while it answers, licence {licence}")
    return words.format(size=size_words(model.size), needed=size_words(model.memory), licence=model.licence)


def fetch_trouble(model: SuggestedModel, trouble: Exception) -> str:
    """Say why a model is not fetched."""
    if isinstance(trouble, WorkerRefusedError) and trouble.status == _NOT_FOUND:
        words = tr("Hugging Face does not have {name} any more. Choose another one.")
        return words.format(name=model.name)
    return shown(trouble)


def import_words(plan: ImportPlan, *, home: Path) -> str:
    """Say what becomes of a chosen file, and why."""
    folder = home_path(plan.targets[0].parent, home=home)
    if plan.is_linked:
        words = tr("It gets a second name in {folder} and takes no further room, as both are on the same disk.")
        return words.format(folder=folder)
    words = tr("It is copied into {folder}, {size}, as it is on another disk, which may be gone when it is needed.")
    return words.format(folder=folder, size=size_words(plan.size))
